// Reading Tiled maps: what is understood, and what each refusal says.
#include "server/maps/tiled/tiled_reader.h"

#include <functional>

#include <catch2/catch_test_macros.hpp>

#include "tests/server/maps/map_fixture.h"
#include "tests/server/maps/tiled/map_reading.h"

namespace atrium {
namespace {

using nlohmann::json;

json OneLayerMap() {
  json map = EmptyMapJson(3, 2);
  map["layers"].push_back(TileLayerJson(map, "floor", {1, 2, 3, 4, 5, 6}));
  return map;
}

TEST_CASE("a plain map is read as it was drawn", "[maps]") {
  const TiledMap map = ReadMap(OneLayerMap());
  CHECK(map.width == 3);
  CHECK(map.height == 2);
  REQUIRE(map.layers.size() == 1);
  CHECK(map.layers[0].name == "floor");
  CHECK(map.layers[0].cells == std::vector<Gid>{1, 2, 3, 4, 5, 6});
  REQUIRE(map.tilesets.size() == 1);
  CHECK(map.tilesets[0].tile_count == 16);
  CHECK(map.Find(16).tile == 15);
  CHECK(map.Find(17).tileset == nullptr);
}

TEST_CASE("what is no Tiled map is called what it is", "[maps]") {
  CHECK(Says(RefusalOf(""), "neither valid JSON nor XML"));
  CHECK(Says(RefusalOf("{\"layers\": ["), "neither valid JSON nor XML"));
  CHECK(Says(RefusalOf("\xFF\xFE{}"), "neither valid JSON nor XML"));
  CHECK(Says(RefusalOf("<map><layer"), "not valid XML"));
  CHECK(Says(RefusalOf("[1, 2, 3]"), "no Tiled map"));
  CHECK(Says(RefusalOf("{\"type\": \"tileset\"}"), "no Tiled map"));
  CHECK(Says(RefusalOf("<tileset name=\"a\"/>"), "no Tiled map"));
  CHECK(Says(RefusalOf("<html/>"), "no Tiled map"));
}

struct Refusal {
  const char* what;
  std::function<void(json&)> spoil;
  const char* expected;
};

// The map with one layer, spoilt in one way, must give a message with the expected part.
void CheckRefusals(const std::vector<Refusal>& refusals) {
  for (const Refusal& refusal : refusals) {
    INFO(refusal.what);
    json map = OneLayerMap();
    refusal.spoil(map);
    CHECK(Says(RefusalOf(map.dump()), refusal.expected));
  }
}

TEST_CASE("a map of a kind that cannot be used is refused with what to do in Tiled", "[maps]") {
  CheckRefusals(
      {{"isometric", [](json& map) { map["orientation"] = "isometric"; },
        "its orientation is 'isometric', but only orthogonal maps can be used"},
       {"oblique", [](json& map) { map["orientation"] = "oblique"; },
        "no isometric, staggered, hexagonal or oblique ones. In Tiled, set Map > Map Properties > "
        "Orientation to Orthogonal"},
       {"no orientation", [](json& map) { map.erase("orientation"); }, "orientation is ''"},
       {"unknown encoding",
        [](json& map) {
          map["layers"][0]["data"] = "AQAAAA==";
          map["layers"][0]["encoding"] = "base91";
        },
        "Layer 'floor': its tiles are encoded as 'base91', which is not known; CSV and base64"},
       {"unknown compression",
        [](json& map) {
          map["layers"][0]["data"] = "KLUv";
          map["layers"][0]["encoding"] = "base64";
          map["layers"][0]["compression"] = "lzma";
        },
        "Layer 'floor': its tiles are compressed as 'lzma', which is not known; zlib, gzip and "
        "zstd"}});
}

TEST_CASE("sizes and layers that make no sense are refused", "[maps]") {
  CheckRefusals(
      {{"no width", [](json& map) { map.erase("width"); }, "'width' is missing"},
       {"zero width", [](json& map) { map["width"] = 0; }, "from 1 to 1024"},
       {"too wide", [](json& map) { map["width"] = 1025; }, "from 1 to 1024"},
       {"width as text", [](json& map) { map["width"] = "3"; }, "'width' is not a whole number"},
       {"huge tiles", [](json& map) { map["tilewidth"] = 1000; }, "from 1 to 256"},
       {"half a tile", [](json& map) { map["tileheight"] = 7.5; }, "not a whole number"},
       {"layers as object", [](json& map) { map["layers"] = json::object(); },
        "'layers' is not a list"},
       {"layer as number", [](json& map) { map["layers"][0] = 7; }, "an object is expected"},
       {"unknown layer", [](json& map) { map["layers"][0]["type"] = "hologram"; },
        "Layer 'floor': its type 'hologram'"},
       {"no data", [](json& map) { map["layers"][0].erase("data"); }, "'data' is missing"},
       {"cells missing",
        [](json& map) {
          map["layers"][0]["data"] = {1, 2, 3};
        },
        "Layer 'floor': it has 3 tiles, but its size is 3 x 2"},
       {"negative cell", [](json& map) { map["layers"][0]["data"][2] = -1; }, "no tile number"},
       {"text cell", [](json& map) { map["layers"][0]["data"][2] = "wall"; }, "no tile number"}});
}

TEST_CASE("tiles, tilesets and objects that cannot be are refused", "[maps]") {
  CheckRefusals(
      {{"first gid of zero", [](json& map) { map["tilesets"][0]["firstgid"] = 0; },
        "Tileset 'tiles': its 'firstgid' is 0"},
       {"tileset without tile size", [](json& map) { map["tilesets"][0].erase("tilewidth"); },
        "Tileset 'tiles': its 'tilewidth' is missing"},
       {"animation of an unknown tile",
        [](json& map) {
          map["tilesets"][0]["tiles"] = {
              {{"id", 0}, {"animation", {{{"tileid", 99}, {"duration", 5}}}}}};
        },
        "Tileset 'tiles', tile 0, an animation frame"},
       {"object far away",
        [](json& map) {
          json object = RectangleJson("far", 0, 0, 1, 1);
          object["x"] = 1e30;
          map["layers"].push_back(ObjectLayerJson("things", {object}));
        },
        "Layer 'things', object 'far': its 'x'"}});
}

TEST_CASE("groups nested without end are refused", "[maps]") {
  json map = EmptyMapJson(1, 1);
  json group = {{"type", "group"}, {"name", "g"}, {"layers", json::array()}};
  for (int i = 0; i < 100; ++i) group = {{"type", "group"}, {"name", "g"}, {"layers", {group}}};
  map["layers"].push_back(group);
  CHECK(Says(RefusalOf(map.dump()), "nested more than 32 deep"));
}

TEST_CASE("too many layers are refused", "[maps]") {
  json map = EmptyMapJson(1, 1);
  for (int i = 0; i < 257; ++i) map["layers"].push_back(TileLayerJson(map, "l"));
  CHECK(Says(RefusalOf(map.dump()), "more than 256 layers"));
}

TEST_CASE("layers in groups add their offsets and multiply their opacity", "[maps]") {
  json map = EmptyMapJson(1, 1);
  json layer = TileLayerJson(map, "child");
  layer.update({{"opacity", 0.5}, {"offsetx", 3}, {"offsety", 4}, {"parallaxx", 0.5}});
  json inner = {{"type", "group"}, {"name", "inner"}, {"opacity", 0.5},
                {"offsetx", 10},   {"parallaxx", 2},  {"layers", {layer}}};
  json outer = {{"type", "group"},        {"name", "outer"},
                {"visible", false},       {"offsety", -1},
                {"tintcolor", "#ff8000"}, {"layers", {inner, TileLayerJson(map, "second")}}};
  map["layers"] = {outer, TileLayerJson(map, "last")};
  const TiledMap read = ReadMap(map);
  REQUIRE(read.layers.size() == 3);
  const TiledLayer& child = read.layers[0];
  CHECK(child.name == "outer/inner/child");
  CHECK(child.own_name == "child");
  CHECK_FALSE(child.visible);
  CHECK(child.opacity == 0.25);
  CHECK(child.offset_x == 13);
  CHECK(child.offset_y == 3);
  CHECK(child.parallax_x == 1);
  CHECK(child.tint == Rgba{255, 128, 0, 255});
  CHECK(read.layers[1].name == "outer/second");
  CHECK(read.layers[2].name == "last");
  CHECK(read.layers[2].visible);
}

TEST_CASE("a layer of another size than the map lies at its place", "[maps]") {
  json map = EmptyMapJson(3, 3);
  json layer = TileLayerJson(map, "small");
  layer.update({{"width", 2}, {"height", 2}, {"x", 2}, {"y", 1}, {"data", {1, 2, 3, 4}}});
  map["layers"].push_back(layer);
  CHECK(ReadMap(map).layers[0].cells == std::vector<Gid>{0, 0, 0, 0, 0, 1, 0, 0, 3});
}

TEST_CASE("flipped tiles keep their flips", "[maps]") {
  json map = EmptyMapJson(2, 1);
  map["layers"].push_back(TileLayerJson(map, "floor", {0xE0000001U, 0x80000010U}));
  const TiledMap read = ReadMap(map);
  CHECK(read.layers[0].cells[0] == (1 | kFlipHorizontal | kFlipVertical | kFlipDiagonal));
  CHECK(read.Find(read.layers[0].cells[1]).tile == 15);
}

TEST_CASE("a placeholder stands for tiles and objects that no tileset has, and each layer says so",
          "[maps]") {
  json map = OneLayerMap();
  map["layers"][0]["data"] = {1, 99, 0x80000063U, 0, 5, 1000};
  json chair = RectangleJson("chair", 0, 8, 8, 8);
  chair["gid"] = 500;
  map["layers"].push_back(ObjectLayerJson("things", {chair}));
  MapProblems problems;
  const TiledMap read = ReadAlone(map.dump(), problems);
  REQUIRE_FALSE(problems.Failed());
  const Gid missing = read.layers[0].cells[1];
  CHECK(read.layers[0].cells == std::vector<Gid>{1, missing, missing, 0, 5, missing});
  CHECK(read.layers[1].objects[0].gid == missing);
  CHECK(read.Find(missing).tileset->is_missing);
  CHECK_FALSE(read.Find(1).tileset->is_missing);
  REQUIRE(problems.Warnings().size() == 2);
  CHECK(Says(problems.Warnings()[0], "Layer 'floor', tile (1, 0): it uses tile number 99"));
  CHECK(Says(problems.Warnings()[1], "Layer 'things', object 'chair'"));
}

TEST_CASE("a map without tilesets shows placeholders", "[maps]") {
  json map = OneLayerMap();
  map["tilesets"] = json::array();
  const TiledMap read = ReadMap(map);
  CHECK(read.Find(read.layers[0].cells[0]).tileset->is_missing);
}

TEST_CASE("tiles beyond the end of a tileset that shrank leave a hole and a warning", "[maps]") {
  json map = EmptyMapJson(3, 1);
  map["tilesets"].push_back(TilesetJson("more", 100, 2, 2, 8, 8));
  map["layers"].push_back(TileLayerJson(map, "floor", {1, 50, 100}));
  MapProblems problems;
  const TiledMap read = ReadAlone(map.dump(), problems);
  REQUIRE_FALSE(problems.Failed());
  CHECK(read.layers[0].cells == std::vector<Gid>{1, 0, 100});
  REQUIRE(problems.Warnings().size() == 1);
  CHECK(Says(problems.Warnings()[0], "Layer 'floor', tile (1, 0)"));
}

TEST_CASE("a tileset whose image claims to have billions of tiles has as many as are read",
          "[maps]") {
  json map = OneLayerMap();
  json& tileset = map["tilesets"][0];
  tileset.update({{"imagewidth", 65536}, {"imageheight", 65536}, {"columns", 0}, {"tilecount", 0}});
  tileset.update({{"tilewidth", 1}, {"tileheight", 1}});
  CHECK(ReadMap(map).tilesets[0].tile_count == 1'000'000);
}

TEST_CASE("a tileset that reaches into the next one ends there", "[maps]") {
  json map = EmptyMapJson(1, 1);
  map["tilesets"].push_back(TilesetJson("next", 5, 1, 1, 8, 8));
  map["layers"].push_back(TileLayerJson(map, "floor", {5}));
  const TiledMap read = ReadMap(map);
  CHECK(read.Find(4).tileset->name == "tiles");
  CHECK(read.Find(5).tileset->name == "next");
  CHECK(read.Find(6).tileset == nullptr);
}

TEST_CASE("properties are read in the form of every version of Tiled", "[maps]") {
  json map = OneLayerMap();
  map["properties"] = {{"mapName", "Old"}, {"number", 3}};
  map["tilesets"][0]["tileproperties"] = {{"3", {{"collides", true}}}};
  map["tilesets"][0]["tiles"] = {{"2", {{"animation", {{{"tileid", 1}, {"duration", 70}}}}}}};
  map["layers"][0]["properties"] =
      PropertiesJson({{"silent", true}, {"zone", "x"}, {"volume", 0.5}});
  const TiledMap read = ReadMap(map);
  CHECK(read.properties.Text("mapName") == "Old");
  CHECK(read.FindTile(4)->properties.IsTrue("collides"));
  CHECK(read.FindTile(3)->frames.size() == 1);
  CHECK(read.layers[0].properties.IsTrue("silent"));
  CHECK(read.layers[0].properties.Text("zone") == "x");
  CHECK_FALSE(read.layers[0].properties.IsTrue("zone"));
}

TEST_CASE("colours have three or four parts", "[maps]") {
  json map = OneLayerMap();
  map["backgroundcolor"] = "#102030";
  CHECK(ReadMap(map).background == Rgba{16, 32, 48, 255});
  map["backgroundcolor"] = "#80102030";
  CHECK(ReadMap(map).background == Rgba{16, 32, 48, 128});
  map["backgroundcolor"] = "red";
  CHECK(ReadMap(map).background == Rgba{0, 0, 0, 0});
}

}  // namespace
}  // namespace atrium
