// Tilesets and templates in files of their own, beside the map or elsewhere within its root.
#include <catch2/catch_test_macros.hpp>

#include "server/maps/folder_files.h"
#include "server/maps/image/png_image.h"
#include "server/maps/map_import.h"
#include "server/maps/tiled/tiled_reader.h"
#include "tests/server/maps/map_fixture.h"
#include "tests/server/maps/tiled/map_reading.h"

namespace atrium {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr const char* kTilesetXml =
    R"(<tileset name="outside" tilewidth="8" tileheight="8" tilecount="16" columns="4">
        <image source="images/set.png" width="32" height="32"/>
        <tile id="2"><properties><property name="collides" type="bool" value="true"/></properties>
        </tile></tileset>)";

struct ReadFolder {
  TiledMap map;
  std::vector<std::string> warnings;
  std::string error;
};

// Writes the map as maps/map.json and reads it with the folder as its root.
ReadFolder Read(const TemporaryFolder& folder, const json& map) {
  FolderFiles files(folder.Path());
  MapProblems problems;
  const std::string text = map.dump();
  TiledMap read = ReadTiledMap(text, folder.Write("maps/map.json", text), files, problems);
  return {std::move(read), problems.Warnings(), problems.ErrorMessage()};
}

json MapWithTileset(const std::string& source) {
  json map = EmptyMapJson(2, 1);
  map["tilesets"] = json::array({json({{"firstgid", 5}, {"source", source}})});
  map["layers"].push_back(TileLayerJson(map, "floor", {5, 7}));
  return map;
}

json MapWithTemplate(const std::string& source, json object) {
  json map = MapWithTileset("../sets/set.tsx");
  object["template"] = source;
  map["layers"].push_back(ObjectLayerJson("things", {object}));
  return map;
}

TEST_CASE("a tileset in a file of its own is read, as XML and as JSON", "[maps]") {
  const TemporaryFolder folder;
  folder.Write("sets/set.tsx", kTilesetXml);
  json tileset = TilesetJson("outside", 1, 4, 4, 8, 8);
  tileset.erase("firstgid");
  tileset["tiles"] =
      json::array({json({{"id", 2}, {"properties", PropertiesJson({{"collides", true}})}})});
  folder.Write("sets/set.tsj", tileset.dump());
  for (const char* source : {"../sets/set.tsx", "..\\sets\\set.tsj", "/sets/set.tsx"}) {
    INFO(source);
    const ReadFolder read = Read(folder, MapWithTileset(source));
    REQUIRE(read.error.empty());
    CHECK(read.warnings.empty());
    CHECK(read.map.Find(5).tileset->name == "outside");
    CHECK(read.map.FindTile(7)->properties.IsTrue("collides"));
  }
}

TEST_CASE("a tileset's image is searched from the tileset's file", "[maps]") {
  const TemporaryFolder folder;
  folder.Write("sets/set.tsx", kTilesetXml);
  folder.Write("sets/images/set.png", EncodePng(NumberedTiles(4, 4, 8, 8)));
  const fs::path file = folder.Write("maps/map.json", MapWithTileset("../sets/set.tsx").dump());
  const auto imported = ImportMap(file, folder.Path());
  REQUIRE(imported.Ok());
  for (const std::string& warning : imported.Value().warnings) {
    CHECK(warning.find("image") == std::string::npos);
  }
}

