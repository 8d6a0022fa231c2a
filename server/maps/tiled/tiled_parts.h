// The parts of the Tiled JSON reader, private to server/maps/tiled.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "server/maps/tiled/json_fields.h"
#include "server/maps/tiled/object_templates.h"
#include "server/maps/tiled/tiled_document.h"
#include "server/maps/tiled/tiled_includes.h"
#include "server/maps/tiled/tiled_map.h"

namespace atrium {

// The "properties" of an object: a list of {name, type, value}, or {name: value} in old files.
TiledProperties ReadTiledProperties(const JsonFields& fields);

// "#rrggbb" or "#aarrggbb", the '#' optional; nothing when the text is no colour.
std::optional<Rgba> ParseTiledColor(const std::string& text);

// `where` names the tileset for a message when it has no name itself.
TiledTileset ReadTileset(const nlohmann::json& json, const std::string& where, Gid first_gid,
                         MapProblems& problems);
TiledTileset ReadExternalTileset(const IncludedFile& file, Gid first_gid, MapProblems& problems);

// `start` has what the object does not say itself.
TiledObject ReadObject(const nlohmann::json& json, const std::string& where, TiledObject start,
                       MapProblems& problems);

// All layers, groups flattened. Uses up the document's arrays.
std::vector<TiledLayer> ReadLayers(TiledDocument& document, const TiledMap& map,
                                   ObjectTemplates& templates, MapProblems& problems);

// A tileset whose file is missing: as many tiles as `tile_count` says, of the map's size.
TiledTileset MissingTileset(const TiledMap& map, Gid first_gid, int tile_count);

// Empty cells whose tile has gone from its tileset, and put `missing` where no tileset has the
// tile. Both warn, and say whether `missing` is used now.
bool CheckCells(TiledMap& map, Gid missing, MapProblems& problems);
bool CheckObjects(TiledMap& map, Gid missing, MapProblems& problems);

}  // namespace atrium
