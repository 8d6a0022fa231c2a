// A map file that has been read and understood, with its image files, before anything is built
// from them. Private to server/maps.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "server/maps/atlas/tileset_images.h"
#include "server/maps/dialect/map_dialect.h"
#include "server/maps/map_import.h"
#include "server/maps/tiled/map_problems.h"
#include "server/maps/tiled/tiled_map.h"
#include "shared/core/result.h"

namespace atrium {

struct MapSource {
  TiledMap map;
  MapMeaning meaning;
  TilesetImages images;
  MapProblems problems;  // warnings only
  std::string hash;      // see ImportedMap
};

// Reads everything that an import needs, so that the hash is known before the costly part.
Result<MapSource> LoadMapSource(const std::filesystem::path& map_file, std::filesystem::path root);

// The costly part. Uses up the source's images.
Result<ImportedMap> BuildMap(MapSource& source);

}  // namespace atrium
