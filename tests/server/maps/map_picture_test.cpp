// What Tiled draws besides plain tiles: pictures behind the map, and objects that are turned,
// stretched, aligned or faded.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "server/maps/image/png_image.h"
#include "tests/server/maps/imported_picture.h"

namespace atrium {
namespace {

using nlohmann::json;
json ImageLayerJson(const std::string& image) {
  return {
      {"type", "imagelayer"}, {"name", "sky"}, {"image", image}, {"visible", true}, {"opacity", 1}};
}

// A map of 32 x 16 px with a picture of 10 x 6 px.
json MapWithPicture(const TemporaryFolder& folder, const json& more) {
  folder.Write("sky.png", EncodePng(NumberedTiles(1, 1, 10, 6)));
  json map = EmptyMapJson(4, 2);
  json layer = ImageLayerJson("sky.png");
  layer.update(more);
  map["layers"].push_back(layer);
  return map;
}

json TileObjectJson(int gid, double x, double y) {
  return {{"name", "plant"}, {"gid", gid},  {"x", x},        {"y", y},
          {"width", 8},      {"height", 8}, {"rotation", 0}, {"visible", true}};
}

Imported WithObjects(const TemporaryFolder& folder, const std::vector<json>& objects,
                     const json& more = json::object()) {
  json map = EmptyMapJson(4, 4);
  map["tilesets"][0].update(more);
  map["layers"].push_back(ObjectLayerJson("things", objects));
  return Import(folder, map);
}

TEST_CASE("the picture of an image layer lies at its offset", "[maps]") {
  const TemporaryFolder folder;
  const Imported imported =
      Import(folder, MapWithPicture(folder, {{"offsetx", 3}, {"offsety", 2}}));
  CHECK(At(imported.picture, 3, 2) == NumberedPixel(0, 0, 0));
  CHECK(At(imported.picture, 12, 7) == NumberedPixel(0, 9, 5));
  CHECK(At(imported.picture, 2, 2) == kNothing);
  CHECK(At(imported.picture, 13, 2) == kNothing);
}

TEST_CASE("a repeated picture covers the map, also before its offset", "[maps]") {
  const TemporaryFolder folder;
  const Imported imported =
      Import(folder, MapWithPicture(folder, {{"offsetx", 3}, {"offsety", 2}, {"repeatx", true}}));
  for (int x = 0; x < 32; ++x) {
    REQUIRE(At(imported.picture, x, 3) == NumberedPixel(0, (x + 7) % 10, 1));
    REQUIRE(At(imported.picture, x, 9) == kNothing);
  }
}

TEST_CASE("a repeated picture is there wherever parallax lets a view see it", "[maps]") {
  const TemporaryFolder folder;
  const Imported imported = Import(
      folder, MapWithPicture(folder, {{"parallaxx", 0.5}, {"repeatx", true}, {"repeaty", true}}));
  // A view of the whole map has its middle at 16: it sees from 16 * 0.5 - 16 to 16 * 0.5 + 16.
  int left = 1000;
  int right = -1000;
  for (const TileLayer& layer : imported.map.layers) {
    for (int x = 0; x < 4; ++x) {
      if (layer.cells[static_cast<std::size_t>(x)] == kEmptyCell) continue;
      left = std::min(left, layer.offset_x + x * 8);
      right = std::max(right, layer.offset_x + x * 8 + 8);
    }
  }
  CHECK(left == -8);
  CHECK(right >= 24);
}

TEST_CASE("an image layer has its tint, opacity and transparent colour", "[maps]") {
  const TemporaryFolder folder;
  const Imported imported = Import(
      folder,
      MapWithPicture(
          folder, {{"tintcolor", "#ff0000"}, {"opacity", 0.5}, {"transparentcolor", "#010101"}}));
  CHECK(At(imported.picture, 1, 0) == Pixel{1, 0, 0, 128});
  CHECK(At(imported.picture, 0, 0) == kNothing);
}

TEST_CASE("the missing picture of an image layer is named and stood for", "[maps]") {
  const TemporaryFolder folder;
  json map = MapWithPicture(folder, {{"imagewidth", 8}, {"imageheight", 8}});
  map["layers"][0]["image"] = "lost.png";
  const Imported imported = Import(folder, map);
  CHECK(imported.warnings.back().find("Layer 'sky': its image") == 0);
  CHECK(At(imported.picture, 0, 0) == Pixel{240, 136, 32, 255});
}

TEST_CASE("a tile object is turned clockwise around its position", "[maps]") {
  const TemporaryFolder folder;
  json object = TileObjectJson(3, 16, 16);
  object["rotation"] = 90;
  const Imported imported = WithObjects(folder, {object});
  // Its upper side, which was above the position, is now at its right.
  for (int i = 0; i < 64; ++i) {
    const int x = i % 8;
    const int y = i / 8;
    REQUIRE(At(imported.picture, 16 + 7 - y, 16 + x) == NumberedPixel(2, x, y));
  }
  CHECK(At(imported.picture, 15, 16) == kNothing);
  CHECK(imported.warnings.size() == 1);  // that there is no start
}

TEST_CASE("each pixel of an object turned by 30 degrees comes from the nearest one", "[maps]") {
  const TemporaryFolder folder;
  json object = TileObjectJson(3, 16, 16);
  object["rotation"] = 30;
  const Imported imported = WithObjects(folder, {object});
  const double cosine = std::sqrt(0.75);
  // The middle of the tile's pixel (5, 2), seen from the lower left corner.
  const double right = 5.5;
  const double down = 2.5 - 8;
  const int x = static_cast<int>(std::floor(16 + right * cosine - down * 0.5));
  const int y = static_cast<int>(std::floor(16 + right * 0.5 + down * cosine));
  CHECK(At(imported.picture, x, y) == NumberedPixel(2, 5, 2));
}

TEST_CASE("a stretched object takes the pixels under the middles of its own", "[maps]") {
  const TemporaryFolder folder;
  json object = TileObjectJson(1, 0, 12);
  object.update({{"width", 12}, {"height", 12}});
  const Imported imported = WithObjects(folder, {object});
  for (int x = 0; x < 12; ++x) {
    REQUIRE(At(imported.picture, x, 0) ==
            NumberedPixel(0, static_cast<int>((x + 0.5) * 8 / 12), 0));
  }
}

TEST_CASE("objects stand on the point that their tileset names", "[maps]") {
  const TemporaryFolder folder;
  const std::vector<std::pair<std::string, std::pair<int, int>>> corners = {
      {"unspecified", {16, 8}}, {"bottomleft", {16, 8}}, {"bottom", {12, 8}},
      {"bottomright", {8, 8}},  {"left", {16, 12}},      {"center", {12, 12}},
      {"right", {8, 12}},       {"topleft", {16, 16}},   {"top", {12, 16}},
      {"topright", {8, 16}}};
  for (const auto& [alignment, corner] : corners) {
    INFO(alignment);
    const Imported imported =
        WithObjects(folder, {TileObjectJson(3, 16, 16)}, {{"objectalignment", alignment}});
    CHECK(At(imported.picture, corner.first, corner.second) == NumberedPixel(2, 0, 0));
    CHECK(At(imported.picture, corner.first + 7, corner.second + 7) == NumberedPixel(2, 7, 7));
  }
}

TEST_CASE("objects are drawn from top to bottom, or in their order where the layer says so",
          "[maps]") {
  const TemporaryFolder folder;
  json map = EmptyMapJson(4, 4);
  map["layers"].push_back(
      ObjectLayerJson("things", {TileObjectJson(1, 8, 20), TileObjectJson(2, 8, 16)}));
  CHECK(At(Import(folder, map).picture, 8, 13) == NumberedPixel(0, 0, 1));
  map["layers"][0]["draworder"] = "index";
  CHECK(At(Import(folder, map).picture, 8, 13) == NumberedPixel(1, 0, 5));
}

TEST_CASE("an object has an opacity of its own", "[maps]") {
  const TemporaryFolder folder;
  json object = TileObjectJson(1, 0, 8);
  object["opacity"] = 0.5;
  CHECK(At(WithObjects(folder, {object}).picture, 0, 0)[3] == 128);
}

TEST_CASE("a tileset may stretch its tiles to the grid, with or without their proportions",
          "[maps]") {
  const TemporaryFolder folder;
  folder.Write("wide.png", EncodePng(NumberedTiles(1, 1, 16, 8)));
  json map = EmptyMapJson(2, 2);
  map["tilesets"].push_back(TilesetJson("wide", 17, 1, 1, 16, 8));
  map["tilesets"][1]["tilerendersize"] = "grid";
  map["layers"].push_back(TileLayerJson(map, "floor", {17, 0, 0, 0}));
  const Imported stretched = Import(folder, map);
  CHECK(At(stretched.picture, 7, 0) == NumberedPixel(0, 15, 0));
  CHECK(At(stretched.picture, 8, 0) == kNothing);
  map["tilesets"][1]["fillmode"] = "preserve-aspect-fit";
  const Imported fitted = Import(folder, map);
  CHECK(At(fitted.picture, 0, 1) == kNothing);
  CHECK(At(fitted.picture, 0, 2) == NumberedPixel(0, 1, 1));
  CHECK(At(fitted.picture, 7, 5) == NumberedPixel(0, 15, 7));
  CHECK(At(fitted.picture, 7, 6) == kNothing);
}

TEST_CASE("a tile of a collection may be a part of its image", "[maps]") {
  const TemporaryFolder folder;
  json map = EmptyMapJson(2, 2);
  map["tilesets"][0] = {
      {"name", "parts"},
      {"firstgid", 1},
      {"tilewidth", 8},
      {"tileheight", 8},
      {"tilecount", 1},
      {"columns", 0},
      {"tiles",
       {{{"id", 0}, {"image", "tiles.png"}, {"x", 8}, {"y", 16}, {"width", 8}, {"height", 8}}}}};
  map["layers"].push_back(TileLayerJson(map, "floor", {1, 0, 0, 0}));
  CHECK(At(Import(folder, map).picture, 3, 4) == NumberedPixel(9, 3, 4));
}

TEST_CASE("what an offset brings into view from beside the map is drawn", "[maps]") {
  const TemporaryFolder folder;
  folder.Write("tall.png", EncodePng(NumberedTiles(1, 1, 8, 16)));
  json map = EmptyMapJson(2, 2);
  map["tilesets"].push_back(TilesetJson("tall", 17, 1, 1, 8, 16));
  map["layers"].push_back(TileLayerJson(map, "trees", {17, 0, 0, 0}));
  map["layers"][0]["offsety"] = 8;
  const Imported imported = Import(folder, map);
  CHECK(At(imported.picture, 0, 0) == NumberedPixel(0, 0, 0));
  CHECK(At(imported.picture, 0, 15) == NumberedPixel(0, 0, 15));
}

TEST_CASE("texts, which are not drawn, are warned of once a layer", "[maps]") {
  const TemporaryFolder folder;
  json text = RectangleJson("sign", 0, 0, 16, 16);
  text["text"] = {{"text", "Hello"}};
  const Imported imported = WithObjects(folder, {text, text});
  CHECK(imported.warnings.size() == 2);  // and that there is no start
  CHECK(imported.warnings.back().find("Layer 'things': its texts are not drawn.") == 0);
  CHECK(At(imported.picture, 1, 1) == kNothing);
}

TEST_CASE("a blend mode is warned of", "[maps]") {
  const TemporaryFolder folder;
  json map = EmptyMapJson(2, 2);
  map["layers"].push_back(TileLayerJson(map, "light", {1, 0, 0, 0}));
  map["layers"][0]["mode"] = "multiply";
  CHECK(Import(folder, map).warnings.front().find("Layer 'light': its blend mode 'multiply'") == 0);
}

}  // namespace
}  // namespace atrium
