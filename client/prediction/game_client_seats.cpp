// Sitting down: which seat, and when one has come to it.
#include "client/prediction/game_client.h"
#include "shared/sim/movement.h"

namespace atrium {
namespace {

// The own tile first, then those beside it, the corners last.
constexpr std::array<TileStep, 9> kReach{
    {{0, 0}, {0, 1}, {1, 0}, {0, -1}, {-1, 0}, {1, 1}, {-1, 1}, {1, -1}, {-1, -1}}};

}  // namespace

bool GameClient::IsFreeSeat(TilePosition tile) {
  if (map_ == nullptr || map_->FindSeat(tile) == nullptr) return false;
  const Tick now = *replica_->KnownTick() + 1;
  for (const ReplicaAvatar& avatar : replica_->Avatars()) {
    const bool sits = avatar.sits && !avatar.gone_from;
    if (sits && TileOf(avatar.track.StateAt(now, replica_->World())) == tile) return false;
  }
  return true;
}

std::optional<TilePosition> GameClient::SeatInReach() {
  const auto state = PredictedState();
  if (!state || map_->seats.empty() || path_.Active()) return std::nullopt;
  if (replica_->Find(self_)->sits || !IsAtRest(*state, held_)) return std::nullopt;
  const TilePosition here = TileOf(*state);
  for (const TileStep step : kReach) {
    const TilePosition tile{static_cast<std::int16_t>(here.x + step.dx),
                            static_cast<std::int16_t>(here.y + step.dy)};
    const bool is_here = step.dx == 0 && step.dy == 0;
    if (!is_here && !map_->collision.CanStep(here, step.dx, step.dy)) continue;
    if (IsFreeSeat(tile)) return tile;
  }
  return std::nullopt;
}

bool GameClient::SitOn(TilePosition seat) {
  if (!PredictedState() || !IsFreeSeat(seat)) return false;
  WalkTo(seat);
  seat_goal_ = seat;
  return true;
}

// The server lets sit down who stands on the seat as it knows it, which is a little later than one
// sees oneself arrive.
void GameClient::SitIfThere(double now_ms) {
  const auto predicted = PredictedState();
  if (!seat_goal_ || !predicted || path_.Active() || predictor_.Busy()) return;
  const AvatarTrack& track = replica_->Find(self_)->track;
  const Tick now = *replica_->KnownTick() + 1;
  if (!IsAtRest(track.StateAt(now, replica_->World()), track.IntentAt(now))) return;
  const bool is_there = TileOf(*predicted) == *seat_goal_;
  seat_goal_.reset();
  if (is_there) session_.SendText(R"({"type":"sit"})", now_ms);
}

}  // namespace atrium
