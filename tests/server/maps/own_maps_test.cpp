// The maps that come with Atrium: what each is to have, and that one gets everywhere in it.
#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "server/maps/map_import.h"
#include "shared/world/map_package.h"
#include "shared/world/pathfinding.h"

namespace atrium {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> OwnMaps() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(ATRIUM_SOURCE_DIR "/assets/maps")) {
    if (entry.path().extension() == ".tmj") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

Tilemap Load(const fs::path& file) {
  const auto imported = ImportMap(file);
  if (!imported) FAIL(imported.ErrorMessage());
  auto map = Decode(imported.Value().package);
  if (!map) FAIL(map.ErrorMessage());
  return std::move(map).Value();
}

std::set<ZoneKind> KindsOf(const Tilemap& map) {
  std::set<ZoneKind> kinds;
  for (const Zone& zone : map.zones) kinds.insert(zone.kind);
  return kinds;
}

std::set<std::string> EntriesOf(const Tilemap& map) {
  std::set<std::string> names;
  for (const Spawn& spawn : map.spawns) {
    if (!spawn.name.empty()) names.insert(spawn.name);
  }
  return names;
}

TEST_CASE("our maps have rooms, a quiet place, a stage with an audience, and entries", "[maps]") {
  REQUIRE(OwnMaps().size() == 6);
  for (const fs::path& file : OwnMaps()) {
    INFO(file.filename().string());
    const Tilemap map = Load(file);
    CHECK(KindsOf(map) == std::set<ZoneKind>{ZoneKind::kPublic, ZoneKind::kPrivate,
                                             ZoneKind::kSilent, ZoneKind::kStage,
                                             ZoneKind::kAudience});
    CHECK(EntriesOf(map).size() >= 3);
  }
}

TEST_CASE("in our maps one walks from the start to every entry", "[maps]") {
  for (const fs::path& file : OwnMaps()) {
    INFO(file.filename().string());
    const Tilemap map = Load(file);
    const TilePosition start = map.spawns[map.SpawnsFor("").front()].tile;
    for (const Spawn& spawn : map.spawns) {
      if (spawn.tile == start) continue;
      const auto way = PathFinder().Find(map.collision, start, spawn.tile);
      INFO(spawn.name);
      REQUIRE_FALSE(way.empty());
      CHECK(way.back() == spawn.tile);
    }
  }
}

}  // namespace
}  // namespace atrium
