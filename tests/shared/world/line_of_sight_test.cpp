// What a straight line between two tiles meets.
#include "shared/world/line_of_sight.h"

#include <catch2/catch_test_macros.hpp>

#include "shared/core/random.h"
#include "tests/shared/world/world_fixture.h"

namespace atrium {
namespace {

TEST_CASE("a wall between two tiles stops the line, one beside it does not", "[world][sight]") {
  const CollisionGrid grid = GridOf({"..#..",  //
                                     "..#..",  //
                                     "....."});
  CHECK_FALSE(HasLineOfSight(grid, {0, 0}, {4, 0}));
  CHECK_FALSE(HasLineOfSight(grid, {0, 0}, {4, 1}));
  CHECK(HasLineOfSight(grid, {0, 2}, {4, 2}));
  CHECK(HasLineOfSight(grid, {0, 0}, {1, 2}));
  CHECK(HasLineOfSight(grid, {3, 0}, {3, 2}));
}

TEST_CASE("every tile that a slanted line touches counts", "[world][sight]") {
  // From (0, 0) to (4, 1) the line runs through (1, 0), (2, 0), (2, 1) and (3, 1).
  const TilePosition from{0, 0};
  const TilePosition to{4, 1};
  CHECK_FALSE(HasLineOfSight(GridOf({".#...", "....."}), from, to));
  CHECK_FALSE(HasLineOfSight(GridOf({"..#..", "....."}), from, to));
  CHECK_FALSE(HasLineOfSight(GridOf({".....", "..#.."}), from, to));
  CHECK_FALSE(HasLineOfSight(GridOf({".....", "...#."}), from, to));
  CHECK(HasLineOfSight(GridOf({"...##", "##..."}), from, to));
}

TEST_CASE("a line through a corner is stopped only by a wall on both sides", "[world][sight]") {
  CHECK(HasLineOfSight(GridOf({".#", ".."}), {0, 0}, {1, 1}));
  CHECK(HasLineOfSight(GridOf({"..", "#."}), {0, 0}, {1, 1}));
  CHECK_FALSE(HasLineOfSight(GridOf({".#", "#."}), {0, 0}, {1, 1}));
}

TEST_CASE("where the two stand themselves does not count", "[world][sight]") {
  CHECK(HasLineOfSight(GridOf({"#.#"}), {0, 0}, {2, 0}));
  CHECK(HasLineOfSight(GridOf({"##"}), {0, 0}, {1, 0}));
  CHECK(HasLineOfSight(GridOf({"#"}), {0, 0}, {0, 0}));
  CHECK(HasLineOfSight(CollisionGrid(), {5, 5}, {5, 5}));
}

TEST_CASE("outside of the map there is wall, however far away", "[world][sight]") {
  const CollisionGrid grid = GridOf({"...", "..."});
  CHECK_FALSE(HasLineOfSight(grid, {0, 0}, {9, 0}));
  CHECK_FALSE(HasLineOfSight(grid, {-32768, -32768}, {32767, 32767}));
  CHECK_FALSE(HasLineOfSight(CollisionGrid(), {0, 0}, {2, 0}));
}

TEST_CASE("both hear each other through the same walls", "[world][sight]") {
  Random random(7);
  const auto below = [&random](int bound) {
    return static_cast<std::int16_t>(random.Below(static_cast<std::uint32_t>(bound)));
  };
  for (int round = 0; round < 2'000; ++round) {
    CollisionGrid grid(9, 7);
    for (int wall = 0; wall < 8; ++wall) grid.SetBlocked({below(9), below(7)});
    const TilePosition a{below(9), below(7)};
    const TilePosition b{below(9), below(7)};
    CHECK(HasLineOfSight(grid, a, b) == HasLineOfSight(grid, b, a));
  }
}

}  // namespace
}  // namespace atrium
