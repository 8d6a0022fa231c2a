#include "shared/world/pathfinding.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>

namespace atrium {
namespace {

constexpr std::uint32_t kStraightCost = 10;
constexpr std::uint32_t kDiagonalCost = 14;

struct Step {
  std::int8_t dx;
  std::int8_t dy;
  std::uint32_t cost;
};
// Straight steps first: of two paths of the same cost the straighter one is found first.
constexpr std::array<Step, 8> kSteps = {{{0, -1, kStraightCost},
                                         {1, 0, kStraightCost},
                                         {0, 1, kStraightCost},
                                         {-1, 0, kStraightCost},
                                         {1, -1, kDiagonalCost},
                                         {1, 1, kDiagonalCost},
                                         {-1, 1, kDiagonalCost},
                                         {-1, -1, kDiagonalCost}}};
constexpr std::uint8_t kNoStep = 8;

std::uint32_t OctileDistance(int dx, int dy) {
  const auto wide = static_cast<std::uint32_t>(std::abs(dx));
  const auto high = static_cast<std::uint32_t>(std::abs(dy));
  const std::uint32_t diagonal = std::min(wide, high);
  return diagonal * kDiagonalCost + (std::max(wide, high) - diagonal) * kStraightCost;
}

// How far around a blocked goal a free tile is looked for.
constexpr int kGoalSearchRadius = 6;

}  // namespace

// The standard heap functions keep the greatest element on top, so "less" means "comes later".
struct PathFinder::Later {
  bool operator()(const Open& a, const Open& b) const {
    if (a.estimate != b.estimate) return a.estimate > b.estimate;
    if (a.remaining != b.remaining) return a.remaining > b.remaining;
    return a.index > b.index;
  }
};

std::vector<TilePosition> PathFinder::Find(const CollisionGrid& grid, TilePosition from,
                                           TilePosition to, std::size_t max_expansions) {
  if (!grid.Contains(from)) return {};
  Begin(grid, from, to);
  return PathTo(Search(grid, max_expansions));
}

void PathFinder::Begin(const CollisionGrid& grid, TilePosition from, TilePosition to) {
  width_ = static_cast<std::uint32_t>(grid.Width());
  goal_ = to;
  start_ = static_cast<std::uint32_t>(from.y) * width_ + static_cast<std::uint32_t>(from.x);
  open_.clear();
  ++search_;
  const std::size_t tiles = grid.Tiles().size();
  if (reached_in_.size() < tiles || search_ == 0) {
    search_ = 1;
    reached_in_.assign(tiles, 0);
    closed_in_.assign(tiles, 0);
    costs_.resize(tiles);
    steps_.resize(tiles);
  }
}

TilePosition PathFinder::TileOf(std::uint32_t index) const {
  return {.x = static_cast<std::int16_t>(index % width_),
          .y = static_cast<std::int16_t>(index / width_)};
}

std::uint32_t PathFinder::Remaining(std::uint32_t index) const {
  const TilePosition tile = TileOf(index);
  return OctileDistance(tile.x - goal_.x, tile.y - goal_.y);
}

// A goal that cannot be entered is best approached from its nearest free tile; knowing how near
// that is lets the search stop there instead of looking through the whole map.
std::uint32_t PathFinder::BestPossibleRemaining(const CollisionGrid& grid) const {
  if (!grid.IsBlocked(goal_)) return 0;
  std::uint32_t best = std::numeric_limits<std::uint32_t>::max();
  for (int dy = -kGoalSearchRadius; dy <= kGoalSearchRadius; ++dy) {
    for (int dx = -kGoalSearchRadius; dx <= kGoalSearchRadius; ++dx) {
      const int x = goal_.x + dx;
      const int y = goal_.y + dy;
      if (x < 0 || y < 0 || x >= grid.Width() || y >= grid.Height()) continue;
      const TilePosition tile{.x = static_cast<std::int16_t>(x), .y = static_cast<std::int16_t>(y)};
      if (!grid.IsBlocked(tile)) best = std::min(best, OctileDistance(dx, dy));
    }
  }
  return best == std::numeric_limits<std::uint32_t>::max() ? 0 : best;
}

void PathFinder::Reach(std::uint32_t index, std::uint32_t cost, std::uint8_t step) {
  if (reached_in_[index] == search_ && costs_[index] <= cost) return;
  reached_in_[index] = search_;
  costs_[index] = cost;
  steps_[index] = step;
  const std::uint32_t remaining = Remaining(index);
  // A tile that is reached again in a cheaper way stands in the heap twice; the later one is
  // skipped when its turn comes, as the tile is closed then.
  open_.push_back({.estimate = cost + remaining, .remaining = remaining, .index = index});
  std::push_heap(open_.begin(), open_.end(), Later{});
}

void PathFinder::Expand(const CollisionGrid& grid, std::uint32_t index) {
  const TilePosition tile = TileOf(index);
  for (std::size_t i = 0; i < kSteps.size(); ++i) {
    const Step step = kSteps[i];
    if (!grid.CanStep(tile, step.dx, step.dy)) continue;
    const auto x = static_cast<std::uint32_t>(tile.x + step.dx);
    const auto y = static_cast<std::uint32_t>(tile.y + step.dy);
    Reach(y * width_ + x, costs_[index] + step.cost, static_cast<std::uint8_t>(i));
  }
}

std::uint32_t PathFinder::Search(const CollisionGrid& grid, std::size_t max_expansions) {
  const std::uint32_t enough = BestPossibleRemaining(grid);
  std::uint32_t nearest = start_;
  std::uint32_t nearest_remaining = Remaining(start_);
  Reach(start_, 0, kNoStep);
  for (std::size_t expanded = 0; !open_.empty() && expanded < max_expansions;) {
    const Open next = open_.front();
    std::pop_heap(open_.begin(), open_.end(), Later{});
    open_.pop_back();
    if (closed_in_[next.index] == search_) continue;
    closed_in_[next.index] = search_;
    if (next.remaining < nearest_remaining) {
      nearest = next.index;
      nearest_remaining = next.remaining;
    }
    if (nearest_remaining <= enough) break;
    Expand(grid, next.index);
    ++expanded;
  }
  return nearest;
}

std::vector<TilePosition> PathFinder::PathTo(std::uint32_t index) const {
  std::vector<TilePosition> path;
  while (index != start_) {
    path.push_back(TileOf(index));
    const Step step = kSteps[steps_[index]];
    const auto back_x = static_cast<std::uint32_t>(path.back().x - step.dx);
    const auto back_y = static_cast<std::uint32_t>(path.back().y - step.dy);
    index = back_y * width_ + back_x;
  }
  std::reverse(path.begin(), path.end());
  return path;
}

}  // namespace atrium
