// Conversations, their locks and private rooms: who has to be told what of them.
#include <algorithm>

#include "server/space/space.h"

namespace atrium {

void Space::UpdateCalls() {
  keeper_.Advance(tick_, link_changes_);
  for (const AvatarId id : keeper_.Changed()) NoteTalk(id);
  bar_changes_.clear();
  proximity_.TakeBarChanges(bar_changes_);
  for (const AvatarId id : bar_changes_) NoteTalk(id);
}

void Space::NoteTalk(AvatarId avatar) {
  const auto slot = slot_of_avatar_.find(avatar.value);
  if (slot == slot_of_avatar_.end() || !participants_[slot->second].attached) return;
  participants_[slot->second].talk_due = true;
  Touch(slot->second);
}

// Like links: the difference between what is and what the client was told.
void Space::AddCalls(Participant& client) {
  const ConversationId id = keeper_.Calls().Of(client.avatar);
  const bool locked = keeper_.Calls().IsLocked(id);
  if (id != client.told_conversation || locked != client.told_locked) {
    AddText(EncodeConversation({id, locked}));
    client.told_conversation = id;
    client.told_locked = locked;
  }
  barred_.clear();
  proximity_.AppendBarred(client.avatar, barred_);
  std::sort(barred_.begin(), barred_.end());
  if (barred_ == client.told_barred) return;
  AddText(EncodeBarred(barred_));
  client.told_barred = barred_;
}

ZoneId Space::RoomOf(const Participant& client) const {
  const ZoneId zone = simulation_.Find(client.avatar)->zone;
  return proximity_.IsPrivate(zone) ? zone : ZoneId{};
}

void Space::AddRoom(Participant& client) {
  const ZoneId zone = RoomOf(client);
  const RoomMessage room{zone, proximity_.IsEncrypted(zone), proximity_.EncryptedBy(zone)};
  if (room == client.told_room) return;
  AddText(EncodeRoom(room));
  client.told_room = room;
}

bool Space::Blocks(AvatarId one, AvatarId other) const {
  const auto slot = slot_of_avatar_.find(one.value);
  if (slot == slot_of_avatar_.end()) return false;
  const auto& blocked = participants_[slot->second].blocked;
  return std::find(blocked.begin(), blocked.end(), other) != blocked.end();
}

// Whoever gets the avatar's id later is somebody else.
void Space::ForgetBlocksOf(AvatarId avatar) {
  for (Participant& other : participants_) std::erase(other.blocked, avatar);
}

}  // namespace atrium
