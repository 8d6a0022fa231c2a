// A small picture of a map: walls, floor, zones and spawns in plain colours. Drawn once into a
// texture; people and the viewport are drawn over it by whoever shows it.
#pragma once

#include <cstdint>
#include <vector>

#include "shared/world/tilemap.h"

namespace atrium {

// Rows from the top, 4 bytes a pixel: red, green, blue, alpha (not premultiplied).
struct RgbaImage {
  std::int32_t width = 0;
  std::int32_t height = 0;
  std::vector<std::uint8_t> pixels;
};

struct MinimapColors {
  Rgba outside{0, 0, 0, 0};  // blocked tiles on which nothing is drawn
  Rgba wall{58, 64, 86, 255};
  Rgba floor{214, 218, 228, 255};
  Rgba public_zone{150, 196, 160, 255};
  Rgba private_zone{232, 176, 104, 255};
  Rgba silent_zone{150, 150, 170, 255};
  Rgba stage_zone{206, 140, 190, 255};
  Rgba spawn{64, 132, 224, 255};
};

inline constexpr std::int32_t kMaxMinimapScale = 16;

// Pixels per tile so that the picture's longer side is at most `max_side` px: 1..kMaxMinimapScale,
// where a map with more tiles than `max_side` gets 1 and so a larger picture.
std::int32_t MinimapScale(const Tilemap& map, std::int32_t max_side);

// `scale` is the size of a tile in px, 1..kMaxMinimapScale.
RgbaImage RasteriseMinimap(const Tilemap& map, std::int32_t scale,
                           const MinimapColors& colors = MinimapColors{});

}  // namespace atrium
