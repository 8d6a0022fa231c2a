#include "server/maps/map_render.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "server/maps/image/png_image.h"

namespace atrium {
namespace {

// Source over destination, both with straight alpha. Source: Porter, Duff, "Compositing Digital
// Images", 1984.
void Blend(const std::uint8_t* source, int opacity, std::uint8_t* target) {
  const int alpha = (source[3] * opacity + 127) / 255;
  if (alpha == 0) return;
  const int below = target[3] * (255 - alpha) / 255;
  const int total = alpha + below;
  for (int channel = 0; channel < 3; ++channel) {
    target[channel] = static_cast<std::uint8_t>(
        (source[channel] * alpha + target[channel] * below + total / 2) / total);
  }
  target[3] = static_cast<std::uint8_t>(total);
}

class MapPainter {
 public:
  MapPainter(const Tilemap& map, const std::vector<Image>& pages)
      : map_(map),
        pages_(pages),
        picture_(map.width * map.tile_width, map.height * map.tile_height) {}

  Image Paint() {
    const Rgba color = map_.background;
    for (std::size_t at = 0; color.a > 0 && at < picture_.pixels.size(); at += 4) {
      const std::array<std::uint8_t, 4> pixel = {color.r, color.g, color.b, color.a};
      std::copy(pixel.begin(), pixel.end(), &picture_.pixels[at]);
    }
    for (const TileLayer& layer : map_.layers) PaintLayer(layer);
    return std::move(picture_);
  }

 private:
  void PaintLayer(const TileLayer& layer) {
    for (int y = 0; y < map_.height; ++y) {
      for (int x = 0; x < map_.width; ++x) {
        const Cell cell =
            layer.cells[static_cast<std::size_t>(y) * static_cast<std::size_t>(map_.width) +
                        static_cast<std::size_t>(x)];
        if (cell == kEmptyCell) continue;
        PaintCell(cell, x * map_.tile_width + layer.offset_x, y * map_.tile_height + layer.offset_y,
                  layer.opacity);
      }
    }
  }

  void PaintCell(Cell cell, int left, int top, int opacity) {
    const AtlasSlot slot = map_.SlotOf(CellTile(cell));
    const Image& page = pages_[static_cast<std::size_t>(slot.page)];
    for (int y = 0; y < map_.tile_height; ++y) {
      for (int x = 0; x < map_.tile_width; ++x) {
        const int to_x = left + x;
        const int to_y = top + y;
        if (to_x < 0 || to_y < 0 || to_x >= picture_.width || to_y >= picture_.height) continue;
        int from_x = (cell & kFlipHorizontal) != 0 ? map_.tile_width - 1 - x : x;
        int from_y = (cell & kFlipVertical) != 0 ? map_.tile_height - 1 - y : y;
        if ((cell & kFlipDiagonal) != 0) std::swap(from_x, from_y);
        Blend(&page.pixels[page.At(slot.x + from_x, slot.y + from_y)], opacity,
              &picture_.pixels[picture_.At(to_x, to_y)]);
      }
    }
  }

  const Tilemap& map_;
  const std::vector<Image>& pages_;
  Image picture_;
};

}  // namespace

Result<Image> RenderMap(const Tilemap& map, const std::vector<Image>& pages) {
  if (pages.size() != map.atlas.page_count) return Error{"There are not as many pages as needed."};
  for (const Image& page : pages) {
    if (page.width != map.atlas.page_width || page.height != map.atlas.page_height) {
      return Error{"An atlas page does not have the size that the package says."};
    }
  }
  const auto pixels = static_cast<std::size_t>(map.width * map.tile_width) *
                      static_cast<std::size_t>(map.height * map.tile_height);
  if (pixels > kMaxImagePixels) {
    return Error{"The picture would be larger than " + std::to_string(kMaxImagePixels >> 20U) +
                 " megapixels."};
  }
  return MapPainter(map, pages).Paint();
}

}  // namespace atrium
