#include "shared/world/minimap.h"

#include <algorithm>
#include <cassert>
#include <cstddef>

namespace atrium {
namespace {

Rgba ZoneColor(ZoneKind kind, const MinimapColors& colors) {
  switch (kind) {
    case ZoneKind::kPrivate:
      return colors.private_zone;
    case ZoneKind::kSilent:
      return colors.silent_zone;
    case ZoneKind::kStage:
      return colors.stage_zone;
    case ZoneKind::kAudience:
    case ZoneKind::kPublic:
      break;
  }
  return colors.public_zone;
}

// One entry a tile: whether any layer shows something there.
std::vector<bool> DrawnTiles(const Tilemap& map) {
  std::vector<bool> drawn(map.collision.Tiles().size());
  for (const TileLayer& layer : map.layers) {
    for (std::size_t i = 0; i < layer.cells.size(); ++i) {
      if (layer.cells[i] != kEmptyCell) drawn[i] = true;
    }
  }
  return drawn;
}

class MinimapPainter {
 public:
  MinimapPainter(const Tilemap& map, std::int32_t scale, const MinimapColors& colors)
      : map_(map), scale_(scale), colors_(colors), drawn_(DrawnTiles(map)) {
    image_.width = map.width * scale;
    image_.height = map.height * scale;
    image_.pixels.resize(static_cast<std::size_t>(image_.width) *
                         static_cast<std::size_t>(image_.height) * 4);
  }

  RgbaImage Paint() {
    for (std::int32_t y = 0; y < map_.height; ++y) {
      for (std::int32_t x = 0; x < map_.width; ++x) {
        Fill(x * scale_, y * scale_, scale_, TileColor(x, y));
      }
    }
    for (const Spawn& spawn : map_.spawns) PaintSpawn(spawn.tile);
    return std::move(image_);
  }

 private:
  Rgba TileColor(std::int32_t x, std::int32_t y) const {
    const TilePosition tile{static_cast<std::int16_t>(x), static_cast<std::int16_t>(y)};
    if (map_.collision.IsBlocked(tile)) {
      const std::size_t index = static_cast<std::size_t>(y) * static_cast<std::size_t>(map_.width) +
                                static_cast<std::size_t>(x);
      return drawn_[index] ? colors_.wall : colors_.outside;
    }
    const Zone* zone = map_.FindZone(map_.zone_grid.At(tile));
    return zone == nullptr ? colors_.floor : ZoneColor(zone->kind, colors_);
  }

  // A square in the middle of the tile, half as wide.
  void PaintSpawn(TilePosition tile) {
    const std::int32_t side = std::max(1, scale_ / 2);
    const std::int32_t inset = (scale_ - side) / 2;
    Fill(tile.x * scale_ + inset, tile.y * scale_ + inset, side, colors_.spawn);
  }

  void Fill(std::int32_t left, std::int32_t top, std::int32_t side, Rgba color) {
    for (std::int32_t y = top; y < top + side; ++y) {
      std::size_t at = (static_cast<std::size_t>(y) * static_cast<std::size_t>(image_.width) +
                        static_cast<std::size_t>(left)) *
                       4;
      for (std::int32_t x = 0; x < side; ++x) {
        for (const std::uint8_t channel : {color.r, color.g, color.b, color.a}) {
          image_.pixels[at++] = channel;
        }
      }
    }
  }

  const Tilemap& map_;
  std::int32_t scale_;
  const MinimapColors& colors_;
  std::vector<bool> drawn_;
  RgbaImage image_;
};

}  // namespace

std::int32_t MinimapScale(const Tilemap& map, std::int32_t max_side) {
  const std::int32_t longer = std::max({map.width, map.height, 1});
  return std::clamp(max_side / longer, 1, kMaxMinimapScale);
}

RgbaImage RasteriseMinimap(const Tilemap& map, std::int32_t scale, const MinimapColors& colors) {
  assert(scale >= 1 && scale <= kMaxMinimapScale);
  return MinimapPainter(map, scale, colors).Paint();
}

}  // namespace atrium
