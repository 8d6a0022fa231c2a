// How large an image may be.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "shared/core/result.h"

namespace atrium {

// A tileset of 128 x 15,968 px exists; a decoded image takes four bytes a pixel.
inline constexpr int kMaxImageSide = 32768;                 // px
inline constexpr std::size_t kMaxImagePixels = 64U << 20U;  // 256 MiB decoded
inline constexpr std::size_t kMaxImageFileBytes = 64U << 20U;

// What is wrong with the size, as the end of a sentence about the file: "it is ...".
std::optional<Error> CheckImageSize(std::int64_t width, std::int64_t height);

}  // namespace atrium
