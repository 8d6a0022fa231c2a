// Walking behind somebody.
#include <algorithm>
#include <cstdlib>
#include <utility>

#include "client/prediction/game_client.h"

namespace atrium {
namespace {

// From farther behind one runs.
constexpr int kHurryTiles = 2;

int TilesBetween(TilePosition a, TilePosition b) {
  return std::max(std::abs(a.x - b.x), std::abs(a.y - b.y));
}

}  // namespace

void GameClient::WalkBehind(AvatarId leader) {
  const bool walked_behind = leader_.IsValid();
  leader_ = leader;
  leader_tile_.reset();
  hurries_ = false;
  if (!walked_behind && !leader.IsValid()) return;
  CancelWalk();
  predictor_.SetIntent(held_);
}

void GameClient::StopFollowing() {
  if (!leader_.IsValid()) return;
  left_leader_ = std::exchange(leader_, {});
  hurries_ = false;
}

// To where the leader comes from, so that one walks behind and not on top of them; beside them one
// stops. Planned anew with each of their steps.
void GameClient::FollowLeader() {
  const auto state = PredictedState();
  const ReplicaAvatar* leader = leader_.IsValid() ? replica_->Find(leader_) : nullptr;
  if (!state || leader == nullptr || leader->gone_from) return;
  const Tick now = *replica_->KnownTick() + 1;
  const TilePosition there = TileOf(leader->track.StateAt(now, replica_->World()));
  const int away = TilesBetween(TileOf(*state), there);
  hurries_ = away > kHurryTiles;
  const TilePosition before = std::exchange(leader_tile_, there).value_or(there);
  if (away <= 1 && path_.Active()) {
    path_.Cancel();
    predictor_.SetIntent(held_);
  } else if (away > 1 && (before != there || !path_.Active())) {
    path_.Start(*state, before, replica_->World());
  }
}

}  // namespace atrium
