// Images in any of the formats that are read: PNG, JPEG and WebP, told apart by their first bytes.
#pragma once

#include <cstdint>
#include <span>

#include "server/maps/image/image.h"
#include "shared/core/result.h"

namespace atrium {

// The error is the end of a sentence about the file: "it is ...".
Result<Image> DecodeImage(std::span<const std::uint8_t> bytes);

}  // namespace atrium
