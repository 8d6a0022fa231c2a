#include "shared/world/wall_between.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "shared/world/line_of_sight.h"

namespace atrium {
namespace {

constexpr int kReach = kMostStepsBetween + kDetourSteps;
constexpr int kSide = 2 * kReach + 1;

int StepsBetween(TilePosition a, TilePosition b) {
  return std::max(std::abs(a.x - b.x), std::abs(a.y - b.y));
}

// Goes outwards from a tile in the eight directions, past no corner, ring by ring. One-way tiles
// hold back nobody's voice.
class Search {
 public:
  Search(const CollisionGrid& grid, TilePosition from) : grid_(grid), from_(from) { Reach(0, 0); }

  bool Finds(TilePosition to, int steps) {
    const int x = to.x - from_.x;
    const int y = to.y - from_.y;
    for (int step = 0; step < steps && !Reached(x, y); ++step) Grow(x, y);
    return Reached(x, y);
  }

 private:
  struct Place {
    std::int8_t x;
    std::int8_t y;
  };

  static std::size_t Index(int x, int y) {
    return static_cast<std::size_t>((y + kReach) * kSide + x + kReach);
  }
  bool Reached(int x, int y) const { return reached_[Index(x, y)]; }
  void Reach(int x, int y) {
    reached_[Index(x, y)] = true;
    places_[count_++] = {static_cast<std::int8_t>(x), static_cast<std::int8_t>(y)};
  }
  bool Free(int x, int y) const {
    return !grid_.IsBlocked({static_cast<std::int16_t>(from_.x + x),  //
                             static_cast<std::int16_t>(from_.y + y)});
  }

  void Grow(int goal_x, int goal_y) {
    const std::size_t end = count_;
    for (; next_ < end; ++next_) {
      const Place at = places_[next_];
      for (int dy = -1; dy <= 1; ++dy) {
        for (int dx = -1; dx <= 1; ++dx) {
          const int x = at.x + dx;
          const int y = at.y + dy;
          // One may stand in a wall; and no step goes between two of them.
          const bool open = Free(x, y) || (x == goal_x && y == goal_y);
          const bool straight = dx == 0 || dy == 0;
          if (!Reached(x, y) && open && (straight || (Free(x, at.y) && Free(at.x, y)))) Reach(x, y);
        }
      }
    }
  }

  const CollisionGrid& grid_;
  TilePosition from_;
  // Of those within kReach of `from`, row by row; and in the order in which they were reached.
  std::array<bool, std::size_t{kSide} * kSide> reached_{};
  std::array<Place, std::size_t{kSide} * kSide> places_{};
  std::size_t count_ = 0;
  std::size_t next_ = 0;
};

}  // namespace

bool WallBetween(const CollisionGrid& grid, TilePosition from, TilePosition to) {
  if (HasLineOfSight(grid, from, to)) return false;
  const int steps = StepsBetween(from, to);
  return steps > kMostStepsBetween || !Search(grid, from).Finds(to, steps + kDetourSteps);
}

}  // namespace atrium
