#include "client/prediction/path_follower.h"

#include <algorithm>
#include <cstdlib>

namespace atrium {
namespace {

// Under free movement a tile counts as reached this near to its centre: half a tick's way.
constexpr std::int32_t kReachedUnits = 26;
// So far from the next tile it was moved off the path.
constexpr std::int32_t kLostUnits = 2 * kUnitsPerTile;

// Where the avatar stands when the step under way is over.
TilePosition StandingTile(const AvatarState& state) {
  if (state.step == Direction::kNone) return TileOf(state);
  const TileStep step = StepOf(state.step);
  return {static_cast<std::int16_t>(state.tile.x + step.dx),
          static_cast<std::int16_t>(state.tile.y + step.dy)};
}

Position FromCentre(const AvatarState& state, TilePosition tile) {
  const Position feet = PositionOf(state);
  const Position centre = PositionOf(StandingAt(tile));
  return {centre.x - feet.x, centre.y - feet.y};
}

bool Reached(const AvatarState& state, TilePosition tile) {
  const Position way = FromCentre(state, tile);
  return std::abs(way.x) <= kReachedUnits && std::abs(way.y) <= kReachedUnits;
}

}  // namespace

bool PathFollower::Start(const AvatarState& state, TilePosition goal, const MovementWorld& world) {
  goal_ = goal;
  replans_ = 0;
  active_ = Plan(state, world);
  return active_;
}

void PathFollower::Cancel() {
  active_ = false;
  path_.clear();
  next_ = 0;
}

bool PathFollower::Plan(const AvatarState& state, const MovementWorld& world) {
  const TilePosition from = StandingTile(state);
  path_ = finder_.Find(world.collision, from, goal_);
  if (path_.empty()) return false;
  path_.insert(path_.begin(), from);
  next_ = 1;
  return true;
}

// Finds the avatar on the path: where it was expected, or a step behind after a misprediction.
bool PathFollower::AdvanceGrid(TilePosition standing) {
  const std::size_t first = next_ > 1 ? next_ - 2 : 0;
  const auto found =
      std::find(path_.begin() + static_cast<std::ptrdiff_t>(first), path_.end(), standing);
  if (found == path_.end()) return false;
  next_ = static_cast<std::size_t>(found - path_.begin()) + 1;
  return true;
}

bool PathFollower::AdvanceFree(const AvatarState& state) {
  if (next_ < path_.size() && Reached(state, path_[next_])) ++next_;
  if (next_ >= path_.size()) return true;
  const Position way = FromCentre(state, path_[next_]);
  return std::abs(way.x) < kLostUnits && std::abs(way.y) < kLostUnits;
}

InputCommand PathFollower::SteerFree(const AvatarState& state) const {
  const Position way = FromCentre(state, path_[next_]);
  const auto wanted = [](std::int32_t units) {
    return std::abs(units) <= kReachedUnits ? 0 : units;
  };
  return {DirectionOf(wanted(way.x), wanted(way.y)), false};
}

InputCommand PathFollower::Command(const AvatarState& state, const MovementWorld& world) {
  if (!active_) return {};
  const TilePosition standing = StandingTile(state);
  const bool free = world.policy == MovementPolicy::kFree;
  if (!(free ? AdvanceFree(state) : AdvanceGrid(standing))) {
    if (++replans_ > kMaxReplans || !Plan(state, world)) Cancel();
    if (!active_) return {};
  }
  if (next_ >= path_.size()) {
    Cancel();
    return {};
  }
  if (free) return SteerFree(state);
  return {DirectionOf(path_[next_].x - standing.x, path_[next_].y - standing.y), false};
}

std::span<const TilePosition> PathFollower::Remaining() const {
  if (!active_ || next_ >= path_.size()) return {};
  return std::span(path_).subspan(next_);
}

}  // namespace atrium
