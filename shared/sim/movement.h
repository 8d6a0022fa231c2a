// The movement step: the one function that moves an avatar, called by server and client alike.
//
// State in and out, command in, the world by reference, results returned. It is pure: the same
// arguments give the same result on every machine, natively and in the browser. A second copy of
// any rule in here is a defect.
#pragma once

#include <cstdint>

#include "shared/sim/avatar_state.h"
#include "shared/sim/input_command.h"
#include "shared/world/collision_grid.h"

namespace atrium {

enum class MovementPolicy : std::uint8_t {
  kGrid,  // from tile centre to tile centre; a turn takes effect at the end of the step
  kFree,  // by units, sliding along walls
};

// Sub-units a tick. 64 of them are one tile a second (kStraightStepLength / kTicksPerSecond).
inline constexpr std::uint16_t kWalkSpeed = 256;  // 4 tiles/s, grid-engine's default
inline constexpr std::uint16_t kRunSpeed = 448;   // 7 tiles/s

// What the step may ask of the world. The grid is borrowed for the call.
struct MovementWorld {
  const CollisionGrid& collision;
  MovementPolicy policy = MovementPolicy::kGrid;
};

struct MovementEvents {
  bool tile_changed = false;  // TileOf(state) is another one than before
  bool blocked = false;       // wanted to move and could not
};

// Moves one avatar by one tick. Avatars do not block each other. Under the grid policy an avatar
// inside a wall (the map changed under it) may step out of it.
MovementEvents StepMovement(AvatarState& state, InputCommand command, const MovementWorld& world);

// True when further ticks with the same command change nothing.
bool IsAtRest(const AvatarState& state, InputCommand command);

}  // namespace atrium
