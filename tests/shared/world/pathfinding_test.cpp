// Paths: walkable, shortest, the same everywhere.
#include "shared/world/pathfinding.h"

#include <cstdlib>
#include <limits>

#include <catch2/catch_test_macros.hpp>

#include "shared/core/hash.h"
#include "shared/core/random.h"
#include "tests/shared/world/world_fixture.h"

namespace atrium {
namespace {

using Path = std::vector<TilePosition>;

bool IsWalkable(const CollisionGrid& grid, TilePosition from, const Path& path) {
  for (const TilePosition tile : path) {
    const int dx = tile.x - from.x;
    const int dy = tile.y - from.y;
    if (std::abs(dx) > 1 || std::abs(dy) > 1 || !grid.CanStep(from, dx, dy)) return false;
    from = tile;
  }
  return true;
}

std::uint32_t CostOf(TilePosition from, const Path& path) {
  std::uint32_t cost = 0;
  for (const TilePosition tile : path) {
    cost += tile.x != from.x && tile.y != from.y ? 14 : 10;
    from = tile;
  }
  return cost;
}

// Costs of all tiles by trying steps until nothing gets cheaper: slow, and plainly right.
std::vector<std::uint32_t> CostsFrom(const CollisionGrid& grid, TilePosition from) {
  const auto width = static_cast<std::size_t>(grid.Width());
  std::vector<std::uint32_t> costs(grid.Tiles().size(), std::numeric_limits<std::uint32_t>::max());
  const auto cost_of = [&](int x, int y) -> std::uint32_t& {
    return costs[static_cast<std::size_t>(y) * width + static_cast<std::size_t>(x)];
  };
  cost_of(from.x, from.y) = 0;
  for (bool changed = true; changed;) {
    changed = false;
    for (int y = 0; y < grid.Height(); ++y) {
      for (int x = 0; x < grid.Width(); ++x) {
        if (cost_of(x, y) == std::numeric_limits<std::uint32_t>::max()) continue;
        for (int step = 0; step < 9; ++step) {
          const int dx = step % 3 - 1;
          const int dy = step / 3 - 1;
          const TilePosition tile{static_cast<std::int16_t>(x), static_cast<std::int16_t>(y)};
          if ((dx == 0 && dy == 0) || !grid.CanStep(tile, dx, dy)) continue;
          const std::uint32_t cost = cost_of(x, y) + (dx != 0 && dy != 0 ? 14 : 10);
          if (cost >= cost_of(x + dx, y + dy)) continue;
          cost_of(x + dx, y + dy) = cost;
          changed = true;
        }
      }
    }
  }
  return costs;
}

CollisionGrid RandomGrid(Random& random, int width, int height, std::uint32_t walls_percent) {
  CollisionGrid grid(width, height);
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const TilePosition tile{static_cast<std::int16_t>(x), static_cast<std::int16_t>(y)};
      if (random.Below(100) < walls_percent) grid.SetBlocked(tile);
      if (random.Below(20) == 0) grid.BlockEntering(tile, 0, 1);
    }
  }
  return grid;
}

TilePosition RandomTile(Random& random, const CollisionGrid& grid) {
  return {static_cast<std::int16_t>(random.Below(static_cast<std::uint32_t>(grid.Width()))),
          static_cast<std::int16_t>(random.Below(static_cast<std::uint32_t>(grid.Height())))};
}

TEST_CASE("a path ends on its goal and leaves out its start", "[world]") {
  PathFinder finder;
  CHECK(finder.Find(CollisionGrid(4, 1), {0, 0}, {3, 0}) == Path{{1, 0}, {2, 0}, {3, 0}});
  CHECK(finder.Find(CollisionGrid(4, 1), {2, 0}, {2, 0}).empty());
}

TEST_CASE("a path goes around walls without cutting their corners", "[world]") {
  const CollisionGrid grid = GridOf({"...", ".#.", "..."});
  PathFinder finder;
  const Path path = finder.Find(grid, {0, 1}, {2, 1});
  CHECK(path.size() == 4);
  CHECK(IsWalkable(grid, {0, 1}, path));
}

TEST_CASE("every path is walkable and none is shorter", "[world]") {
  Random random(11);
  PathFinder finder;
  for (int round = 0; round < 60; ++round) {
    const CollisionGrid grid = RandomGrid(random, 18, 14, random.Below(45));
    const TilePosition from = RandomTile(random, grid);
    const TilePosition to = RandomTile(random, grid);
    const Path path = finder.Find(grid, from, to);
    REQUIRE(IsWalkable(grid, from, path));
    const auto costs = CostsFrom(grid, from);
    const TilePosition end = path.empty() ? from : path.back();
    const auto end_index = static_cast<std::size_t>(end.y) * 18 + static_cast<std::size_t>(end.x);
    const auto to_index = static_cast<std::size_t>(to.y) * 18 + static_cast<std::size_t>(to.x);
    const bool reachable = costs[to_index] != std::numeric_limits<std::uint32_t>::max();
    REQUIRE((end == to) == reachable);
    REQUIRE(CostOf(from, path) == costs[end_index]);
  }
}

TEST_CASE("a blocked goal is approached as near as one can get", "[world]") {
  const CollisionGrid grid = GridOf({"......", "..###.", "..###.", "..###.", "......"});
  PathFinder finder;
  CHECK(finder.Find(grid, {0, 2}, {3, 2}).back() == TilePosition{1, 2});
}

TEST_CASE("a goal behind walls is approached as near as one can get", "[world]") {
  const CollisionGrid grid = GridOf({"...#.", "...#.", "...#."});
  PathFinder finder;
  CHECK(finder.Find(grid, {0, 0}, {4, 2}).back() == TilePosition{2, 2});
}

TEST_CASE("a goal outside of the map leads to its edge, a start there nowhere", "[world]") {
  const CollisionGrid grid(5, 5);
  PathFinder finder;
  CHECK(finder.Find(grid, {2, 2}, {100, 2}).back() == TilePosition{4, 2});
  CHECK(finder.Find(grid, {-1, 2}, {2, 2}).empty());
}

TEST_CASE("a search that may look at few tiles still gets nearer", "[world]") {
  const CollisionGrid grid(200, 200);
  PathFinder finder;
  const Path path = finder.Find(grid, {0, 0}, {199, 0}, 50);
  REQUIRE_FALSE(path.empty());
  CHECK(path.back().x > 30);
}

TEST_CASE("one finder serves maps of different sizes", "[world]") {
  PathFinder finder;
  CHECK(finder.Find(CollisionGrid(50, 50), {0, 0}, {49, 49}).size() == 49);
  CHECK(finder.Find(CollisionGrid(3, 3), {0, 0}, {2, 2}).size() == 2);
  CHECK(finder.Find(CollisionGrid(60, 2), {0, 0}, {59, 0}).size() == 59);
}

TEST_CASE("the same questions get the same answers on every platform", "[world]") {
  Random random(5);
  PathFinder finder;
  StateHash hash;
  for (int round = 0; round < 200; ++round) {
    const CollisionGrid grid = RandomGrid(random, 30, 30, 25);
    const TilePosition from = RandomTile(random, grid);
    for (const TilePosition tile : finder.Find(grid, from, RandomTile(random, grid))) {
      hash.I32(tile.x);
      hash.I32(tile.y);
    }
  }
  CHECK(hash.Value() == 0x37144C28084BF8CCULL);
}

}  // namespace
}  // namespace atrium
