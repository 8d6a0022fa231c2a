// Tiled's XML formats (.tmx, .tsx, .tx) in the shape of its JSON, so that one reader has all rules.
// Source of the format: the TMX Map Format page of the Tiled manual, up to version 1.12.
#pragma once

#include <string_view>

#include "server/maps/tiled/tiled_document.h"

namespace atrium {

// The error is the end of a sentence about the file: "The map ...".
Result<TiledDocument> ReadTiledXml(std::string_view text);

}  // namespace atrium