TEST_CASE("images of the same name from different tilesets are different images", "[maps]") {
  const TemporaryFolder folder;
  for (const std::string name : {"a", "b"}) {
    folder.Write("sets/" + name + "/set.tsx", kTilesetXml);
  }
  folder.Write("sets/a/images/set.png", EncodePng(NumberedTiles(4, 4, 8, 8)));
  Image other = NumberedTiles(4, 4, 8, 8);
  for (std::uint8_t& value : other.pixels) value = static_cast<std::uint8_t>(value | 128U);
  folder.Write("sets/b/images/set.png", EncodePng(other));
  json map = EmptyMapJson(2, 1);
  map["tilesets"] = {{{"firstgid", 1}, {"source", "../sets/a/set.tsx"}},
                     {{"firstgid", 17}, {"source", "../sets/b/set.tsx"}}};
  map["layers"].push_back(TileLayerJson(map, "floor", {1, 17}));
  const auto imported = ImportMap(folder.Write("maps/map.json", map.dump()), folder.Path());
  REQUIRE(imported.Ok());
  const Image page = DecodePng(imported.Value().pages[0]).Value();
  CHECK(page.pixels[page.At(0, 0)] == 1);
  CHECK(page.pixels[page.At(8, 0)] == 129);
}

TEST_CASE("a tileset outside of the root is not read, and a placeholder is seen", "[maps]") {
  const TemporaryFolder folder;
  folder.Write("secret.tsx", kTilesetXml);
  FolderFiles files(folder.Path() / "maps");
  MapProblems problems;
  const std::string text = MapWithTileset("../secret.tsx").dump();
  const TiledMap map = ReadTiledMap(text, folder.Write("maps/map.json", text), files, problems);
  REQUIRE_FALSE(problems.Failed());
  CHECK(map.Find(5).tileset->is_missing);
  REQUIRE(problems.Warnings().size() == 1);
  CHECK(Says(problems.Warnings()[0], "Tileset '../secret.tsx' was not found within"));
}

TEST_CASE("a tileset's file that is broken or names another one is a placeholder", "[maps]") {
  const TemporaryFolder folder;
  folder.Write("maps/cut.tsx", "<tileset name=");
  const ReadFolder cut = Read(folder, MapWithTileset("cut.tsx"));
  CHECK(cut.map.Find(7).tileset->is_missing);
  REQUIRE(cut.warnings.size() == 1);
  CHECK(Says(cut.warnings[0], "Tileset 'cut.tsx' is not valid XML"));

  folder.Write("maps/loop.tsx", R"(<tileset source="loop.tsx"/>)");
  CHECK(Says(Read(folder, MapWithTileset("loop.tsx")).error, "Tileset 'loop.tsx'"));
}

TEST_CASE("the hash follows tilesets in files of their own", "[maps]") {
  const TemporaryFolder folder;
  const fs::path file = folder.Write("maps/map.json", MapWithTileset("../sets/set.tsx").dump());
  const auto hash = [&] { return ImportMap(file, folder.Path()).Value().hash; };
  const std::string missing = hash();
  folder.Write("sets/set.tsx", kTilesetXml);
  const std::string there = hash();
  CHECK(there != missing);
  CHECK(hash() == there);
  folder.Write("sets/set.tsx", std::string(kTilesetXml) + "<!-- changed -->");
  CHECK(hash() != there);
}

TEST_CASE("an object has what its template says, unless it says otherwise itself", "[maps]") {
  const TemporaryFolder folder;
  folder.Write("sets/set.tsx", kTilesetXml);
  folder.Write("maps/area.tx", R"(<template><object name="den" type="area" x="99" y="99" width="16"
      height="24" rotation="5"><properties><property name="jitsiRoom" value="Den"/>
      <property name="silent" type="bool" value="true"/></properties></object></template>)");
  json template_json = {{"type", "template"}, {"object", RectangleJson("den", 99, 99, 16, 24)}};
  template_json["object"].update(
      {{"type", "area"},
       {"rotation", 5},
       {"properties", PropertiesJson({{"jitsiRoom", "Den"}, {"silent", true}})}});
  folder.Write("maps/area.tj", template_json.dump());
  for (const char* source : {"area.tx", "area.tj"}) {
    INFO(source);
    const json object = {{"x", 8},
                         {"y", 16},
                         {"width", 40},
                         {"properties", PropertiesJson({{"jitsiRoom", "Attic"}})}};
    const ReadFolder read = Read(folder, MapWithTemplate(source, object));
    REQUIRE(read.error.empty());
    CHECK(read.warnings.empty());
    const TiledObject& area = read.map.layers[1].objects[0];
    CHECK(area.name == "den");
    CHECK(area.class_name == "area");
    CHECK(area.x == 8);
    CHECK(area.width == 40);
    CHECK(area.height == 24);
    CHECK(area.rotation == 5);
    CHECK(area.properties.Text("jitsiRoom") == "Attic");
    CHECK(area.properties.IsTrue("silent"));
  }
}

