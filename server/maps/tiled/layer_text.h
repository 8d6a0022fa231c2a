// The tile numbers of a layer that a Tiled file stores as text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "server/maps/tiled/tiled_map.h"
#include "shared/core/result.h"

namespace atrium {

// `encoding` "csv" is numbers with commas between them; "base64" is little-endian numbers of four
// bytes, compressed as Decompress() understands it. Anything but `count` numbers is an error, which
// is the end of a sentence: "its tiles ...".
Result<std::vector<Gid>> ReadLayerText(std::string_view text, const std::string& encoding,
                                       const std::string& compression, std::size_t count);

}  // namespace atrium
