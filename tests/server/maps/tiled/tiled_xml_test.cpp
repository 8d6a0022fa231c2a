// Tiled's XML: the same map as its JSON.
#include <catch2/catch_test_macros.hpp>

#include "shared/core/base64.h"
#include "tests/server/maps/tiled/map_reading.h"
#include "tests/server/maps/tiled/packed_cells.h"

namespace atrium {
namespace {

std::string MapXml(const std::string& content, const std::string& attributes = "") {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE map SYSTEM \"map.dtd\">\n"
         "<map orientation=\"orthogonal\" width=\"3\" height=\"2\" tilewidth=\"8\" "
         "tileheight=\"8\" infinite=\"0\" " +
         attributes + ">" + content + "</map>";
}

constexpr const char* kTileset = R"(
  <tileset firstgid="1" name="tiles" tilewidth="8" tileheight="8" spacing="1" tilecount="16"
           columns="4">
   <tileoffset x="2" y="-3"/>
   <image source="tiles.png" trans="ff00ff" width="36" height="36"/>
   <tile id="3"><properties><property name="collides" type="bool" value="true"/></properties></tile>
   <tile id="4"><animation><frame tileid="5" duration="200"/></animation></tile>
  </tileset>)";

TiledMap ReadXml(const std::string& xml) {
  MapProblems problems;
  TiledMap map = ReadAlone(xml, problems);
  INFO(problems.ErrorMessage());
  REQUIRE_FALSE(problems.Failed());
  return map;
}

std::string LayerXml(const std::string& data) {
  return "<layer name=\"floor\" width=\"3\" height=\"2\">" + data + "</layer>";
}

TEST_CASE("a tileset within TMX has its image, tiles and offset", "[maps]") {
  const TiledMap map = ReadXml(MapXml(kTileset));
  REQUIRE(map.tilesets.size() == 1);
  const TiledTileset& tileset = map.tilesets[0];
  CHECK(tileset.name == "tiles");
  CHECK(tileset.image == "tiles.png");
  CHECK(tileset.transparent_color == Rgba{255, 0, 255, 255});
  CHECK(tileset.spacing == 1);
  CHECK(tileset.offset_y == -3);
  CHECK(map.FindTile(4)->properties.IsTrue("collides"));
  CHECK(map.FindTile(5)->frames[0].duration_ms == 200);
}

TEST_CASE("tile layers of TMX are the same in every form", "[maps]") {
  const std::vector<Gid> cells = {1, 0, 0x80000002U, 4, 5, 16};
  const std::string elements =
      R"(<data><tile gid="1"/><tile/><tile gid="2147483650"/><tile gid="4"/><tile gid="5"/>)"
      R"(<tile gid="16"/></data>)";
  CHECK(ReadXml(MapXml(kTileset + LayerXml(elements))).layers[0].cells == cells);
  const std::string csv = "<data encoding=\"csv\">\n1,0,2147483650,\n4,5,16\n</data>";
  CHECK(ReadXml(MapXml(kTileset + LayerXml(csv))).layers[0].cells == cells);
  for (const std::string compression : {"zlib", "gzip", "zstd"}) {
    const std::string packed = "<data encoding=\"base64\" compression=\"" + compression +
                               "\">\n   " + Base64(Packed(cells, compression)) + "\n  </data>";
    CHECK(ReadXml(MapXml(kTileset + LayerXml(packed))).layers[0].cells == cells);
  }
}

TEST_CASE("chunks of TMX are read in both forms", "[maps]") {
  const std::string csv =
      R"(<data encoding="csv"><chunk x="4" y="0" width="2" height="1">1,2</chunk>
      <chunk x="6" y="0" width="1" height="1">3</chunk></data>)";
  const std::string elements = R"(<data><chunk x="4" y="0" width="2" height="1"><tile gid="1"/>
      <tile gid="2"/></chunk><chunk x="6" y="0" width="1" height="1"><tile gid="3"/></chunk></data>)";
  for (const std::string& data : {csv, elements}) {
    std::string xml = MapXml(kTileset + LayerXml(data));
    xml.replace(xml.find("infinite=\"0\""), 12, "infinite=\"1\"");
    const TiledMap map = ReadXml(xml);
    CHECK(map.width == 3);
    CHECK(map.layers[0].cells == std::vector<Gid>{1, 2, 3});
  }
}

