#include "tests/server/maps/map_fixture.h"

#include <algorithm>

#include "server/maps/image/png_image.h"

namespace atrium {

namespace fs = std::filesystem;
using nlohmann::json;

std::vector<std::uint8_t> NumberedPixel(int tile, int x, int y) {
  return {static_cast<std::uint8_t>(tile + 1), static_cast<std::uint8_t>(x + 1),
          static_cast<std::uint8_t>(y + 1), 255};
}

Image NumberedTiles(int columns, int rows, int tile_width, int tile_height) {
  Image image(columns * tile_width, rows * tile_height);
  for (int y = 0; y < image.height; ++y) {
    for (int x = 0; x < image.width; ++x) {
      const int tile = y / tile_height * columns + x / tile_width;
      const auto pixel = NumberedPixel(tile, x % tile_width, y % tile_height);
      std::copy(pixel.begin(), pixel.end(), &image.pixels[image.At(x, y)]);
    }
  }
  return image;
}

json TilesetJson(const std::string& name, int first_gid, int columns, int rows, int tile_width,
                 int tile_height) {
  return {{"name", name},
          {"firstgid", first_gid},
          {"image", name + ".png"},
          {"imagewidth", columns * tile_width},
          {"imageheight", rows * tile_height},
          {"tilewidth", tile_width},
          {"tileheight", tile_height},
          {"columns", columns},
          {"tilecount", columns * rows},
          {"margin", 0},
          {"spacing", 0}};
}

json EmptyMapJson(int width, int height) {
  return {{"type", "map"},
          {"orientation", "orthogonal"},
          {"renderorder", "right-down"},
          {"infinite", false},
          {"width", width},
          {"height", height},
          {"tilewidth", 8},
          {"tileheight", 8},
          {"layers", json::array()},
          {"tilesets", json::array({TilesetJson("tiles", 1, 4, 4, 8, 8)})}};
}

json TileLayerJson(const json& map, const std::string& name, std::vector<std::uint32_t> cells) {
  const auto width = map["width"].get<std::size_t>();
  const auto height = map["height"].get<std::size_t>();
  if (cells.empty()) cells.resize(width * height);
  return {{"type", "tilelayer"}, {"name", name}, {"width", width},
          {"height", height},    {"x", 0},       {"y", 0},
          {"visible", true},     {"opacity", 1}, {"data", cells}};
}

json ObjectLayerJson(const std::string& name, std::vector<json> objects) {
  return {{"type", "objectgroup"},
          {"name", name},
          {"visible", true},
          {"opacity", 1},
          {"objects", objects}};
}

json RectangleJson(const std::string& name, int x, int y, int width, int height) {
  return {{"name", name},     {"x", x},        {"y", y},          {"width", width},
          {"height", height}, {"rotation", 0}, {"visible", true}, {"type", ""}};
}

json PointJson(const std::string& name, int x, int y) {
  json point = RectangleJson(name, x, y, 0, 0);
  point["point"] = true;
  return point;
}

json PropertiesJson(std::initializer_list<std::pair<std::string, json>> properties) {
  json list = json::array();
  for (const auto& [name, value] : properties) list.push_back({{"name", name}, {"value", value}});
  return list;
}

fs::path WriteMap(const TemporaryFolder& folder, const json& map) {
  folder.Write("tiles.png", EncodePng(NumberedTiles(4, 4, 8, 8)));
  return folder.Write("map.json", map.dump());
}

}  // namespace atrium
