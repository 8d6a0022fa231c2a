#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "shared/world/tilemap.h"
#include "tests/server/maps/map_fixture.h"
#include "tools/map/commands.h"

namespace atrium {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

struct Outcome {
  int status = 0;
  std::string out;
  std::string complaints;
};

Outcome Run(const std::vector<std::string>& words) {
  std::vector<const char*> arguments = {"atrium-map"};
  for (const std::string& word : words) arguments.push_back(word.c_str());
  const auto options = ParseMapToolOptions(static_cast<int>(arguments.size()), arguments.data());
  if (!options) return {.status = kWrongUsage, .out = {}, .complaints = options.ErrorMessage()};
  std::ostringstream out;
  std::ostringstream complaints;
  const int status = RunMapTool(options.Value(), out, complaints);
  return {.status = status, .out = out.str(), .complaints = complaints.str()};
}

json RoomMap() {
  json map = EmptyMapJson(4, 3);
  map["layers"].push_back(TileLayerJson(map, "floor", std::vector<std::uint32_t>(12, 1)));
  json spawn = PointJson("Spawn_main", 12, 12);
  json den = RectangleJson("Den", 16, 0, 16, 16);
  den["properties"] = PropertiesJson({{"private", true}});
  map["layers"].push_back(ObjectLayerJson("things", {spawn, den}));
  return map;
}

json MisspeltMap() {
  json map = RoomMap();
  map["layers"][0]["properties"] = PropertiesJson({{"jistsiRoom", "Den"}});
  return map;
}

TEST_CASE("lint has nothing to say of a map that is fine", "[map-tool]") {
  const TemporaryFolder folder;
  const Outcome outcome = Run({"lint", WriteMap(folder, RoomMap()).string()});
  CHECK(outcome.status == 0);
  CHECK(outcome.out.empty());
}

TEST_CASE("lint names the layer of a misspelt property and what was meant", "[map-tool]") {
  const TemporaryFolder folder;
  const Outcome outcome = Run({"lint", WriteMap(folder, MisspeltMap()).string()});
  CHECK(outcome.status == 1);
  CHECK(outcome.out ==
        "Warning: map.json: Layer 'floor': the property 'jistsiRoom' is not known. Did you mean "
        "'jitsiRoom'?\n");
}

TEST_CASE("lint looks at every map, also behind one that cannot be used", "[map-tool]") {
  const TemporaryFolder folder;
  const std::string good = WriteMap(folder, MisspeltMap()).string();
  const std::string bad = folder.Write("bad.json", "{}").string();
  const Outcome outcome = Run({"lint", "--json", bad, good});
  CHECK(outcome.status == 1);
  const json expected = {
      {"maps",
       {{{"file", bad},
         {"problems",
          {{{"severity", "error"},
            {"message", "bad.json: The file is no Tiled map: it has no layers or no tilesets."}}}}},
        {{"file", good},
         {"problems",
          {{{"severity", "warning"},
            {"message",
             "Layer 'floor': the property 'jistsiRoom' is not known. Did you mean "
             "'jitsiRoom'?"}}}}}}}};
  CHECK(json::parse(outcome.out) == expected);
}

TEST_CASE("info as JSON says what is in a map", "[map-tool]") {
  const TemporaryFolder folder;
  const std::string file = WriteMap(folder, MisspeltMap()).string();
  const Outcome outcome = Run({"info", file, "--json"});
  CHECK(outcome.status == 0);  // a warning is no reason to fail
  const json map = json::parse(outcome.out)["maps"][0];
  CHECK(map["file"] == file);
  CHECK(map["problems"].size() == 1);
  CHECK(map["name"] == "map");
  CHECK(map["copyright"].get<std::string>().empty());
  CHECK(map["size"] == json({4, 3}));
  CHECK(map["tileSize"] == json({8, 8}));
  CHECK(map["movement"] == "grid");
  CHECK(map["audibleTiles"] == 5);
  CHECK(map["blocked"] == 0);
  CHECK(map["layers"] == json::array({{{"name", "floor"},
                                       {"tiles", 12},
                                       {"above", false},
                                       {"opacity", 1.0},
                                       {"offset", {0, 0}},
                                       {"parallax", {1.0, 1.0}}}}));
  CHECK(map["zones"] ==
        json::array({{{"name", "Den"}, {"kind", "private"}, {"encrypted", false}, {"tiles", 4}}}));
  CHECK(map["spawns"] == json::array({{{"name", "main"}, {"default", true}, {"tile", {1, 0}}}}));
  CHECK(map["atlas"]["tiles"] == 1);
  CHECK(map["atlas"]["animated"] == 0);
  CHECK(map["atlas"]["pages"] == 1);
  CHECK(map["atlas"]["bytes"] > 0);
  CHECK(map["package"]["bytes"] > 0);
  CHECK(map["package"]["hash"].get<std::string>().size() == 16);
}

TEST_CASE("info of a map that cannot be used says only why", "[map-tool]") {
  const Outcome outcome = Run({"info", "--json", "no such map.tmx"});
  CHECK(outcome.status == 1);
  const json map = json::parse(outcome.out)["maps"][0];
  CHECK(map.size() == 2);
  CHECK(map["problems"][0]["severity"] == "error");
}

TEST_CASE("convert writes the package of each map to a folder of its name", "[map-tool]") {
  const TemporaryFolder folder;
  const std::string file = WriteMap(folder, RoomMap()).string();
  const Outcome outcome = Run({"convert", file, "--out", (folder.Path() / "out").string()});
  CHECK(outcome.status == 0);
  CHECK(fs::exists(folder.Path() / "out" / "map" / "map.bin"));
  CHECK(fs::exists(folder.Path() / "out" / "map" / AtlasPageName(0)));
}

TEST_CASE("render writes a picture of each map", "[map-tool]") {
  const TemporaryFolder folder;
  const std::string file = WriteMap(folder, RoomMap()).string();
  const Outcome outcome = Run({"render", "--out", (folder.Path() / "out").string(), file});
  CHECK(outcome.status == 0);
  CHECK(fs::exists(folder.Path() / "out" / "map.png"));
}

TEST_CASE("what cannot be written ends with status 2, what cannot be read with 1", "[map-tool]") {
  const TemporaryFolder folder;
  const std::string file = WriteMap(folder, RoomMap()).string();
  CHECK(Run({"convert", file, "--out", file}).status == 2);
  CHECK(Run({"render", "no such map.tmx"}).status == 1);
}

TEST_CASE("a wrong command line is told apart from a bad map", "[map-tool]") {
  CHECK(Run({}).complaints == "Say lint, info, convert or render first; see --help.");
  CHECK(Run({"office.tmx"}).complaints == "Say lint, info, convert or render first; see --help.");
  CHECK(Run({"lint"}).complaints == "Name a map file; see --help.");
  CHECK(Run({"lint", "a.tmx", "--out", "b"}).complaints == "lint has no option --out; see --help.");
  CHECK(Run({"render", "a.tmx", "--json"}).complaints ==
        "render has no option --json; see --help.");
  CHECK(Run({"info", "a.tmx", "--root"}).complaints == "--root needs a value.");
  CHECK(Run({"convert", "x/a.tmx", "y/a.tmx"}).complaints.find("Two of the maps") == 0);
  CHECK(Run({"--help"}).status == 0);
}

}  // namespace
}  // namespace atrium