TEST_CASE("layers, groups and their settings are read from TMX in their order", "[maps]") {
  const TiledMap map = ReadXml(MapXml(R"(
    <properties><property name="mapName" value="B&#xFC;ro &amp; Hof"/>
     <property name="mapCopyright">two
lines</property></properties>
    <objectgroup name="first" offsetx="1.5"/>
    <group name="house" opacity="0.5" visible="0">
     <imagelayer name="sky"/>
     <objectgroup name="inner" class="zones" tintcolor="#ff8000" parallaxx="0.5"/>
    </group>)",
                                      "backgroundcolor=\"#102030\" renderorder=\"left-up\""));
  CHECK(map.properties.Text("mapName") == "B\xC3\xBCro & Hof");
  CHECK(map.properties.Text("mapCopyright") == "two\nlines");
  CHECK(map.background == Rgba{16, 32, 48, 255});
  CHECK(map.render_order.upwards);
  REQUIRE(map.layers.size() == 3);
  CHECK(map.layers[0].offset_x == 1.5);
  CHECK(map.layers[1].kind == TiledLayerKind::kImage);
  const TiledLayer& inner = map.layers[2];
  CHECK(inner.name == "house/inner");
  CHECK(inner.class_name == "zones");
  CHECK(inner.opacity == 0.5);
  CHECK_FALSE(inner.visible);
  CHECK(inner.tint == Rgba{255, 128, 0, 255});
  CHECK(inner.parallax_x == 0.5);
}

TEST_CASE("objects of TMX have their shape, class and properties", "[maps]") {
  const TiledMap map = ReadXml(MapXml(std::string(kTileset) + R"(<objectgroup name="things">
    <object id="1" name="room" type="area" x="8" y="16.5" width="24" height="8">
     <properties><property name="jitsiRoom" value="Den"/><property name="silent" type="bool"
      value="false"/><property name="size" type="float" value="2.5"/><property name="kind"
      type="class"><properties><property name="inner" value="x"/></properties></property>
     </properties></object>
    <object id="2" name="here" x="1" y="2" rotation="45" visible="0"><point/></object>
    <object id="3" x="0" y="0" width="9" height="9"><ellipse/></object>
    <object id="4" gid="2147483649" x="0" y="8" width="8" height="8"/></objectgroup>)"));
  const std::vector<TiledObject>& objects = map.layers[0].objects;
  REQUIRE(objects.size() == 4);
  CHECK(objects[0].name == "room");
  CHECK(objects[0].class_name == "area");
  CHECK(objects[0].y == 16.5);
  CHECK(objects[0].shape == TiledObject::Shape::kRectangle);
  CHECK(objects[0].properties.Text("jitsiRoom") == "Den");
  CHECK(objects[0].properties.Has("silent"));
  CHECK_FALSE(objects[0].properties.IsSet("silent"));
  CHECK(objects[0].properties.Number("size") == 2.5);
  CHECK(objects[0].properties.Text("kind").empty());
  CHECK(objects[1].shape == TiledObject::Shape::kPoint);
  CHECK(objects[1].rotation == 45);
  CHECK_FALSE(objects[1].visible);
  CHECK(objects[2].shape == TiledObject::Shape::kOther);
  CHECK(objects[3].gid == 0x80000001U);
}

TEST_CASE("what is wrong in TMX is said as for JSON", "[maps]") {
  CHECK(Says(RefusalOf(MapXml(kTileset + LayerXml("<data encoding=\"csv\">1,2</data>"))),
             "Layer 'floor': its tiles are not 6 numbers"));
  CHECK(Says(RefusalOf(MapXml(kTileset + LayerXml("<data><tile gid=\"x\"/></data>"))),
             "Layer 'floor': its 'data' holds something that is no tile number"));
  CHECK(Says(RefusalOf(MapXml("<objectgroup name=\"a\" opacity=\"much\"/>")), "its 'opacity'"));
  std::string hexagonal = MapXml("");
  hexagonal.replace(hexagonal.find("orthogonal"), 10, "hexagonal");
  CHECK(Says(RefusalOf(hexagonal), "its orientation is 'hexagonal'"));
  std::string groups;
  for (int i = 0; i < 100'000; ++i) groups += "<group name=\"g\">";
  for (int i = 0; i < 100'000; ++i) groups += "</group>";
  CHECK(Says(RefusalOf(MapXml(groups)), "nested more than 32 deep"));
}

TEST_CASE("text in TMX that is not UTF-8 is refused", "[maps]") {
  for (const char* name : {"\xFF", "B\xFCro", "&#xD800;"}) {
    CHECK(Says(RefusalOf(MapXml("<group name=\"" + std::string(name) + "\"/>")), "not UTF-8"));
  }
}

TEST_CASE("entities that a TMX file defines itself are not filled in", "[maps]") {
  std::string xml = MapXml("<group name=\"&lol;\"><objectgroup name=\"a\"/></group>");
  const std::string definition = "[<!ENTITY lol \"lollollol\">]";
  xml.insert(xml.find("\"map.dtd\"") + 9, definition);
  CHECK(ReadXml(xml).layers[0].name == "&lol;/a");
}

}  // namespace
}  // namespace atrium
