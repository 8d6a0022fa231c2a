#include "shared/world/line_of_sight.h"

#include <cstdint>
#include <cstdlib>

namespace atrium {
namespace {

// The way along one axis: how many tiles, in which direction, and how many are behind.
struct Axis {
  Axis(int from, int to) : length(std::abs(to - from)), step(to < from ? -1 : 1), at(from) {}
  void Advance() {
    ++passed;
    at += step;
  }

  std::int64_t length;
  int step;
  int at;
  std::int64_t passed = 0;
};

// Less than zero: the line leaves its tile across x first; zero: through a corner.
std::int64_t CompareBorders(const Axis& x, const Axis& y) {
  return (1 + 2 * x.passed) * y.length - (1 + 2 * y.passed) * x.length;
}

bool Blocked(const CollisionGrid& grid, int x, int y) {
  return grid.IsBlocked({static_cast<std::int16_t>(x), static_cast<std::int16_t>(y)});
}

}  // namespace

bool HasLineOfSight(const CollisionGrid& grid, TilePosition from, TilePosition to) {
  Axis x(from.x, to.x);
  Axis y(from.y, to.y);
  while (x.passed < x.length || y.passed < y.length) {
    const std::int64_t borders = CompareBorders(x, y);
    if (borders == 0 && Blocked(grid, x.at + x.step, y.at) && Blocked(grid, x.at, y.at + y.step)) {
      return false;
    }
    if (borders <= 0) x.Advance();
    if (borders >= 0) y.Advance();
    const bool arrived = x.passed == x.length && y.passed == y.length;
    if (!arrived && Blocked(grid, x.at, y.at)) return false;
  }
  return true;
}

}  // namespace atrium
