#include "shared/sim/movement.h"

#include <algorithm>

namespace atrium {
namespace {

// --- Grid policy -------------------------------------------------------------------------------

bool CanStep(const AvatarState& state, Direction direction, const CollisionGrid& collision) {
  const TileStep step = StepOf(direction);
  return collision.CanStep(state.tile, step.dx, step.dy);
}

// The wished direction or, for a diagonal that a wall blocks, the side that is open: people slide
// along walls instead of sticking to them.
Direction OpenDirection(const AvatarState& state, Direction wished,
                        const CollisionGrid& collision) {
  if (CanStep(state, wished, collision)) return wished;
  if (!IsDiagonal(wished)) return Direction::kNone;
  const TileStep step = StepOf(wished);
  for (const Direction side : {DirectionOf(step.dx, 0), DirectionOf(0, step.dy)}) {
    if (CanStep(state, side, collision)) return side;
  }
  return Direction::kNone;
}

void FinishStep(AvatarState& state) {
  const TileStep step = StepOf(state.step);
  state.tile.x = static_cast<std::int16_t>(state.tile.x + step.dx);
  state.tile.y = static_cast<std::int16_t>(state.tile.y + step.dy);
  state.step = Direction::kNone;
  state.progress = 0;
}

// Returns false when the avatar stays where it stands.
bool BeginStep(AvatarState& state, InputCommand command, const CollisionGrid& collision,
               MovementEvents& events) {
  if (command.direction == Direction::kNone) return false;
  state.facing = command.direction;
  state.step = OpenDirection(state, command.direction, collision);
  events.blocked = state.step == Direction::kNone;
  return !events.blocked;
}

void StepGrid(AvatarState& state, InputCommand command, const CollisionGrid& collision,
              MovementEvents& events) {
  std::uint16_t budget = command.running ? kRunSpeed : kWalkSpeed;
  for (;;) {
    if (state.step == Direction::kNone && !BeginStep(state, command, collision, events)) return;
    const auto missing = static_cast<std::uint16_t>(StepLength(state.step) - state.progress);
    if (budget < missing) {
      state.progress = static_cast<std::uint16_t>(state.progress + budget);
      return;
    }
    // What is left over goes into the next step, so that long walks keep their exact speed.
    budget = static_cast<std::uint16_t>(budget - missing);
    FinishStep(state);
    if (budget == 0) return;
  }
}

// --- Free policy -------------------------------------------------------------------------------

// Half the size of the feet's box: narrow enough for a one-tile doorway.
constexpr std::int32_t kHalfWidth = 72;
constexpr std::int32_t kHalfHeight = 48;

// Units a tick, a little under the grid's speeds so that nobody gains by the policy; the diagonal
// part is the straight one divided by sqrt(2), rounded down.
struct FreeSpeed {
  std::int32_t straight;
  std::int32_t diagonal;
};
constexpr FreeSpeed kFreeWalk{51, 36};
constexpr FreeSpeed kFreeRun{89, 62};

bool BoxIsFree(Position feet, const CollisionGrid& collision) {
  const std::int32_t left = (feet.x - kHalfWidth) >> 8;
  const std::int32_t right = (feet.x + kHalfWidth - 1) >> 8;
  const std::int32_t top = (feet.y - kHalfHeight) >> 8;
  const std::int32_t bottom = (feet.y + kHalfHeight - 1) >> 8;
  for (std::int32_t y = top; y <= bottom; ++y) {
    for (std::int32_t x = left; x <= right; ++x) {
      if (collision.IsBlocked({static_cast<std::int16_t>(x), static_cast<std::int16_t>(y)})) {
        return false;
      }
    }
  }
  return true;
}

// Moves along one axis as far as is free. At most kFreeRun.straight probes.
std::int32_t Slide(Position& feet, std::int32_t Position::*axis, std::int32_t distance,
                   const CollisionGrid& collision) {
  const std::int32_t unit = distance < 0 ? -1 : 1;
  const std::int32_t start = feet.*axis;
  feet.*axis = start + distance;
  if (BoxIsFree(feet, collision)) return distance;
  feet.*axis = start;
  for (std::int32_t moved = 0; moved != distance; moved += unit) {
    feet.*axis += unit;
    if (BoxIsFree(feet, collision)) continue;
    feet.*axis -= unit;
    return moved;
  }
  return distance;
}

void PlaceAt(AvatarState& state, Position feet) {
  state.tile = {static_cast<std::int16_t>(feet.x >> 8), static_cast<std::int16_t>(feet.y >> 8)};
  state.offset_x = static_cast<std::int8_t>((feet.x & 0xFF) - kUnitsPerTile / 2);
  state.offset_y = static_cast<std::int8_t>((feet.y & 0xFF) - kUnitsPerTile / 2);
}

void StepFree(AvatarState& state, InputCommand command, const CollisionGrid& collision,
              MovementEvents& events) {
  if (command.direction == Direction::kNone) return;
  state.facing = command.direction;
  const TileStep step = StepOf(command.direction);
  const FreeSpeed speed = command.running ? kFreeRun : kFreeWalk;
  const std::int32_t distance = IsDiagonal(command.direction) ? speed.diagonal : speed.straight;
  Position feet = PositionOf(state);
  const std::int32_t moved_x = Slide(feet, &Position::x, step.dx * distance, collision);
  const std::int32_t moved_y = Slide(feet, &Position::y, step.dy * distance, collision);
  events.blocked = moved_x == 0 && moved_y == 0;
  PlaceAt(state, feet);
}

}  // namespace

MovementEvents StepMovement(AvatarState& state, InputCommand command, const MovementWorld& world) {
  MovementEvents events;
  const TilePosition before = TileOf(state);
  if (world.policy == MovementPolicy::kGrid) {
    StepGrid(state, command, world.collision, events);
  } else {
    StepFree(state, command, world.collision, events);
  }
  events.tile_changed = TileOf(state) != before;
  return events;
}

bool IsAtRest(const AvatarState& state, InputCommand command) {
  return command.direction == Direction::kNone && state.step == Direction::kNone;
}

}  // namespace atrium
