// Unpacks compressed bytes of a known size.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "shared/core/byte_writer.h"
#include "shared/core/result.h"

namespace atrium {

// `method` is what a Tiled file calls it: "zlib", "gzip" or "zstd", or "" for bytes that are not
// compressed. Never needs more memory than `size` says, whatever the bytes unpack to: anything but
// just that size is an error, which is the end of a sentence: "its tiles ...".
Result<Bytes> Decompress(std::span<const std::uint8_t> packed, std::string_view method,
                         std::size_t size);

}  // namespace atrium
