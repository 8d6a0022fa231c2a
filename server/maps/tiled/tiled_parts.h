// The parts of the Tiled JSON reader, private to server/maps/tiled.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "server/maps/tiled/json_fields.h"
#include "server/maps/tiled/tiled_map.h"

namespace atrium {

// The "properties" of an object: a list of {name, type, value}, or {name: value} in old files.
TiledProperties ReadTiledProperties(const JsonFields& fields);

// "#rrggbb" or "#aarrggbb", the '#' optional; nothing when the text is no colour.
std::optional<Rgba> ParseTiledColor(const std::string& text);

// `number` counts tilesets from 1, for a message about one without a name.
TiledTileset ReadTileset(const nlohmann::json& json, int number, MapProblems& problems);

// All layers, groups flattened. `arrays` are those taken out by ExtractDataArrays().
std::vector<TiledLayer> ReadLayers(const nlohmann::json& json, const TiledMap& map,
                                   std::vector<std::vector<Gid>>& arrays, MapProblems& problems);

}  // namespace atrium
