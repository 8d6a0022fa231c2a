#include "shared/sim/avatar_state.h"

namespace atrium {
namespace {

// A field added to the state must be hashed here, packed in protocol/state_codec.cpp, and counted.
static_assert(sizeof(AvatarState) == 10);

std::int32_t StepOffset(const AvatarState& state, std::int32_t sign) {
  return sign * kUnitsPerTile * static_cast<std::int32_t>(state.progress) / StepLength(state.step);
}

std::int16_t TileIndex(std::int32_t units) {
  return static_cast<std::int16_t>(units >> 8);  // floor division by kUnitsPerTile
}

}  // namespace

Position PositionOf(const AvatarState& state) {
  const TileStep step = StepOf(state.step);
  return {state.tile.x * kUnitsPerTile + kUnitsPerTile / 2 + state.offset_x +
              StepOffset(state, step.dx),
          state.tile.y * kUnitsPerTile + kUnitsPerTile / 2 + state.offset_y +
              StepOffset(state, step.dy)};
}

TilePosition TileOf(const AvatarState& state) {
  const Position feet = PositionOf(state);
  return {TileIndex(feet.x), TileIndex(feet.y)};
}

AvatarState StandingAt(TilePosition tile, Direction facing) {
  AvatarState state;
  state.tile = tile;
  state.facing = facing;
  return state;
}

void AddToHash(const AvatarState& state, StateHash& hash) {
  hash.I32(state.tile.x);
  hash.I32(state.tile.y);
  hash.Byte(static_cast<std::uint8_t>(state.offset_x));
  hash.Byte(static_cast<std::uint8_t>(state.offset_y));
  hash.Byte(static_cast<std::uint8_t>(state.step));
  hash.Byte(static_cast<std::uint8_t>(state.facing));
  hash.U32(state.progress);
}

}  // namespace atrium
