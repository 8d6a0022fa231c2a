// Cells as Tiled packs them, before they become base64 text.
#pragma once

#include <string>
#include <vector>

#include "server/maps/tiled/tiled_map.h"

namespace atrium {

// `compression` is "zlib", "gzip", "zstd" or "" for none.
std::string Packed(const std::vector<Gid>& cells, const std::string& compression);

}  // namespace atrium
