// The cache of imported maps.
#include <fstream>

#include <catch2/catch_test_macros.hpp>

#include "server/maps/map_import.h"
#include "tests/server/maps/map_fixture.h"

namespace atrium {
namespace {

namespace fs = std::filesystem;

fs::path SmallMap(const TemporaryFolder& folder) {
  nlohmann::json map = EmptyMapJson(2, 1);
  map["layers"].push_back(TileLayerJson(map, "floor", {1, 2}));
  return WriteMap(folder, map);
}

ImportedMap Load(const fs::path& map, const fs::path& cache) {
  auto loaded = LoadOrImport(map, cache);
  if (!loaded) FAIL(loaded.ErrorMessage());
  return std::move(loaded).Value();
}

TEST_CASE("a map is imported once and then taken from the cache", "[maps]") {
  const TemporaryFolder folder;
  const fs::path map = SmallMap(folder);
  const ImportedMap first = Load(map, folder.Path() / "cache");
  const ImportedMap second = Load(map, folder.Path() / "cache");
  CHECK_FALSE(first.from_cache);
  CHECK(second.from_cache);
  CHECK(second.package == first.package);
  CHECK(second.pages == first.pages);
  CHECK(second.hash == first.hash);
  CHECK(second.warnings == first.warnings);
}

TEST_CASE("a changed map is imported again", "[maps]") {
  const TemporaryFolder folder;
  const fs::path map = SmallMap(folder);
  const ImportedMap first = Load(map, folder.Path() / "cache");
  std::ofstream(map, std::ios::app) << "\n";
  const ImportedMap second = Load(map, folder.Path() / "cache");
  CHECK_FALSE(second.from_cache);
  CHECK(second.hash != first.hash);
}

TEST_CASE("a damaged or incomplete entry is made again", "[maps]") {
  const TemporaryFolder folder;
  const fs::path map = SmallMap(folder);
  const fs::path cache = folder.Path() / "cache";
  const fs::path entry = cache / Load(map, cache).hash;
  for (const char* name : {"map.bin", "atlas-0.png", "pages.sum"}) {
    INFO(name);
    std::ofstream(entry / name, std::ios::binary) << "damaged";
    CHECK_FALSE(Load(map, cache).from_cache);
    CHECK(Load(map, cache).from_cache);
    fs::remove(entry / name);
    CHECK_FALSE(Load(map, cache).from_cache);
    CHECK(Load(map, cache).from_cache);
  }
}

TEST_CASE("what an interrupted import left behind does no harm", "[maps]") {
  const TemporaryFolder folder;
  const fs::path map = SmallMap(folder);
  const fs::path cache = folder.Path() / "cache";
  fs::create_directories(cache / (ImportMap(map).Value().hash + ".new") / "map.bin");
  CHECK_FALSE(Load(map, cache).from_cache);
  CHECK(Load(map, cache).from_cache);
}

TEST_CASE("a cache that cannot be written costs a warning, not the map", "[maps]") {
  const TemporaryFolder folder;
  const fs::path map = SmallMap(folder);
  const fs::path cache = folder.Write("cache", "a file where the folder should be");
  const ImportedMap loaded = Load(map, cache);
  CHECK_FALSE(loaded.package.empty());
  CHECK(loaded.warnings.back().find("not cached") != std::string::npos);
}

}  // namespace
}  // namespace atrium
