// The movement step under both policies.
#include "shared/sim/movement.h"

#include <string_view>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "shared/core/tick.h"

namespace atrium {
namespace {

// A grid drawn with '#' for walls.
CollisionGrid GridOf(const std::vector<std::string_view>& rows) {
  CollisionGrid grid(static_cast<int>(rows[0].size()), static_cast<int>(rows.size()));
  for (std::size_t y = 0; y < rows.size(); ++y) {
    for (std::size_t x = 0; x < rows[y].size(); ++x) {
      if (rows[y][x] == '#') {
        grid.SetBlocked({static_cast<std::int16_t>(x), static_cast<std::int16_t>(y)});
      }
    }
  }
  return grid;
}

void StepTicks(AvatarState& state, InputCommand command, const MovementWorld& world, int ticks) {
  for (int i = 0; i < ticks; ++i) StepMovement(state, command, world);
}

const CollisionGrid kOpen(100, 100);

TEST_CASE("walking covers four tiles a second, running seven", "[sim][movement]") {
  AvatarState walker = StandingAt({10, 10});
  AvatarState runner = walker;
  StepTicks(walker, {Direction::kRight, false}, {kOpen}, 5 * kTicksPerSecond);
  StepTicks(runner, {Direction::kRight, true}, {kOpen}, 5 * kTicksPerSecond);
  CHECK(TileOf(walker).x == 10 + 5 * 4);
  CHECK(TileOf(runner).x == 10 + 5 * 7);
}

TEST_CASE("a diagonal walk is not faster than a straight one", "[sim][movement]") {
  AvatarState state = StandingAt({10, 10});
  const int ticks = 200;
  StepTicks(state, {Direction::kDownRight, false}, {kOpen}, ticks);
  const Position feet = PositionOf(state);
  const std::int64_t along = feet.x - (10 * kUnitsPerTile + kUnitsPerTile / 2);
  const std::int64_t straight = std::int64_t{ticks} * kUnitsPerTile * 4 / kTicksPerSecond;
  CHECK(feet.x - feet.y == 0);
  CHECK(2 * along * along <= straight * straight);
  CHECK(2 * along * along >= straight * straight * 98 / 100);
}

TEST_CASE("an avatar stops in the middle of a tile", "[sim][movement]") {
  AvatarState state = StandingAt({3, 3});
  StepMovement(state, {Direction::kRight, false}, {kOpen});
  StepTicks(state, {}, {kOpen}, 20);
  CHECK(state == StandingAt({4, 3}, Direction::kRight));
}

TEST_CASE("a turn during a step takes effect at its end", "[sim][movement]") {
  AvatarState state = StandingAt({3, 3});
  StepMovement(state, {Direction::kRight, false}, {kOpen});
  StepTicks(state, {Direction::kDown, false}, {kOpen}, 3);
  CHECK(state.step == Direction::kRight);
  StepTicks(state, {Direction::kDown, false}, {kOpen}, 6);
  CHECK(TileOf(state) == TilePosition{4, 4});
}

TEST_CASE("a wall stops an avatar, which still turns to face it", "[sim][movement]") {
  const CollisionGrid grid = GridOf({"###", "#.#", "###"});
  AvatarState state = StandingAt({1, 1}, Direction::kDown);
  const MovementEvents events = StepMovement(state, {Direction::kLeft, false}, {grid});
  CHECK(events.blocked);
  CHECK_FALSE(events.tile_changed);
  CHECK(state == StandingAt({1, 1}, Direction::kLeft));
}

TEST_CASE("a diagonal never passes a wall's corner but slides along the open side",
          "[sim][movement]") {
  const CollisionGrid grid = GridOf({".....", "..#..", ".....", "....."});
  AvatarState state = StandingAt({1, 1});
  StepTicks(state, {Direction::kDownRight, false}, {grid}, 5);
  CHECK(TileOf(state) == TilePosition{1, 2});
  StepTicks(state, {Direction::kDownRight, false}, {grid}, 8);
  CHECK(TileOf(state) == TilePosition{2, 3});
}

TEST_CASE("nobody leaves the map", "[sim][movement]") {
  for (const MovementPolicy policy : {MovementPolicy::kGrid, MovementPolicy::kFree}) {
    const CollisionGrid grid(4, 4);
    AvatarState state = StandingAt({2, 2});
    for (const Direction direction : {Direction::kUpLeft, Direction::kDownRight, Direction::kUp,
                                      Direction::kRight, Direction::kDown, Direction::kLeft}) {
      StepTicks(state, {direction, true}, {grid, policy}, 60);
      CHECK(grid.Contains(TileOf(state)));
    }
  }
}

TEST_CASE("free movement slides along walls and stops at them without a gap", "[sim][movement]") {
  const CollisionGrid grid = GridOf({".....", "...#.", "...#.", "....."});
  const MovementWorld world{grid, MovementPolicy::kFree};
  AvatarState state = StandingAt({1, 1});
  StepTicks(state, {Direction::kRight, false}, world, 40);
  const Position at_wall = PositionOf(state);
  CHECK(at_wall.x + 72 == 3 * kUnitsPerTile);
  StepTicks(state, {Direction::kDownRight, false}, world, 10);
  CHECK(PositionOf(state).y > at_wall.y + kUnitsPerTile);
  CHECK(PositionOf(state).x == at_wall.x);
}

TEST_CASE("free movement is never faster than grid movement", "[sim][movement]") {
  for (const bool running : {false, true}) {
    AvatarState grid_state = StandingAt({10, 10});
    AvatarState free_state = grid_state;
    StepTicks(grid_state, {Direction::kRight, running}, {kOpen}, 100);
    StepTicks(free_state, {Direction::kRight, running}, {kOpen, MovementPolicy::kFree}, 100);
    CHECK(PositionOf(free_state).x <= PositionOf(grid_state).x);
    CHECK(PositionOf(free_state).x >= PositionOf(grid_state).x * 95 / 100);
  }
}

TEST_CASE("a step reports when the feet cross into another tile", "[sim][movement]") {
  AvatarState state = StandingAt({3, 3});
  int crossings = 0;
  for (int tick = 0; tick < 10; ++tick) {
    crossings += StepMovement(state, {Direction::kRight, false}, {kOpen}).tile_changed ? 1 : 0;
  }
  CHECK(crossings == 2);
}

TEST_CASE("only an avatar without intent and step is at rest", "[sim][movement]") {
  AvatarState state = StandingAt({3, 3});
  CHECK(IsAtRest(state, {}));
  CHECK_FALSE(IsAtRest(state, {Direction::kUp, false}));
  StepMovement(state, {Direction::kUp, false}, {kOpen});
  CHECK_FALSE(IsAtRest(state, {}));
}

TEST_CASE("every command survives packing, and no other byte is one", "[sim]") {
  int valid = 0;
  for (unsigned byte = 0; byte < 256; ++byte) {
    const auto command = UnpackCommand(static_cast<std::uint8_t>(byte));
    if (!command) continue;
    ++valid;
    CHECK(PackCommand(*command) == byte);
  }
  CHECK(valid == 2 * kDirectionCount);
}

}  // namespace
}  // namespace atrium
