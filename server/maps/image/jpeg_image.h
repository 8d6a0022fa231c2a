// JPEG files in.
#pragma once

#include <cstdint>
#include <span>

#include "server/maps/image/image.h"
#include "shared/core/result.h"

namespace atrium {

bool IsJpeg(std::span<const std::uint8_t> bytes);

// Colour and grey, also progressive; within the bounds of image_limits.h. The error is the end of a
// sentence about the file: "it is ...".
Result<Image> DecodeJpeg(std::span<const std::uint8_t> bytes);

}  // namespace atrium
