#include "server/space/postures.h"

namespace atrium {
namespace {

std::uint32_t KeyOf(TilePosition tile) {
  return std::uint32_t{static_cast<std::uint16_t>(tile.x)} << 16U |
         static_cast<std::uint16_t>(tile.y);
}

}  // namespace

bool Postures::Sit(AvatarId avatar, TilePosition seat) {
  if (!sitter_of_.try_emplace(KeyOf(seat), avatar).second) return false;
  Held& held = held_[avatar.value];
  if (held.seat) sitter_of_.erase(KeyOf(*held.seat));
  held.seat = seat;
  return true;
}

void Postures::Express(AvatarId avatar, Emote gesture, Tick since) {
  Held& held = held_[avatar.value];
  held.gesture = gesture;
  held.since = since;
}

void Postures::End(AvatarId avatar) {
  const auto held = held_.find(avatar.value);
  if (held == held_.end()) return;
  if (held->second.seat) sitter_of_.erase(KeyOf(*held->second.seat));
  held_.erase(held);
}

Posture Postures::Of(AvatarId avatar, Tick now) const {
  const auto held = held_.find(avatar.value);
  if (held == held_.end()) return {};
  const bool gestures = held->second.gesture != Emote::kNone;
  return {held->second.seat.has_value(), held->second.gesture,
          gestures ? GestureAge(now - held->second.since) : std::uint8_t{0}};
}

}  // namespace atrium
