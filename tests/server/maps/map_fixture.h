// Tiled maps made in the test, in a folder of their own that goes away with it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "server/maps/image/image.h"
#include "shared/core/byte_writer.h"
#include "tests/support/temporary_folder.h"

namespace atrium {

// A tileset image in which every pixel tells its tile and its place within the tile, so that a
// tile in the wrong place, flipped or cut wrongly is noticed.
Image NumberedTiles(int columns, int rows, int tile_width, int tile_height);
std::vector<std::uint8_t> NumberedPixel(int tile, int x, int y);

// An orthogonal map of 8 x 8 px tiles without layers, with the tileset "tiles" (tiles.png, 4 x 4
// tiles, gids 1..16).
nlohmann::json EmptyMapJson(int width, int height);
nlohmann::json TilesetJson(const std::string& name, int first_gid, int columns, int rows,
                           int tile_width, int tile_height);
// All cells 0 unless `cells` is given.
nlohmann::json TileLayerJson(const nlohmann::json& map, const std::string& name,
                             std::vector<std::uint32_t> cells = {});
nlohmann::json ObjectLayerJson(const std::string& name, std::vector<nlohmann::json> objects);
// px
nlohmann::json RectangleJson(const std::string& name, int x, int y, int width, int height);
nlohmann::json PointJson(const std::string& name, int x, int y);
nlohmann::json PropertiesJson(
    std::initializer_list<std::pair<std::string, nlohmann::json>> properties);

// Writes tiles.png and map.json, returns the map's path.
std::filesystem::path WriteMap(const TemporaryFolder& folder, const nlohmann::json& map);

}  // namespace atrium
