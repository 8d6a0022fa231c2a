#include "server/space/call_keeper.h"

#include <algorithm>
#include <utility>

namespace atrium {

bool CallKeeper::IsOver(const Visit& visit, Tick lasts) const {
  return TicksBetween(visit.since, tick_) >= static_cast<std::int32_t>(lasts);
}

void CallKeeper::Advance(Tick tick, std::span<const LinkChange> changes) {
  tick_ = tick;
  calls_.Apply(changes);
  changed_ = calls_.TakeChanged();
  std::vector<Visit> waiting;
  for (const Visit& guest : std::exchange(guests_, {})) {
    const bool came = calls_.Of(guest.avatar) == guest.conversation;
    const bool waits = calls_.IsLocked(guest.conversation) && !IsOver(guest, kAdmissionLastsTicks);
    if (!came && waits) {
      waiting.push_back(guest);
    } else if (!came) {
      UpdateCircle(guest.avatar);
    }
  }
  guests_ = std::move(waiting);
  for (const AvatarId id : changed_) UpdateCircle(id);
  std::erase_if(knocks_, [this](const Visit& knock) { return IsOver(knock, kKnockLastsTicks); });
}

void CallKeeper::UpdateCircle(AvatarId id) {
  ConversationId circle = calls_.Of(id);
  if (!calls_.IsLocked(circle)) circle = 0;
  for (const Visit& guest : guests_) {
    if (guest.avatar == id && calls_.IsLocked(guest.conversation)) circle = guest.conversation;
  }
  proximity_.SetCircle(id, circle);
}

CallKeeper::Visit* CallKeeper::FindKnock(ConversationId conversation, AvatarId avatar) {
  const auto found = std::find_if(knocks_.begin(), knocks_.end(), [&](const Visit& knock) {
    return knock.conversation == conversation && knock.avatar == avatar;
  });
  return found == knocks_.end() ? nullptr : &*found;
}

CallKeeper::Refusal CallKeeper::Lock(AvatarId by, bool locked) {
  const ConversationId conversation = calls_.Of(by);
  if (conversation == 0) return "You are in no conversation.";
  if (locked && calls_.Members(conversation).size() > kMaxLockedPeople) {
    return "Too many people are in this conversation to lock it.";
  }
  calls_.SetLocked(conversation, locked);
  return std::nullopt;
}

CallKeeper::Refusal CallKeeper::Knock(AvatarId by, AvatarId member) {
  const ConversationId conversation = calls_.Of(member);
  if (!proximity_.IsBarred(by, member) || !calls_.IsLocked(conversation)) {
    return "There is no locked conversation to knock at.";
  }
  if (Visit* knock = FindKnock(conversation, by)) {
    if (!IsOver(*knock, kKnockPeriodTicks)) return "You have knocked. Wait a moment.";
    knock->since = tick_;
  } else {
    knocks_.push_back({conversation, by, tick_});
  }
  return std::nullopt;
}

CallKeeper::Refusal CallKeeper::Admit(AvatarId by, AvatarId guest) {
  const ConversationId conversation = calls_.Of(by);
  if (!calls_.IsLocked(conversation)) return "You are in no locked conversation.";
  const Visit* knock = FindKnock(conversation, guest);
  if (knock == nullptr) return "That person has not knocked.";
  knocks_.erase(knocks_.begin() + (knock - knocks_.data()));
  // Whoever has walked on must not be drawn out of another conversation.
  const auto& members = calls_.Members(conversation);
  const bool is_near = std::any_of(members.begin(), members.end(), [&](AvatarId member) {
    return proximity_.IsBarred(guest, member);
  });
  if (!is_near) return "That person has gone.";
  guests_.push_back({conversation, guest, tick_});
  UpdateCircle(guest);
  return std::nullopt;
}

}  // namespace atrium
