#include "server/maps/atlas/placed_image.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "server/maps/atlas/image_operations.h"

namespace atrium {
namespace {

// A border belongs to the pixel behind it, whatever the arithmetic makes of it.
constexpr double kTiny = 1e-6;  // px

struct Vector {
  double x = 0;
  double y = 0;
};

class Placement {
 public:
  Placement(const Image& image, Gid flips, const TiledTileset& tileset, const TilePlacing& placing)
      : source_(Flipped(image, flips)),
        scale_{placing.width / image.width, placing.height / image.height} {
    if (tileset.keep_aspect) scale_.x = scale_.y = std::min(scale_.x, scale_.y);
    const double angle = placing.degrees * std::numbers::pi / 180;
    cosine_ = std::cos(angle);
    sine_ = std::sin(angle);
    Vector middle{placing.corner_x + placing.width / 2 + tileset.offset_x * scale_.x,
                  placing.corner_y - placing.height / 2 + tileset.offset_y * scale_.y};
    // Lying on its side, a tile keeps the lower left corner of its box.
    if ((flips & kFlipDiagonal) != 0) {
      std::swap(scale_.x, scale_.y);
      middle.x += (placing.height - placing.width) / 2;
      middle.y += (placing.height - placing.width) / 2;
    }
    centre_ = {placing.pivot_x + middle.x * cosine_ - middle.y * sine_,
               placing.pivot_y + middle.x * sine_ + middle.y * cosine_};
  }

  PlacedImage Draw() const {
    const double half_width = source_.width * scale_.x / 2;
    const double half_height = source_.height * scale_.y / 2;
    const double reach_x = std::abs(half_width * cosine_) + std::abs(half_height * sine_);
    const double reach_y = std::abs(half_width * sine_) + std::abs(half_height * cosine_);
    const int left = static_cast<int>(std::floor(centre_.x - reach_x + kTiny));
    const int top = static_cast<int>(std::floor(centre_.y - reach_y + kTiny));
    const int right = static_cast<int>(std::ceil(centre_.x + reach_x - kTiny));
    const int bottom = static_cast<int>(std::ceil(centre_.y + reach_y - kTiny));
    PlacedImage placed{.pixels = Image(std::max(1, right - left), std::max(1, bottom - top)),
                       .left = left,
                       .top = top};
    for (int y = 0; y < placed.pixels.height; ++y) {
      for (int x = 0; x < placed.pixels.width; ++x) CopyPixel(x, y, placed);
    }
    return placed;
  }

 private:
  void CopyPixel(int x, int y, PlacedImage& into) const {
    const double right = into.left + x + 0.5 - centre_.x;
    const double down = into.top + y + 0.5 - centre_.y;
    const double column = (right * cosine_ + down * sine_) / scale_.x + source_.width / 2.0 + kTiny;
    const double row = (down * cosine_ - right * sine_) / scale_.y + source_.height / 2.0 + kTiny;
    if (column < 0 || row < 0 || column >= source_.width || row >= source_.height) return;
    std::copy_n(&source_.pixels[source_.At(static_cast<int>(column), static_cast<int>(row))], 4,
                &into.pixels.pixels[into.pixels.At(x, y)]);
  }

  Image source_;
  Vector scale_;
  Vector centre_;
  double cosine_ = 1;
  double sine_ = 0;
};

}  // namespace

PlacedImage PlaceImage(const Image& image, Gid flips, const TiledTileset& tileset,
                       const TilePlacing& placing) {
  return Placement(image, flips, tileset, placing).Draw();
}

}  // namespace atrium
