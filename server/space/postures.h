// Who sits where, and who is in the middle of a gesture: what newcomers are told of beside places.
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>

#include "shared/core/strong_id.h"
#include "shared/core/tick.h"
#include "shared/protocol/posture.h"
#include "shared/world/tile_position.h"

namespace atrium {

class Postures {
 public:
  // False when somebody else sits there.
  bool Sit(AvatarId avatar, TilePosition seat);
  bool Sits(AvatarId avatar) const { return Of(avatar, 0).sits; }
  // A gesture, which takes the place of the one before.
  void Express(AvatarId avatar, Emote gesture, Tick since);
  // Who walks or leaves does neither any more, and leaves the seat to others.
  void End(AvatarId avatar);

  Posture Of(AvatarId avatar, Tick now) const;

 private:
  struct Held {
    std::optional<TilePosition> seat;
    Emote gesture = Emote::kNone;
    Tick since = 0;
  };

  std::unordered_map<std::uint16_t, Held> held_;           // by avatar id
  std::unordered_map<std::uint32_t, AvatarId> sitter_of_;  // by tile
};

}  // namespace atrium
