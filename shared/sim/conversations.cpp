#include "shared/sim/conversations.h"

#include <algorithm>

namespace atrium {
namespace {

ConversationEnd EndFor(UnlinkReason reason) {
  switch (reason) {
    case UnlinkReason::kProximityLost:
      return ConversationEnd::kProximityLost;
    case UnlinkReason::kZoneLeft:
      return ConversationEnd::kZoneLeft;
    case UnlinkReason::kUserEnded:
      return ConversationEnd::kUserEnded;
    case UnlinkReason::kGone:
      break;
  }
  return ConversationEnd::kDisconnected;
}

void Insert(std::vector<AvatarId>& sorted, AvatarId id) {
  sorted.insert(std::lower_bound(sorted.begin(), sorted.end(), id), id);
}

}  // namespace

Conversations::Person& Conversations::At(AvatarId id) {
  if (id.value >= people_.size()) people_.resize(std::size_t{id.value} + 1);
  return people_[id.value];
}

ConversationId Conversations::Of(AvatarId id) const {
  return id.value < people_.size() ? people_[id.value].conversation : 0;
}

std::span<const AvatarId> Conversations::Members(ConversationId id) const {
  const auto found = conversations_.find(id);
  if (found == conversations_.end()) return {};
  return found->second.members;
}

bool Conversations::IsLocked(ConversationId id) const {
  const auto found = conversations_.find(id);
  return found != conversations_.end() && found->second.locked;
}

void Conversations::SetLocked(ConversationId id, bool locked) {
  const auto found = conversations_.find(id);
  if (found == conversations_.end() || found->second.locked == locked) return;
  found->second.locked = locked;
  const auto& members = found->second.members;
  changed_.insert(changed_.end(), members.begin(), members.end());
}

std::vector<AvatarId> Conversations::TakeChanged() {
  std::vector<AvatarId> changed;
  changed.swap(changed_);
  std::sort(changed.begin(), changed.end());
  changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
  return changed;
}

void Conversations::Move(AvatarId id, ConversationId to) {
  Person& person = At(id);
  const auto from = conversations_.find(person.conversation);
  if (from != conversations_.end()) std::erase(from->second.members, id);
  person.conversation = to;
  if (to != 0) Insert(conversations_[to].members, id);
  changed_.push_back(id);
}

ConversationId Conversations::Begin(bool locked) {
  ++counts_.begun;
  conversations_[++last_].locked = locked;
  return last_;
}

void Conversations::End(ConversationId id, ConversationEnd reason) {
  while (!conversations_[id].members.empty()) Move(conversations_[id].members.back(), 0);
  conversations_.erase(id);
  ++counts_.ended[static_cast<std::size_t>(reason)];
}

void Conversations::Merge(ConversationId small, ConversationId large) {
  const bool locked = IsLocked(small) || IsLocked(large);
  const std::vector<AvatarId> members = conversations_[small].members;
  for (const AvatarId id : members) Move(id, large);
  if (const auto torn = torn_.extract(small)) torn_[large] = torn.mapped();
  End(small, ConversationEnd::kMerged);
  SetLocked(large, locked);
}

void Conversations::Join(AvatarId a, AvatarId b) {
  const ConversationId of_a = Of(a);
  const ConversationId of_b = Of(b);
  if (of_a == 0 && of_b == 0) {
    const ConversationId begun = Begin(false);
    for (const AvatarId id : {a, b}) Move(id, begun);
  } else if (of_a == 0) {
    Move(a, of_b);
  } else if (of_b == 0) {
    Move(b, of_a);
  } else if (of_a != of_b) {
    const auto [older, newer] = std::minmax(of_a, of_b);
    const bool newer_is_larger = Members(newer).size() > Members(older).size();
    if (newer_is_larger) Merge(older, newer);
    if (!newer_is_larger) Merge(newer, older);
  }
}

std::vector<AvatarId> Conversations::ConnectedWith(AvatarId id) {
  ++visit_;
  std::vector<AvatarId> found{id};
  At(id).visit = visit_;
  for (std::size_t i = 0; i < found.size(); ++i) {
    for (const AvatarId next : At(found[i]).linked) {
      if (At(next).visit == visit_) continue;
      At(next).visit = visit_;
      found.push_back(next);
    }
  }
  return found;
}

// The largest part, of equal ones the one with the smallest id, goes on as the conversation.
void Conversations::Split(ConversationId id, ConversationEnd reason) {
  const auto found = conversations_.find(id);
  if (found == conversations_.end()) return;
  std::vector<AvatarId> rest = found->second.members;
  const bool locked = found->second.locked;
  std::vector<std::vector<AvatarId>> parts;
  while (!rest.empty()) {
    parts.push_back(ConnectedWith(rest.front()));
    std::erase_if(rest, [this](AvatarId member) { return At(member).visit == visit_; });
  }
  std::stable_sort(parts.begin(), parts.end(),
                   [](const auto& a, const auto& b) { return a.size() > b.size(); });
  if (parts.front().size() < 2) return End(id, reason);
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const ConversationId part = parts[i].size() < 2 ? 0 : Begin(locked);
    for (const AvatarId member : parts[i]) Move(member, part);
  }
}

void Conversations::Apply(std::span<const LinkChange> changes) {
  for (const LinkChange& change : changes) {
    if (change.staged) continue;
    if (change.linked) {
      At(change.a).linked.push_back(change.b);
      At(change.b).linked.push_back(change.a);
      Join(change.a, change.b);
    } else {
      std::erase(At(change.a).linked, change.b);
      std::erase(At(change.b).linked, change.a);
      torn_[Of(change.a)] = EndFor(change.reason);
    }
  }
  for (const auto& [id, reason] : torn_) Split(id, reason);
  torn_.clear();
}

}  // namespace atrium
