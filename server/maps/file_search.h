// Finds the files that a map names (images, tilesets, templates), and nothing outside the folder
// that the operator allows.
#pragma once

#include <filesystem>
#include <string>

#include "shared/core/result.h"

namespace atrium {

// The folder that a map may use images from when the operator names none: up to three levels above
// the map's own folder, which is how map projects lay out their tilesets, but never "/".
std::filesystem::path DefaultMapRoot(const std::filesystem::path& map_file);

// Searches the file that a map, tileset or template `from` names `reference`:
// - as a path relative to its folder;
// - as a path below each folder from there up to `root`: so "/phaser_assets/a.png", which a web
//   server would find from its top, is found wherever that top is;
// - by its last parts alone, below its folder: for a map whose images were put beside it.
// Whatever is found must lie within `root` after all symbolic links are followed.
// The error names every place that was searched.
Result<std::filesystem::path> FindMapFile(const std::string& reference,
                                          const std::filesystem::path& from,
                                          const std::filesystem::path& root);

}  // namespace atrium
