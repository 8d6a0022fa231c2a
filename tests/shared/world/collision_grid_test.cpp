// Where one can walk.
#include "shared/world/collision_grid.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/shared/world/world_fixture.h"

namespace atrium {
namespace {

TEST_CASE("everything outside a grid is blocked", "[world]") {
  const CollisionGrid grid(2, 2);
  CHECK_FALSE(grid.IsBlocked({0, 0}));
  CHECK_FALSE(grid.IsBlocked({1, 1}));
  for (const TilePosition outside :
       {TilePosition{-1, 0}, {0, -1}, {2, 0}, {0, 2}, {-32768, 32767}}) {
    CHECK(grid.IsBlocked(outside));
  }
  CHECK(CollisionGrid().IsBlocked({0, 0}));
}

TEST_CASE("a step leads to a free tile and not into a wall or off the map", "[world]") {
  const CollisionGrid grid = GridOf({"..", ".#"});
  CHECK(grid.CanStep({0, 0}, 1, 0));
  CHECK(grid.CanStep({0, 0}, 0, 1));
  CHECK_FALSE(grid.CanStep({1, 0}, 0, 1));
  CHECK_FALSE(grid.CanStep({0, 0}, -1, 0));
  CHECK_FALSE(grid.CanStep({0, 0}, -1, -1));
}

TEST_CASE("a diagonal step never passes the corner of a wall", "[world]") {
  CHECK(GridOf({"..", ".."}).CanStep({0, 0}, 1, 1));
  CHECK_FALSE(GridOf({".#", ".."}).CanStep({0, 0}, 1, 1));
  CHECK_FALSE(GridOf({"..", "#."}).CanStep({0, 0}, 1, 1));
  CHECK_FALSE(GridOf({"..", ".#"}).CanStep({0, 0}, 1, 1));
}

TEST_CASE("an avatar inside a wall can leave it", "[world]") {
  const CollisionGrid grid = GridOf({"#."});
  CHECK(grid.CanStep({0, 0}, 1, 0));
}

TEST_CASE("a one-way tile is entered from all sides but one", "[world]") {
  CollisionGrid ledge(3, 3);
  ledge.BlockEntering({1, 1}, 0, -1);  // cannot be climbed from below
  CHECK_FALSE(ledge.CanStep({1, 2}, 0, -1));
  CHECK(ledge.CanStep({1, 0}, 0, 1));
  CHECK(ledge.CanStep({0, 1}, 1, 0));
  CHECK(ledge.CanStep({1, 1}, 0, 1));
  CHECK_FALSE(ledge.IsBlocked({1, 1}));
}

TEST_CASE("a one-way tile is not entered diagonally around its closed side", "[world]") {
  CollisionGrid ledge(3, 3);
  ledge.BlockEntering({1, 1}, 0, -1);
  CHECK_FALSE(ledge.CanStep({0, 2}, 1, -1));
  CHECK(ledge.CanStep({0, 0}, 1, 1));
}

TEST_CASE("a tile that is set free forgets its one-way sides", "[world]") {
  CollisionGrid grid(1, 2);
  grid.BlockEntering({0, 0}, 0, -1);
  grid.SetBlocked({0, 0}, false);
  CHECK(grid.CanStep({0, 1}, 0, -1));
}

}  // namespace
}  // namespace atrium
