// What atrium-map says about a map.
#pragma once

#include <string>

#include "server/maps/map_import.h"
#include "shared/world/tilemap.h"

namespace atrium {

// Several lines; ends with a newline.
std::string DescribeMap(const Tilemap& map, const ImportedMap& imported);

}  // namespace atrium
