// The JSON messages by which a client learns of the conversation it is in, of locked ones, of the
// private room it stands in, and of who walks behind whom.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "shared/core/strong_id.h"
#include "shared/sim/conversations.h"

namespace atrium {

// Which conversation one is in; 0: in none.
struct ConversationMessage {
  ConversationId id = 0;
  bool locked = false;
};

// The private zone that one stands in; the invalid id: in none.
struct RoomMessage {
  ZoneId zone;
  bool encrypted = false;
  AvatarId by;  // who of those here has encrypted it; invalid when it was the map, or they are gone

  friend bool operator==(const RoomMessage&, const RoomMessage&) = default;
};

std::string EncodeConversation(const ConversationMessage& message);
std::string EncodeRoom(const RoomMessage& message);
// All with whom one would be linked but for the lock of their conversation.
std::string EncodeBarred(const std::vector<AvatarId>& avatars);
// Somebody wants to be let into one's conversation.
std::string EncodeKnock(AvatarId avatar);
// Somebody asks to walk behind somebody else, does so, or does not (any more). Told to both.
enum class FollowState : std::uint8_t { kAsked, kOn, kOff };
std::string EncodeFollowing(AvatarId follower, AvatarId leader, FollowState state);
// All whom one blocks.
std::string EncodeBlocked(const std::vector<AvatarId>& avatars);

}  // namespace atrium
