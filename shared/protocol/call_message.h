// The JSON messages by which a client learns of the conversation it is in, and of locked ones.
#pragma once

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

std::string EncodeConversation(const ConversationMessage& message);
// All with whom one would be linked but for the lock of their conversation.
std::string EncodeBarred(const std::vector<AvatarId>& avatars);
// Somebody wants to be let into one's conversation.
std::string EncodeKnock(AvatarId avatar);
// All whom one blocks.
std::string EncodeBlocked(const std::vector<AvatarId>& avatars);

}  // namespace atrium
