// A picture in memory: 8 bits each of red, green, blue, alpha (not premultiplied), rows from the
// top, no gaps.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace atrium {

struct Image {
  int width = 0;                     // px
  int height = 0;                    // px
  std::vector<std::uint8_t> pixels;  // 4 * width * height

  Image() = default;
  // Transparent black.
  Image(int image_width, int image_height)
      : width(image_width),
        height(image_height),
        pixels(static_cast<std::size_t>(image_width) * static_cast<std::size_t>(image_height) * 4) {
  }

  // Offset of a pixel's first byte.
  std::size_t At(int x, int y) const {
    return (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
            static_cast<std::size_t>(x)) *
           4;
  }
};

}  // namespace atrium
