// Where an avatar is and how far into its step: everything the movement step reads and writes.
#pragma once

#include <cstdint>

#include "shared/core/hash.h"
#include "shared/sim/direction.h"
#include "shared/world/tile_position.h"

namespace atrium {

// Fixed-point world coordinates: 256 units to a tile, (128, 128) is the centre of tile (0, 0).
inline constexpr std::int32_t kUnitsPerTile = 256;

struct Position {
  std::int32_t x = 0;
  std::int32_t y = 0;

  friend constexpr bool operator==(const Position&, const Position&) = default;
};

// A step's length in sub-units. Fine enough that 4 tiles/s is a whole number a tick; a diagonal is
// sqrt(2) longer (rounded up), so walking it is never faster than walking straight.
inline constexpr std::uint16_t kStraightStepLength = 1280;
inline constexpr std::uint16_t kDiagonalStepLength = 1811;

constexpr std::uint16_t StepLength(Direction direction) {
  return IsDiagonal(direction) ? kDiagonalStepLength : kStraightStepLength;
}

// Two policies share this state. Grid: `tile` is where the step under way began, `step` its
// direction (kNone: standing), `progress` how far it got, 0 .. StepLength - 1; the offsets are 0.
// Free: `tile` and the offsets from its centre (-128 .. 127 units); `step` and `progress` are 0.
struct AvatarState {
  TilePosition tile;
  std::int8_t offset_x = 0;
  std::int8_t offset_y = 0;
  Direction step = Direction::kNone;
  Direction facing = Direction::kDown;
  std::uint16_t progress = 0;

  friend bool operator==(const AvatarState&, const AvatarState&) = default;
};

// The feet, in units.
Position PositionOf(const AvatarState& state);

// The tile whose square contains the feet.
TilePosition TileOf(const AvatarState& state);

// A standing avatar in the middle of `tile`.
AvatarState StandingAt(TilePosition tile, Direction facing = Direction::kDown);

void AddToHash(const AvatarState& state, StateHash& hash);

}  // namespace atrium
