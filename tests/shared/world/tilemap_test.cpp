// The tilemap's small questions.
#include "shared/world/tilemap.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/shared/world/world_fixture.h"

namespace atrium {
namespace {

TEST_CASE("an atlas tile lies on its page, row by row", "[world]") {
  const Tilemap map = SampleMap();
  const AtlasSlot second_row = map.SlotOf(3);
  CHECK(second_row.page == 0);
  CHECK(second_row.x == 16);
  CHECK(second_row.y == 16);
  const AtlasSlot next_page = map.SlotOf(4);
  CHECK(next_page.page == 1);
  CHECK(next_page.x == 0);
  CHECK(next_page.y == 0);
  CHECK(AtlasPageName(1) == "atlas-1.png");
}

TEST_CASE("a cell keeps its tile apart from its flips", "[world]") {
  const Cell cell = MakeCell(65534, kFlipVertical);
  CHECK(CellTile(cell) == 65534);
  CHECK((cell & kCellFlipMask) == kFlipVertical);
  CHECK(MakeCell(0) != kEmptyCell);
}

TEST_CASE("a zone is found by its id, and none by an unknown one", "[world]") {
  const Tilemap map = SampleMap();
  REQUIRE(map.FindZone(ZoneId{2}) != nullptr);
  CHECK(map.FindZone(ZoneId{2})->name == "Room");
  CHECK(map.FindZone(ZoneId{}) == nullptr);
  CHECK(map.FindZone(ZoneId{5}) == nullptr);
}

TEST_CASE("no zone is outside of the map", "[world]") {
  ZoneGrid grid(2, 2);
  grid.Set({5, 5}, ZoneId{1});
  CHECK_FALSE(grid.At({5, 5}).IsValid());
  CHECK_FALSE(grid.At({-1, 0}).IsValid());
}

TEST_CASE("people who name no entry, or an unknown one, appear at a default spawn", "[world]") {
  const Tilemap map = SampleMap();
  CHECK(map.SpawnsFor("") == std::vector<std::size_t>{0});
  CHECK(map.SpawnsFor("nowhere") == std::vector<std::size_t>{0});
  CHECK(map.SpawnsFor("gate") == std::vector<std::size_t>{1});
}

}  // namespace
}  // namespace atrium
