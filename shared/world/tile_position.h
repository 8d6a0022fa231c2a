// A tile of a map, counted from its upper left corner; x grows to the right, y downwards.
#pragma once

#include <compare>
#include <cstdint>

namespace atrium {

// Signed, so that a position just outside the map (which blocks) can be asked about.
struct TilePosition {
  std::int16_t x = 0;
  std::int16_t y = 0;

  // Orders by x, then y: a total order for containers, of no meaning on the map.
  friend constexpr auto operator<=>(TilePosition, TilePosition) = default;
};

}  // namespace atrium
