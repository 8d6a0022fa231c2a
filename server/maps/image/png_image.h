// PNG files in and out.
#pragma once

#include <cstdint>
#include <span>

#include "server/maps/image/image.h"
#include "server/maps/image/image_limits.h"
#include "shared/core/byte_writer.h"
#include "shared/core/result.h"

namespace atrium {

// Every kind of PNG: palettes, grey, 16 bits, interlaced, colour keys. The error is the end of a
// sentence about the file: "it is ...".
Result<Image> DecodePng(std::span<const std::uint8_t> bytes);

// As small as is reasonable: a palette when there are at most 256 colours, and the strongest
// compression. The image must not be empty.
Bytes EncodePng(const Image& image);

}  // namespace atrium
