// WebP files in.
#pragma once

#include <cstdint>
#include <span>

#include "server/maps/image/image.h"
#include "shared/core/result.h"

namespace atrium {

bool IsWebp(std::span<const std::uint8_t> bytes);

// Lossy and lossless, no animations; within the bounds of image_limits.h. The error is the end of a
// sentence about the file: "it is ...".
Result<Image> DecodeWebp(std::span<const std::uint8_t> bytes);

}  // namespace atrium
