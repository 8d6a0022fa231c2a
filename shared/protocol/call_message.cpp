#include "shared/protocol/call_message.h"

#include <array>
#include <cstddef>

#include "shared/protocol/json_fields.h"

namespace atrium {
namespace {

std::string EncodeList(const char* type, const std::vector<AvatarId>& avatars) {
  Json list = Json::array();
  for (const AvatarId avatar : avatars) list.push_back(avatar.value);
  return DumpJson({{"type", type}, {"avatars", std::move(list)}});
}

}  // namespace

std::string EncodeConversation(const ConversationMessage& message) {
  return DumpJson({{"type", "conversation"}, {"id", message.id}, {"locked", message.locked}});
}

std::string EncodeRoom(const RoomMessage& message) {
  Json json{{"type", "room"}, {"id", message.zone.value}, {"encrypted", message.encrypted}};
  if (message.by.IsValid()) json["by"] = message.by.value;
  return DumpJson(json);
}

std::string EncodeBarred(const std::vector<AvatarId>& avatars) {
  return EncodeList("barred", avatars);
}

std::string EncodeKnock(AvatarId avatar) {
  return DumpJson({{"type", "knock"}, {"avatar", avatar.value}});
}

std::string EncodeFollowing(AvatarId follower, AvatarId leader, FollowState state) {
  constexpr std::array<const char*, 3> kNames = {"asked", "on", "off"};
  return DumpJson({{"type", "following"},
                   {"follower", follower.value},
                   {"leader", leader.value},
                   {"state", kNames[static_cast<std::size_t>(state)]}});
}

std::string EncodeBlocked(const std::vector<AvatarId>& avatars) {
  return EncodeList("blocked", avatars);
}

}  // namespace atrium
