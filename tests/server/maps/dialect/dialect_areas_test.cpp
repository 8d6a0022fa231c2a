#include <catch2/catch_test_macros.hpp>

#include "server/maps/map_import.h"
#include "tests/server/maps/map_fixture.h"

namespace atrium {
namespace {

using nlohmann::json;

struct Found {
  std::vector<MapArea> areas;
  std::string warnings;
};

Found AreasOf(const json& map) {
  const TemporaryFolder folder;
  const auto imported = ImportMap(WriteMap(folder, map));
  REQUIRE(imported);
  Found found{.areas = imported.Value().areas, .warnings = {}};
  for (const std::string& warning : imported.Value().warnings) found.warnings += warning + '\n';
  return found;
}

json FloorMap() {
  json map = EmptyMapJson(8, 6);
  map["layers"].push_back(TileLayerJson(map, "start", std::vector<std::uint32_t>(48, 1)));
  return map;
}

// A rectangle of 2 x 3 tiles at (1, 2) on an object layer.
Found AreasOfObject(std::initializer_list<std::pair<std::string, json>> properties) {
  json map = FloorMap();
  json object = RectangleJson("Corner", 8, 16, 16, 24);
  object["properties"] = PropertiesJson(properties);
  map["layers"].push_back(ObjectLayerJson("areas", {object}));
  return AreasOf(map);
}

TEST_CASE("a rectangle with openWebsite opens it as its properties say", "[maps][areas]") {
  const Found found = AreasOfObject({{"openWebsite", "https://example.org/board"},
                                     {"openWebsiteTrigger", "onaction"},
                                     {"openWebsiteTriggerMessage", "Read the board"},
                                     {"openWebsiteWidth", 35},
                                     {"openWebsiteClosable", false},
                                     {"openWebsitePolicy", "fullscreen"}});
  INFO(found.warnings);
  CHECK(found.warnings.empty());
  REQUIRE(found.areas.size() == 1);
  CHECK(found.areas[0].name == "Corner");
  CHECK(found.areas[0].parts == std::vector<TileRectangle>{{1, 2, 2, 3}});
  REQUIRE(found.areas[0].website);
  const AreaWebsite& website = *found.areas[0].website;
  CHECK(website.url == "https://example.org/board");
  CHECK(website.trigger == AreaTrigger::kAction);
  CHECK(website.message == "Read the board");
  CHECK(website.width_percent == 35);
  CHECK_FALSE(website.closable);
  CHECK_FALSE(website.new_tab);
  CHECK(website.policy == "fullscreen");
}

TEST_CASE("a website opens at once, in half of the window, unless the map says more",
          "[maps][areas]") {
  const Found found = AreasOfObject({{"openTab", "http://localhost/x"}});
  REQUIRE(found.areas.size() == 1);
  REQUIRE(found.areas[0].website);
  CHECK(found.areas[0].website->trigger == AreaTrigger::kEnter);
  CHECK(found.areas[0].website->new_tab);
  CHECK(found.areas[0].website->closable);
  CHECK(found.areas[0].website->width_percent == 50);
}

TEST_CASE("an address that is none of a website is refused and the map's author told",
          "[maps][areas]") {
  for (const char* url : {"javascript:alert(1)", "board.html", "data:text/html,hi"}) {
    const Found found = AreasOfObject({{"openWebsite", url}});
    CHECK(found.areas.empty());
    CHECK(found.warnings.find("object 'Corner': 'openWebsite' is '" + std::string(url)) !=
          std::string::npos);
    CHECK(found.warnings.find("https://") != std::string::npos);
  }
}

TEST_CASE("a trigger that is not known is named and the area works on entering", "[maps][areas]") {
  const Found found =
      AreasOfObject({{"openWebsite", "https://example.org"}, {"openWebsiteTrigger", "onclick"}});
  REQUIRE(found.areas.size() == 1);
  CHECK(found.areas[0].website->trigger == AreaTrigger::kEnter);
  CHECK(found.warnings.find("'onclick'") != std::string::npos);
}

TEST_CASE("a sound has its volume and may repeat", "[maps][areas]") {
  const Found found = AreasOfObject(
      {{"playAudio", "https://example.org/a.mp3"}, {"audioVolume", 3.5}, {"audioLoop", true}});
  REQUIRE(found.areas.size() == 1);
  REQUIRE(found.areas[0].sound);
  CHECK(found.areas[0].sound->volume == 1.0);
  CHECK(found.areas[0].sound->loop);
  const Found old = AreasOfObject({{"playAudioLoop", "https://example.org/b.mp3"}});
  REQUIRE(old.areas.size() == 1);
  CHECK(old.areas[0].sound->url == "https://example.org/b.mp3");
  CHECK(old.areas[0].sound->loop);
}

TEST_CASE("an exit names a map and perhaps an entry, and leads to no other server",
          "[maps][areas]") {
  const Found found = AreasOfObject({{"exitUrl", "../campus/campus.tmj#gate"}});
  REQUIRE(found.areas.size() == 1);
  REQUIRE(found.areas[0].exit);
  CHECK(found.areas[0].exit->map == "../campus/campus.tmj");
  CHECK(found.areas[0].exit->entry == "gate");
  const Found far = AreasOfObject({{"exitUrl", "https://elsewhere.example/map.json"}});
  CHECK(far.areas.empty());
  CHECK(far.warnings.find("not a map of this server") != std::string::npos);
}

TEST_CASE("an area of a tile layer is where it has tiles", "[maps][areas]") {
  json map = FloorMap();
  std::vector<std::uint32_t> cells(48, 0);
  cells[9] = cells[10] = cells[17] = cells[18] = 2;
  json layer = TileLayerJson(map, "music", cells);
  layer["properties"] = PropertiesJson({{"playAudio", "https://example.org/a.mp3"}});
  map["layers"].push_back(layer);
  const Found found = AreasOf(map);
  REQUIRE(found.areas.size() == 1);
  CHECK(found.areas[0].parts == std::vector<TileRectangle>{{1, 1, 2, 2}});
}

TEST_CASE("a tile of a tileset with a property makes an area wherever it lies", "[maps][areas]") {
  json map = FloorMap();
  map["tilesets"][0]["tiles"] =
      json::array({{{"id", 4}, {"properties", PropertiesJson({{"exitUrl", "roof.tmj"}})}}});
  std::vector<std::uint32_t> cells(48, 0);
  cells[3] = 5;
  cells[4] = 5U | 0x80000000U;
  cells[5] = 6;
  map["layers"].push_back(TileLayerJson(map, "stairs", cells));
  const Found found = AreasOf(map);
  REQUIRE(found.areas.size() == 1);
  CHECK(found.areas[0].parts == std::vector<TileRectangle>{{3, 0, 2, 1}});
  CHECK(found.areas[0].exit->map == "roof.tmj");
}

TEST_CASE("what is focusable says how much of its surroundings is seen", "[maps][areas]") {
  const Found found = AreasOfObject({{"focusable", true}, {"zoom_margin", 0.5}});
  REQUIRE(found.areas.size() == 1);
  REQUIRE(found.areas[0].focus);
  CHECK(found.areas[0].focus->margin == 0.5);
}

TEST_CASE("areas are the same when the map comes from the cache", "[maps][areas]") {
  const TemporaryFolder folder;
  json map = FloorMap();
  json object = RectangleJson("Corner", 8, 16, 16, 24);
  object["properties"] = PropertiesJson({{"openWebsite", "https://example.org/"}});
  map["layers"].push_back(ObjectLayerJson("areas", {object}));
  const auto file = WriteMap(folder, map);
  const auto first = LoadOrImport(file, folder.Path() / "cache");
  const auto second = LoadOrImport(file, folder.Path() / "cache");
  REQUIRE(second);
  CHECK(second.Value().from_cache);
  CHECK(EncodeAreas(second.Value().areas) == EncodeAreas(first.Value().areas));
  CHECK(second.Value().areas.size() == 1);
}

}  // namespace
}  // namespace atrium