std::string TileTemplate(const std::string& tileset) {
  return "<template><tileset firstgid=\"1\" source=\"" + tileset +
         "\"/><object gid=\"2147483651\" width=\"8\" height=\"8\"/></template>";
}

TEST_CASE("a template's tile is the same tile of the same tileset on the map", "[maps]") {
  const TemporaryFolder folder;
  folder.Write("sets/set.tsx", kTilesetXml);
  folder.Write("templates/tree.tx", TileTemplate("../sets/set.tsx"));
  const ReadFolder read =
      Read(folder, MapWithTemplate("../templates/tree.tx", {{"x", 0}, {"y", 8}}));
  CHECK(read.map.layers[1].objects[0].gid == 0x80000007U);
  CHECK(read.map.tilesets.size() == 1);
  const ReadFolder own =
      Read(folder, MapWithTemplate("../templates/tree.tx", {{"x", 0}, {"y", 8}, {"gid", 6}}));
  CHECK(own.map.layers[1].objects[0].gid == 6);
}

TEST_CASE("a tileset that only a template uses comes with it", "[maps]") {
  const TemporaryFolder folder;
  folder.Write("sets/set.tsx", kTilesetXml);
  folder.Write("templates/other.tsx", kTilesetXml);
  folder.Write("templates/tree.tx", TileTemplate("other.tsx"));
  const ReadFolder read =
      Read(folder, MapWithTemplate("../templates/tree.tx", {{"x", 0}, {"y", 8}}));
  const TiledMap::Lookup found = read.map.Find(read.map.layers[1].objects[0].gid);
  REQUIRE(found.tileset != nullptr);
  CHECK(found.tile == 2);
  CHECK(found.tileset->file.filename() == "other.tsx");
}

TEST_CASE("a template that is missing, or whose tileset is, costs a warning", "[maps]") {
  const TemporaryFolder folder;
  folder.Write("sets/set.tsx", kTilesetXml);
  const ReadFolder missing =
      Read(folder, MapWithTemplate("no.tx", {{"name", "kept"}, {"x", 8}, {"y", 8}}));
  REQUIRE(missing.warnings.size() == 1);
  CHECK(Says(missing.warnings[0], "its template 'no.tx' was not found"));
  CHECK(missing.map.layers[1].objects[0].name == "kept");

  folder.Write("maps/tree.tx", TileTemplate("no.tsx"));
  const ReadFolder tree = Read(folder, MapWithTemplate("tree.tx", {{"x", 0}, {"y", 8}}));
  REQUIRE(tree.error.empty());
  CHECK(tree.map.Find(tree.map.layers[1].objects[0].gid).tileset->is_missing);
}

TEST_CASE("a large template is left out when it has been used very often", "[maps]") {
  const TemporaryFolder folder;
  folder.Write("sets/set.tsx", kTilesetXml);
  folder.Write("maps/big.tx", "<template>" + std::string(1U << 20U, ' ') +
                                  "<object name=\"a\" width=\"8\" height=\"8\"/></template>");
  json map = MapWithTemplate("big.tx", {{"x", 0}, {"y", 0}});
  map["layers"][1]["objects"] = std::vector<json>(300, map["layers"][1]["objects"][0]);
  const ReadFolder read = Read(folder, map);
  REQUIRE(read.warnings.size() == 1);
  CHECK(Says(read.warnings[0], "each as often as it is used"));
  CHECK(read.map.layers[1].objects.front().name == "a");
  CHECK(read.map.layers[1].objects.back().name.empty());
}

}  // namespace
}  // namespace atrium
