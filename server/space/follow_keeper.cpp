#include "server/space/follow_keeper.h"

#include <cassert>

namespace atrium {

FollowKeeper::Held* FollowKeeper::Find(Following pair) {
  const auto held = held_.find(pair.follower.value);
  return held == held_.end() || held->second.leader != pair.leader ? nullptr : &held->second;
}

void FollowKeeper::Ask(Following pair, Tick now) {
  assert(!held_.contains(pair.follower.value));
  held_[pair.follower.value] = {pair.leader, now, false};
}

bool FollowKeeper::Accept(Following pair) {
  Held* held = Find(pair);
  if (held == nullptr || held->accepted) return false;
  held->accepted = true;
  return true;
}

bool FollowKeeper::End(Following pair) {
  if (Find(pair) == nullptr) return false;
  held_.erase(pair.follower.value);
  return true;
}

std::optional<AvatarId> FollowKeeper::LeaderOf(AvatarId follower) const {
  const auto held = held_.find(follower.value);
  if (held == held_.end()) return std::nullopt;
  return held->second.leader;
}

std::vector<Following> FollowKeeper::Of(AvatarId avatar) const {
  std::vector<Following> pairs;
  for (const auto& [follower, held] : held_) {
    if (follower != avatar.value && held.leader != avatar) continue;
    pairs.push_back({AvatarId{follower}, held.leader});
  }
  return pairs;
}

std::vector<Following> FollowKeeper::TakeExpired(Tick now) {
  std::vector<Following> expired;
  for (const auto& [follower, held] : held_) {
    const bool is_over = TicksBetween(held.since, now) >= std::int32_t{kFollowQuestionTicks};
    if (!held.accepted && is_over) expired.push_back({AvatarId{follower}, held.leader});
  }
  for (const Following& pair : expired) held_.erase(pair.follower.value);
  return expired;
}

}  // namespace atrium
