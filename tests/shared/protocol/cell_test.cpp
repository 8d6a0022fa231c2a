// The area-of-interest grid.
#include "shared/protocol/cell.h"

#include <catch2/catch_test_macros.hpp>

namespace atrium {
namespace {

TEST_CASE("a map that does not divide evenly has a cell for the rest", "[protocol]") {
  const CellGrid grid(33, 16);
  CHECK(grid.Columns() == 3);
  CHECK(grid.Rows() == 1);
  CHECK(grid.Count() == 3);
  CHECK(grid.At({32, 15}) == CellIndex{2});
}

TEST_CASE("every tile of the view is in a cell of the view", "[protocol]") {
  const CellGrid grid(200, 200);
  const TilePosition centre{100, 90};
  const CellRange range = grid.InView(centre);
  for (std::int32_t y = centre.y - kViewTilesY; y <= centre.y + kViewTilesY; ++y) {
    for (std::int32_t x = centre.x - kViewTilesX; x <= centre.x + kViewTilesX; ++x) {
      CHECK(range.Contains(x / kCellTiles, y / kCellTiles));
    }
  }
}

TEST_CASE("the view is clipped to the map", "[protocol]") {
  const CellGrid grid(40, 20);
  const CellRange all{0, 0, 2, 1};
  CHECK(grid.InView({0, 0}) == CellRange{0, 0, 1, 1});
  CHECK(grid.InView({20, 10}) == all);
  CHECK(grid.InView({20, 10}, 1000) == all);
}

TEST_CASE("the kept range holds the view of everyone within the keeping distance", "[protocol]") {
  const CellGrid grid(300, 300);
  const CellRange kept = grid.InView({150, 150}, kKeepTiles);
  const CellRange moved = grid.InView({150 + kKeepTiles, 150 - kKeepTiles});
  CHECK(kept.Contains(moved.right, moved.top));
}

}  // namespace
}  // namespace atrium
