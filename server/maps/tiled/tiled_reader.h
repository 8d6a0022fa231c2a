// Reads an orthogonal map that Tiled saved, as JSON (.json, .tmj) or XML (.tmx). Every other kind
// gets an error that says what to change in Tiled. No image is opened.
// Source of the format: the JSON Map Format page of the Tiled manual, up to version 1.12; the
// property and tile objects of versions before 1.2 are understood as well.
#pragma once

#include <filesystem>
#include <string_view>

#include "server/maps/tiled/map_files.h"
#include "server/maps/tiled/map_problems.h"
#include "server/maps/tiled/tiled_map.h"

namespace atrium {

// What a Tiled file may have at most, beyond the limits of the package it becomes.
inline constexpr int kMaxTilesets = 1024;
inline constexpr int kMaxTilesetTiles = 1'000'000;
inline constexpr std::size_t kMaxObjects = 100'000;  // of one layer
inline constexpr int kMaxGroupDepth = 32;

// `file` is where the text is from, and `files` has the tilesets and templates that it names.
// After an error `problems.Failed()` and the map is not to be used. Otherwise every cell is 0 or a
// tile of one of the tilesets, and every tile layer has width * height cells.
TiledMap ReadTiledMap(std::string_view text, const std::filesystem::path& file, MapFiles& files,
                      MapProblems& problems);

}  // namespace atrium
