// What both forms of a report count. Private to tools/map.
#pragma once

#include <cstddef>
#include <string_view>

#include "server/maps/map_import.h"
#include "shared/world/tilemap.h"

namespace atrium {

std::string_view KindName(ZoneKind kind);
std::size_t FilledCells(const TileLayer& layer);
std::size_t BlockedTiles(const Tilemap& map);
std::size_t TilesOf(const Zone& zone, const Tilemap& map);
std::size_t PageBytes(const ImportedMap& imported);

}  // namespace atrium
