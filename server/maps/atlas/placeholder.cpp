#include "server/maps/atlas/placeholder.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace atrium {
namespace {

using Pixel = std::array<std::uint8_t, 4>;

constexpr Pixel kDark = {96, 96, 96, 255};
constexpr Pixel kLight = {144, 144, 144, 255};
constexpr Pixel kEdge = {240, 136, 32, 255};

constexpr int kSquaresPerSide = 4;

}  // namespace

Image Placeholder(int width, int height) {
  const int square = std::max(1, std::min(width, height) / kSquaresPerSide);
  const int edge = std::max(1, square / 4);
  Image image(width, height);
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const int to_edge = std::min({x, y, width - 1 - x, height - 1 - y});
      const bool light = (x / square + y / square) % 2 == 0;
      const Pixel& pixel = to_edge < edge ? kEdge : light ? kLight : kDark;
      std::copy(pixel.begin(), pixel.end(), &image.pixels[image.At(x, y)]);
    }
  }
  return image;
}

}  // namespace atrium
