// From a Tiled map to a package: the picture must be the one that Tiled draws.
#include "server/maps/map_import.h"

#include <algorithm>
#include <functional>

#include <catch2/catch_test_macros.hpp>

#include "server/maps/image/png_image.h"
#include "server/maps/tiled/tiled_map.h"
#include "tests/server/maps/imported_picture.h"

namespace atrium {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
TEST_CASE("every tile of a map is drawn at its place", "[maps]") {
  const TemporaryFolder folder;
  json map = EmptyMapJson(3, 2);
  map["layers"].push_back(TileLayerJson(map, "floor", {1, 0, 16, 5, 5, 6}));
  const Imported imported = Import(folder, map);
  CHECK(imported.map.atlas.tile_count == 4);
  CHECK(imported.picture.width == 24);
  CHECK(imported.picture.height == 16);
  CHECK(At(imported.picture, 2, 3) == NumberedPixel(0, 2, 3));
  CHECK(At(imported.picture, 8, 0) == kNothing);
  CHECK(At(imported.picture, 23, 7) == NumberedPixel(15, 7, 7));
  CHECK(At(imported.picture, 9, 15) == NumberedPixel(4, 1, 7));
}

// Where the pixel at (x, y) of a flipped tile of 8 x 8 px comes from.
struct Flip {
  Gid flag;
  std::function<Pixel(int, int)> pixel;
};

TEST_CASE("all eight flips look as in Tiled", "[maps]") {
  constexpr Gid kH = 0x80000000U;
  constexpr Gid kV = 0x40000000U;
  constexpr Gid kD = 0x20000000U;
  const std::vector<Flip> flips = {
      {0, [](int x, int y) { return NumberedPixel(2, x, y); }},
      {kH, [](int x, int y) { return NumberedPixel(2, 7 - x, y); }},
      {kV, [](int x, int y) { return NumberedPixel(2, x, 7 - y); }},
      {kH | kV, [](int x, int y) { return NumberedPixel(2, 7 - x, 7 - y); }},
      {kD, [](int x, int y) { return NumberedPixel(2, y, x); }},
      // Turned clockwise by 90 degrees: the lower left corner comes to the upper left.
      {kD | kH, [](int x, int y) { return NumberedPixel(2, y, 7 - x); }},
      {kD | kV, [](int x, int y) { return NumberedPixel(2, 7 - y, x); }},
      {kD | kH | kV, [](int x, int y) { return NumberedPixel(2, 7 - y, 7 - x); }}};
  for (const Flip& flip : flips) {
    const TemporaryFolder folder;
    json map = EmptyMapJson(1, 1);
    map["layers"].push_back(TileLayerJson(map, "floor", {3 | flip.flag}));
    const Imported imported = Import(folder, map);
    CHECK(imported.map.atlas.tile_count == 1);
    for (int i = 0; i < 64; ++i) {
      REQUIRE(At(imported.picture, i % 8, i / 8) == flip.pixel(i % 8, i / 8));
    }
  }
}

TEST_CASE("margin and spacing of a tileset are skipped", "[maps]") {
  const TemporaryFolder folder;
  const Image tiles = NumberedTiles(2, 2, 8, 8);
  Image spaced(3 + 8 + 2 + 8, 3 + 8 + 2 + 8);
  for (int y = 0; y < 16; ++y) {
    for (int x = 0; x < 16; ++x) {
      std::copy_n(&tiles.pixels[tiles.At(x, y)], 4,
                  &spaced.pixels[spaced.At(3 + x + x / 8 * 2, 3 + y + y / 8 * 2)]);
    }
  }
  folder.Write("spaced.png", EncodePng(spaced));
  json map = EmptyMapJson(2, 2);
  map["tilesets"][0] = TilesetJson("spaced", 1, 2, 2, 8, 8);
  map["tilesets"][0].update({{"margin", 3}, {"spacing", 2}});
  map["layers"].push_back(TileLayerJson(map, "floor", {4, 3, 2, 1}));
  const Imported imported = Import(folder, map);
  CHECK(At(imported.picture, 0, 0) == NumberedPixel(3, 0, 0));
  CHECK(At(imported.picture, 15, 7) == NumberedPixel(2, 7, 7));
  CHECK(At(imported.picture, 15, 15) == NumberedPixel(0, 7, 7));
}

TEST_CASE("a tileset that does not say how large it is is as large as its image", "[maps]") {
  const TemporaryFolder folder;
  json map = EmptyMapJson(2, 1);
  for (const char* key : {"columns", "tilecount", "imagewidth", "imageheight"}) {
    map["tilesets"][0].erase(key);
  }
  map["layers"].push_back(TileLayerJson(map, "floor", {7, 16}));
  const Imported imported = Import(folder, map);
  CHECK(At(imported.picture, 0, 0) == NumberedPixel(6, 0, 0));
  CHECK(At(imported.picture, 15, 7) == NumberedPixel(15, 7, 7));
}

TEST_CASE("a tile larger than the grid stands on its cell's lower left corner", "[maps]") {
  const TemporaryFolder folder;
  folder.Write("big.png", EncodePng(NumberedTiles(1, 1, 20, 12)));
  json map = EmptyMapJson(4, 3);
  map["tilesets"].push_back(TilesetJson("big", 17, 1, 1, 20, 12));
  map["layers"].push_back(TileLayerJson(map, "floor", {0, 0, 0, 0, 0, 17, 0, 0, 0, 0, 0, 0}));
  const Imported imported = Import(folder, map);
  // The cell is (8, 8) .. (16, 16); the tile reaches 20 px to the right and 12 px up from there.
  CHECK(At(imported.picture, 8, 15) == NumberedPixel(0, 0, 11));
  CHECK(At(imported.picture, 8, 4) == NumberedPixel(0, 0, 0));
  CHECK(At(imported.picture, 27, 15) == NumberedPixel(0, 19, 11));
  CHECK(At(imported.picture, 8, 3) == kNothing);
  CHECK(At(imported.picture, 28, 15) == kNothing);
  CHECK(imported.map.layers.size() == 1);
}

TEST_CASE("large tiles that overlap are drawn one over the other, later ones above", "[maps]") {
  const TemporaryFolder folder;
  folder.Write("big.png", EncodePng(NumberedTiles(2, 1, 16, 8)));
  json map = EmptyMapJson(3, 1);
  map["tilesets"].push_back(TilesetJson("big", 17, 2, 1, 16, 8));
  map["layers"].push_back(TileLayerJson(map, "floor", {17, 18, 0}));
  const Imported imported = Import(folder, map);
  CHECK(At(imported.picture, 7, 0) == NumberedPixel(0, 7, 0));
  CHECK(At(imported.picture, 8, 0) == NumberedPixel(1, 0, 0));
  CHECK(imported.map.layers.size() == 2);

  map["renderorder"] = "left-down";
  CHECK(At(Import(folder, map).picture, 8, 0) == NumberedPixel(0, 8, 0));
}

TEST_CASE("a tileset's offset moves its tiles", "[maps]") {
  const TemporaryFolder folder;
  json map = EmptyMapJson(3, 3);
  map["tilesets"][0]["tileoffset"] = {{"x", -3}, {"y", 2}};
  map["layers"].push_back(TileLayerJson(map, "floor", {0, 0, 0, 0, 1, 0, 0, 0, 0}));
  const Imported imported = Import(folder, map);
  CHECK(At(imported.picture, 5, 10) == NumberedPixel(0, 0, 0));
  CHECK(At(imported.picture, 12, 17) == NumberedPixel(0, 7, 7));
  CHECK(At(imported.picture, 13, 10) == kNothing);
}

TEST_CASE("tiles that are not square may lie on their side", "[maps]") {
  const TemporaryFolder folder;
  folder.Write("tall.png", EncodePng(NumberedTiles(1, 1, 8, 16)));
  json map = EmptyMapJson(3, 2);
  map["tileheight"] = 16;
  map["tilesets"][0] = TilesetJson("tall", 1, 1, 1, 8, 16);
  // Turned clockwise it is 16 wide and 8 high and still stands on the lower left corner.
  map["layers"].push_back(TileLayerJson(map, "floor", {0, 0, 0, 0xA0000001U, 0, 1}));
  const Imported imported = Import(folder, map);
  CHECK(At(imported.picture, 0, 24) == NumberedPixel(0, 0, 15));
  CHECK(At(imported.picture, 15, 31) == NumberedPixel(0, 7, 0));
  CHECK(At(imported.picture, 0, 23) == kNothing);
  CHECK(At(imported.picture, 16, 16) == NumberedPixel(0, 0, 0));
}

TEST_CASE("tile objects are drawn where they stand, stretched to their size", "[maps]") {
  const TemporaryFolder folder;
  json map = EmptyMapJson(4, 4);
  json chair = RectangleJson("chair", 5, 20, 16, 16);
  chair["gid"] = 1;
  json hidden = chair;
  hidden["visible"] = false;
  hidden["x"] = 0;
  map["layers"].push_back(ObjectLayerJson("furniture", {chair, hidden}));
  const Imported imported = Import(folder, map);
  CHECK(At(imported.picture, 5, 4) == NumberedPixel(0, 0, 0));
  CHECK(At(imported.picture, 20, 19) == NumberedPixel(0, 7, 7));
  CHECK(At(imported.picture, 4, 10) == kNothing);
}

TEST_CASE("an animated tile shows its first frame and lists all of them", "[maps]") {
  const TemporaryFolder folder;
  json map = EmptyMapJson(2, 1);
  map["tilesets"][0]["tiles"] = {
      {{"id", 0},
       {"animation", {{{"tileid", 5}, {"duration", 200}}, {{"tileid", 6}, {"duration", 300}}}}}};
  map["layers"].push_back(TileLayerJson(map, "floor", {1, 0x80000001U}));
  const Imported imported = Import(folder, map);
  REQUIRE(imported.map.animations.size() == 1);
  CHECK(imported.map.animations[0].frames.size() == 2);
  CHECK(imported.map.animations[0].frames[1].duration_ms == 300);
  CHECK(At(imported.picture, 0, 0) == NumberedPixel(5, 0, 0));
  CHECK(At(imported.picture, 8, 0) == NumberedPixel(5, 7, 0));
}

TEST_CASE("a collection of images gives each tile its own file", "[maps]") {
  const TemporaryFolder folder;
  folder.Write("tree.png", EncodePng(NumberedTiles(1, 1, 8, 16)));
  json map = EmptyMapJson(1, 2);
  map["tilesets"][0] = {{"name", "things"},
                        {"firstgid", 1},
                        {"tilewidth", 8},
                        {"tileheight", 16},
                        {"tilecount", 1},
                        {"columns", 0},
                        {"tiles", {{{"id", 3}, {"image", "tree.png"}}}}};
  map["layers"].push_back(TileLayerJson(map, "floor", {0, 4}));
  CHECK(At(Import(folder, map).picture, 0, 0) == NumberedPixel(0, 0, 0));
}

TEST_CASE("opacity, offset, tint and background are drawn", "[maps]") {
  const TemporaryFolder folder;
  json map = EmptyMapJson(2, 1);
  map["backgroundcolor"] = "#0000ff";
  json layer = TileLayerJson(map, "glass", {16, 0});
  layer.update({{"opacity", 0.5}, {"offsetx", 4}, {"tintcolor", "#000000"}});
  map["layers"].push_back(layer);
  const Imported imported = Import(folder, map);
  CHECK(At(imported.picture, 0, 0) == Pixel{0, 0, 255, 255});
  CHECK(At(imported.picture, 4, 0)[2] == 127);
  CHECK(At(imported.picture, 11, 0)[2] == 127);
  CHECK(At(imported.picture, 12, 0) == Pixel{0, 0, 255, 255});
  CHECK(imported.map.layers[0].opacity == 128);
  CHECK(imported.map.layers[0].offset_x == 4);
}

TEST_CASE("parallax is kept so exactly that no pixel is lost over a whole map", "[maps]") {
  const TemporaryFolder folder;
  json map = EmptyMapJson(1, 1);
  map["layers"].push_back(TileLayerJson(map, "far", {1}));
  map["layers"][0].update({{"parallaxx", 0.3}, {"parallaxy", 1.1}});
  const TileLayer layer = Import(folder, map).map.layers[0];
  constexpr double kLargeMap = 1024 * 32;  // px
  CHECK(std::abs(kLargeMap * (double{1} * layer.parallax_x / kParallaxOne - 0.3)) < 0.5);
  CHECK(std::abs(kLargeMap * (double{1} * layer.parallax_y / kParallaxOne - 1.1)) < 0.5);
}

TEST_CASE("a tileset's transparent colour is not seen", "[maps]") {
  const TemporaryFolder folder;
  json map = EmptyMapJson(1, 1);
  map["tilesets"][0]["transparentcolor"] = "#010203";  // tile 0 at (1, 2)
  map["layers"].push_back(TileLayerJson(map, "floor", {1}));
  const Imported imported = Import(folder, map);
  CHECK(At(imported.picture, 1, 2) == kNothing);
  CHECK(At(imported.picture, 2, 2) == NumberedPixel(0, 2, 2));
}

TEST_CASE("hidden layers are not drawn and layers behind floorLayer are above", "[maps]") {
  const TemporaryFolder folder;
  json map = EmptyMapJson(1, 1);
  json hidden = TileLayerJson(map, "hidden", {2});
  hidden["visible"] = false;
  map["layers"] = {TileLayerJson(map, "below", {1}), hidden, ObjectLayerJson("floorLayer", {}),
                   TileLayerJson(map, "above", {3})};
  const Imported imported = Import(folder, map);
  REQUIRE(imported.map.layers.size() == 2);
  CHECK_FALSE(imported.map.layers[0].above_avatars);
  CHECK(imported.map.layers[1].above_avatars);
}

std::string ErrorOf(const TemporaryFolder& folder, const json& map) {
  const auto imported = ImportMap(WriteMap(folder, map));
  return imported ? std::string() : imported.ErrorMessage();
}

const Pixel kOrange = {240, 136, 32, 255};

bool IsGrey(const Pixel& pixel) {
  return pixel[0] == pixel[1] && pixel[1] == pixel[2] && pixel[0] > 0 && pixel[3] == 255;
}

TEST_CASE("a grey pattern stands for a missing or broken image, and its file is named", "[maps]") {
  const TemporaryFolder folder;
  json map = EmptyMapJson(1, 1);
  map["layers"].push_back(TileLayerJson(map, "floor", {1}));
  map["tilesets"][0]["image"] = "nowhere.png";
  const Imported missing = Import(folder, map);
  CHECK(At(missing.picture, 0, 0) == kOrange);
  CHECK(At(missing.picture, 7, 7) == kOrange);
  CHECK(IsGrey(At(missing.picture, 1, 1)));
  CHECK(IsGrey(At(missing.picture, 2, 1)));
  CHECK(At(missing.picture, 1, 1) != At(missing.picture, 2, 1));
  REQUIRE_FALSE(missing.warnings.empty());
  const std::string& warning = missing.warnings.back();
  CHECK(warning.starts_with("Tileset 'tiles': its image 'nowhere.png' was not found"));
  CHECK(warning.ends_with("\nA grey pattern stands for what is missing."));

  folder.Write("broken.png", "not a picture");
  map["tilesets"][0]["image"] = "broken.png";
  const Imported broken = Import(folder, map);
  CHECK(broken.picture.pixels == missing.picture.pixels);
  REQUIRE_FALSE(broken.warnings.empty());
  CHECK(broken.warnings.back().find("broken.png' cannot be used") != std::string::npos);
  CHECK(broken.warnings.back().find("save it as PNG") != std::string::npos);
}

TEST_CASE("a grey pattern has the size of the tile in a collection of images", "[maps]") {
  const TemporaryFolder folder;
  json map = EmptyMapJson(2, 2);
  const json tree = {{"id", 0}, {"image", "no.png"}, {"imagewidth", 8}, {"imageheight", 16}};
  map["tilesets"][0] = {{"name", "things"},
                        {"firstgid", 1},
                        {"tilewidth", 64},
                        {"tileheight", 64},
                        {"tilecount", 1},
                        {"columns", 0},
                        {"tiles", json::array({tree})}};
  map["layers"].push_back(TileLayerJson(map, "floor", {0, 0, 1, 0}));
  const Imported imported = Import(folder, map);
  CHECK(At(imported.picture, 0, 0) == kOrange);
  CHECK(At(imported.picture, 7, 15) == kOrange);
  CHECK(At(imported.picture, 8, 8) == kNothing);
}

TEST_CASE("the image of a tileset that nothing shows may be missing", "[maps]") {
  const TemporaryFolder folder;
  json map = EmptyMapJson(1, 1);
  map["tilesets"].push_back(TilesetJson("missing", 17, 1, 1, 8, 8));
  json hidden = TileLayerJson(map, "hidden", {17});
  hidden["visible"] = false;
  map["layers"] = {TileLayerJson(map, "floor", {1}), hidden};
  CHECK(ErrorOf(folder, map).empty());
}

TEST_CASE("a grey pattern stands for tiles outside of their image, and a warning names one",
          "[maps]") {
  const TemporaryFolder folder;
  json map = EmptyMapJson(3, 1);
  map["tilesets"][0].update({{"tilecount", 100}, {"imageheight", 200}});
  map["layers"].push_back(TileLayerJson(map, "floor", {1, 50, 51}));
  const Imported imported = Import(folder, map);
  CHECK(At(imported.picture, 0, 0) == NumberedPixel(0, 0, 0));
  CHECK(At(imported.picture, 8, 0) == kOrange);
  CHECK(At(imported.picture, 16, 0) == kOrange);
  REQUIRE(imported.warnings.size() == 2);  // the other one: the map has no start
  CHECK(imported.warnings.back().find("Layer 'floor', tile (1, 0): tile 49 of tileset 'tiles'") ==
        0);
}

TEST_CASE("too many tiles over one another name layer and tile", "[maps]") {
  const TemporaryFolder folder;
  folder.Write("big.png", EncodePng(NumberedTiles(1, 1, 8 * 40, 8)));
  json map = EmptyMapJson(60, 1);
  map["tilesets"][0] = TilesetJson("big", 1, 1, 1, 8 * 40, 8);
  map["layers"].push_back(TileLayerJson(map, "floor", std::vector<Gid>(60, 1)));
  CHECK(ErrorOf(folder, map).find("Layer 'floor', tile (32, 0): more than 32") !=
        std::string::npos);
}

TEST_CASE("a missing map file is called that", "[maps]") {
  CHECK(ImportMap("/nowhere/at/all.json").ErrorMessage() ==
        "The map '/nowhere/at/all.json' does not exist.");
}

TEST_CASE("a map without a name has that of its file, if it is text", "[maps]") {
  const TemporaryFolder folder;
  json map = EmptyMapJson(1, 1);
  map["layers"].push_back(TileLayerJson(map, "floor", {1}));
  WriteMap(folder, map);
  CHECK(Import(folder.Write("Büro.json", map.dump())).map.name == "Büro");
  CHECK(Import(folder.Write("\xFF\xFE.json", map.dump())).map.name == "map");
}

TEST_CASE("the hash follows the content of map and images", "[maps]") {
  const TemporaryFolder folder;
  json map = EmptyMapJson(1, 1);
  map["layers"].push_back(TileLayerJson(map, "floor", {1}));
  const fs::path file = WriteMap(folder, map);
  const std::string hash = ImportMap(file).Value().hash;
  CHECK(hash.size() == 16);
  CHECK(ImportMap(file).Value().hash == hash);
  Image other = NumberedTiles(4, 4, 8, 8);
  other.pixels[0] = 99;
  folder.Write("tiles.png", EncodePng(other));
  CHECK(ImportMap(file).Value().hash != hash);
}

}  // namespace
}  // namespace atrium
