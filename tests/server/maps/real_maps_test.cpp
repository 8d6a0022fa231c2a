// Maps from the wild, as many as are at hand: in the folder that ATRIUM_SAMPLE_MAPS names, else
// beside the project. They belong to others and are not part of it; without them these tests say so
// and pass, and the tests of fixture_maps_test.cpp and map_import_test.cpp stand for them.
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "server/maps/map_import.h"
#include "shared/world/map_package.h"
#include "shared/world/pathfinding.h"

namespace atrium {
namespace {

namespace fs = std::filesystem;

std::optional<fs::path> SampleMap(const std::string& name) {
  const char* named = std::getenv("ATRIUM_SAMPLE_MAPS");
  const fs::path folder =
      named != nullptr ? fs::path(named) : fs::path(ATRIUM_SOURCE_DIR) / ".." / "shared" / "maps";
  if (fs::exists(folder / name)) return folder / name;
  WARN("not tested, there is no " << (folder / name).string());
  return std::nullopt;
}

Tilemap Load(const fs::path& file) {
  const auto imported = ImportMap(file);
  if (!imported) FAIL(imported.ErrorMessage());
  auto map = Decode(imported.Value().package);
  if (!map) FAIL(map.ErrorMessage());
  return std::move(map).Value();
}

std::size_t CountZones(const Tilemap& map, ZoneKind kind) {
  std::size_t count = 0;
  for (const Zone& zone : map.zones) count += zone.kind == kind ? 1 : 0;
  return count;
}

TEST_CASE("the AtriumVerse map has three rooms, a hall and walls all around", "[maps]") {
  const auto file =
      SampleMap("Parth-12pm__AtriumVerse/frontend/public/phaser_assets/maps/final_map.json");
  if (!file) return;
  const Tilemap map = Load(*file);
  CHECK(map.width == 30);
  CHECK(map.height == 20);
  CHECK(map.layers.size() == 3);
  CHECK(CountZones(map, ZoneKind::kPrivate) == 3);
  CHECK(CountZones(map, ZoneKind::kPublic) == 1);
  const TilePosition start = map.spawns[map.SpawnsFor("").front()].tile;
  CHECK(start == TilePosition{14, 17});
  // From the hall into each room, through its door.
  for (const TilePosition inside : {TilePosition{6, 7}, {16, 7}, {26, 7}}) {
    CHECK(PathFinder().Find(map.collision, start, inside).back() == inside);
  }
}

TEST_CASE("the starter kit's office has its rooms, entries and layers above", "[maps]") {
  const auto file = SampleMap("workadventure__map-starter-kit/office.tmj");
  if (!file) return;
  const Tilemap map = Load(*file);
  CHECK(map.name == "Office");
  CHECK(map.layers.size() == 11);
  CHECK(map.layers.back().above_avatars);
  CHECK_FALSE(map.layers.front().above_avatars);
  CHECK(CountZones(map, ZoneKind::kPrivate) == 2);
  CHECK(CountZones(map, ZoneKind::kSilent) == 1);
  CHECK(map.SpawnsFor("").size() == 2);
  CHECK(map.spawns[map.SpawnsFor("from-conference").front()].name == "from-conference");
}

TEST_CASE("a tileset taller than any texture is cut into pages", "[maps]") {
  const auto file = SampleMap("ArkMaster123__arkagentic/public/assets/tilemaps/json/town.json");
  if (!file) return;
  const Tilemap map = Load(*file);
  CHECK(map.tile_width == 16);
  CHECK(map.atlas.tile_count == 156);
  CHECK(map.atlas.page_height <= 1024);
}

TEST_CASE("a hidden layer of collisions still stops people", "[maps]") {
  const auto file = SampleMap("lmg-anrath__workadventure-map/maps/sek2_eg.tmj");
  if (!file) return;
  const Tilemap map = Load(*file);
  std::size_t blocked = 0;
  for (const std::uint8_t tile : map.collision.Tiles()) {
    blocked += tile == CollisionGrid::kBlocked ? 1 : 0;
  }
  CHECK(blocked == 635);
  CHECK(map.animations.size() == 3);
}

TEST_CASE("every sample map is imported or refused with a sentence", "[maps]") {
  const auto readme = SampleMap("MANIFEST.tsv");
  if (!readme) return;
  std::size_t imported = 0;
  for (const auto& entry : fs::recursive_directory_iterator(readme->parent_path())) {
    const std::string extension = entry.path().extension().string();
    if (extension != ".json" && extension != ".tmj" && extension != ".tmx") continue;
    INFO(entry.path().string());
    const auto result = ImportMap(entry.path());
    if (!result) {
      CHECK(result.ErrorMessage().size() > 40);
      continue;
    }
    ++imported;
    CHECK(Decode(result.Value().package).Ok());
  }
  CHECK(imported >= 65);
}

}  // namespace
}  // namespace atrium
