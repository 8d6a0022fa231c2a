// What holds back a voice.
#include "shared/world/wall_between.h"

#include <catch2/catch_test_macros.hpp>

#include "shared/core/random.h"
#include "tests/shared/world/world_fixture.h"

namespace atrium {
namespace {

TEST_CASE("a wall holds back a voice, a table does not", "[world][sight]") {
  const CollisionGrid wall = GridOf({"...#...",  //
                                     "...#...",  //
                                     "...#...",  //
                                     "...#...",  //
                                     "......."});
  CHECK(WallBetween(wall, {2, 0}, {4, 0}));
  CHECK_FALSE(WallBetween(wall, {2, 4}, {4, 4}));
  const CollisionGrid table = GridOf({".......",  //
                                      ".......",  //
                                      "..###..",  //
                                      ".......",  //
                                      "......."});
  CHECK_FALSE(WallBetween(table, {3, 1}, {3, 3}));
  CHECK_FALSE(WallBetween(table, {1, 2}, {5, 2}));
}

TEST_CASE("an open door beside the two lets a voice through, one far off does not",
          "[world][sight]") {
  const CollisionGrid door = GridOf({".........",  //
                                     "##.######",  //
                                     "........."});
  CHECK_FALSE(WallBetween(door, {3, 0}, {3, 2}));
  CHECK_FALSE(WallBetween(door, {4, 0}, {4, 2}));
  CHECK(WallBetween(door, {7, 0}, {7, 2}));
}

TEST_CASE("a closed room holds back every voice, however near", "[world][sight]") {
  const CollisionGrid room = GridOf({".......",  //
                                     ".#####.",  //
                                     ".#...#.",  //
                                     ".#####.",  //
                                     "......."});
  CHECK(WallBetween(room, {3, 2}, {3, 4}));
  CHECK_FALSE(WallBetween(room, {2, 2}, {4, 2}));
  // No voice slips between two walls that touch at their corners.
  CHECK(WallBetween(GridOf({".#", "#."}), {0, 0}, {1, 1}));
}

TEST_CASE("whoever is far away is behind a wall with anything in between", "[world][sight]") {
  CollisionGrid grid(60, 3);
  CHECK_FALSE(WallBetween(grid, {0, 1}, {59, 1}));
  grid.SetBlocked({20, 1});
  CHECK(WallBetween(grid, {0, 1}, {59, 1}));
  CHECK(WallBetween(grid, {-32768, -32768}, {32767, 32767}));
  CHECK(WallBetween(CollisionGrid(), {0, 0}, {2, 0}));
}

TEST_CASE("both sides of a wall agree on it", "[world][sight]") {
  Random random(11);
  const auto below = [&random](int bound) {
    return static_cast<std::int16_t>(random.Below(static_cast<std::uint32_t>(bound)));
  };
  for (int round = 0; round < 1'000; ++round) {
    CollisionGrid grid(18, 12);
    for (int wall = 0; wall < 60; ++wall) grid.SetBlocked({below(18), below(12)});
    const TilePosition a{below(18), below(12)};
    const TilePosition b{below(18), below(12)};
    CHECK(WallBetween(grid, a, b) == WallBetween(grid, b, a));
  }
}

}  // namespace
}  // namespace atrium
