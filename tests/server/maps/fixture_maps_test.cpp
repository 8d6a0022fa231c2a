// Whole maps of each convention, from tests/fixtures/maps, all of the same rooms.
#include <filesystem>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "server/maps/map_import.h"
#include "shared/world/map_package.h"
#include "shared/world/pathfinding.h"

namespace atrium {
namespace {

Tilemap Load(const std::string& name) {
  const auto folder = std::filesystem::path(ATRIUM_SOURCE_DIR) / "tests" / "fixtures" / "maps";
  const auto imported = ImportMap(folder / name);
  if (!imported) FAIL(imported.ErrorMessage());
  auto map = Decode(imported.Value().package);
  if (!map) FAIL(map.ErrorMessage());
  return std::move(map).Value();
}

const Zone* ZoneAt(const Tilemap& map, TilePosition tile) {
  return map.FindZone(map.zone_grid.At(tile));
}

TEST_CASE("the same walls stand in every convention", "[maps]") {
  const Tilemap reference = Load("workadventure.json");
  for (const char* name : {"atriumverse.json", "grid_engine.json"}) {
    INFO(name);
    const Tilemap map = Load(name);
    for (int i = 0; i < reference.width * reference.height; ++i) {
      const TilePosition tile{static_cast<std::int16_t>(i % reference.width),
                              static_cast<std::int16_t>(i / reference.width)};
      REQUIRE(map.collision.IsBlocked(tile) == reference.collision.IsBlocked(tile));
    }
  }
}

TEST_CASE("one can walk from the start into the room", "[maps]") {
  for (const char* name : {"workadventure.json", "atriumverse.json", "grid_engine.json"}) {
    INFO(name);
    const Tilemap map = Load(name);
    const TilePosition start = map.spawns[map.SpawnsFor("").front()].tile;
    const auto path = PathFinder().Find(map.collision, start, {8, 3});
    REQUIRE_FALSE(path.empty());
    CHECK(path.back() == TilePosition{8, 3});
  }
}

TEST_CASE("the WorkAdventure map has its room, its entries and its roof", "[maps]") {
  const Tilemap map = Load("workadventure.json");
  CHECK(map.name == "A small office");
  REQUIRE(ZoneAt(map, {8, 3}) != nullptr);
  CHECK(ZoneAt(map, {8, 3})->name == "Den");
  CHECK(ZoneAt(map, {8, 3})->kind == ZoneKind::kPrivate);
  CHECK(ZoneAt(map, {1, 1})->kind == ZoneKind::kSilent);
  CHECK(ZoneAt(map, {2, 4})->kind == ZoneKind::kPublic);
  CHECK(map.SpawnsFor("").size() == 2);
  CHECK(map.spawns[map.SpawnsFor("backdoor").front()].tile == TilePosition{1, 6});
  CHECK(map.layers.back().above_avatars);
  CHECK(map.layers.back().opacity == 128);
  CHECK(map.animations.size() == 1);
}

TEST_CASE("the AtriumVerse map finds its image by a web path and hides its collisions", "[maps]") {
  const Tilemap map = Load("atriumverse.json");
  CHECK(map.layers.size() == 3);
  CHECK(ZoneAt(map, {8, 3})->name == "Room 1");
  CHECK(ZoneAt(map, {8, 3})->kind == ZoneKind::kPrivate);
  CHECK(ZoneAt(map, {2, 4})->kind == ZoneKind::kPublic);
  REQUIRE(map.SpawnsFor("").size() == 1);
  CHECK(map.spawns[map.SpawnsFor("").front()].tile == TilePosition{3, 6});
}

TEST_CASE("the ledge of the grid-engine map can be jumped down but not climbed", "[maps]") {
  const Tilemap map = Load("grid_engine.json");
  CHECK(map.collision.CanStep({6, 6}, 0, 1) == false);  // the wall below
  CHECK(map.collision.CanStep({4, 6}, 1, 0));
  CHECK(map.layers.back().above_avatars);
}

}  // namespace
}  // namespace atrium
