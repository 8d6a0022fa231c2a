#include "server/maps/atlas/image_operations.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace atrium {

Image Flipped(const Image& image, Cell flips) {
  const bool diagonal = (flips & kFlipDiagonal) != 0;
  Image result = diagonal ? Image(image.height, image.width) : Image(image.width, image.height);
  for (int y = 0; y < result.height; ++y) {
    for (int x = 0; x < result.width; ++x) {
      int from_x = (flips & kFlipHorizontal) != 0 ? result.width - 1 - x : x;
      int from_y = (flips & kFlipVertical) != 0 ? result.height - 1 - y : y;
      if (diagonal) std::swap(from_x, from_y);
      std::copy_n(&image.pixels[image.At(from_x, from_y)], 4, &result.pixels[result.At(x, y)]);
    }
  }
  return result;
}

void Tint(Image& image, Rgba color) {
  if (color == Rgba{255, 255, 255, 255}) return;
  const std::array<int, 4> factors = {color.r, color.g, color.b, color.a};
  for (std::size_t i = 0; i < image.pixels.size(); ++i) {
    image.pixels[i] = static_cast<std::uint8_t>((image.pixels[i] * factors[i % 4] + 127) / 255);
  }
}

Image Window(const Image& image, int left, int top, int width, int height) {
  Image result(width, height);
  const int first_x = std::max(0, left);
  const int last_x = std::min(image.width, left + width);
  if (first_x >= last_x) return result;
  for (int y = std::max(0, top); y < std::min(image.height, top + height); ++y) {
    std::copy_n(&image.pixels[image.At(first_x, y)], static_cast<std::size_t>(last_x - first_x) * 4,
                &result.pixels[result.At(first_x - left, y - top)]);
  }
  return result;
}

Image RepeatedWindow(const Image& image, int left, int top, int width, int height, bool repeat_x,
                     bool repeat_y) {
  const auto within = [](int place, int side, bool repeat) {
    const int rest = place % side;
    return !repeat ? place : rest < 0 ? rest + side : rest;
  };
  Image result(width, height);
  for (int y = 0; y < height; ++y) {
    const int from_y = within(top + y, image.height, repeat_y);
    if (from_y < 0 || from_y >= image.height) continue;
    for (int x = 0; x < width; ++x) {
      const int from_x = within(left + x, image.width, repeat_x);
      if (from_x < 0 || from_x >= image.width) continue;
      std::copy_n(&image.pixels[image.At(from_x, from_y)], 4, &result.pixels[result.At(x, y)]);
    }
  }
  return result;
}

}  // namespace atrium
