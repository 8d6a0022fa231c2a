// Maps drawn with text: '#' is a wall, everything else is free.
#pragma once

#include <initializer_list>
#include <string_view>
#include <vector>

#include "shared/world/tilemap.h"

namespace atrium {

inline Tilemap MapOf(const std::vector<std::string_view>& rows) {
  Tilemap map;
  map.height = static_cast<std::int32_t>(rows.size());
  map.width = static_cast<std::int32_t>(rows.front().size());
  map.collision = CollisionGrid(map.width, map.height);
  map.zone_grid = ZoneGrid(map.width, map.height);
  for (std::size_t y = 0; y < rows.size(); ++y) {
    for (std::size_t x = 0; x < rows[y].size(); ++x) {
      const TilePosition tile{static_cast<std::int16_t>(x), static_cast<std::int16_t>(y)};
      if (rows[y][x] == '#') map.collision.SetBlocked(tile);
    }
  }
  return map;
}

// A square without walls.
inline Tilemap OpenMap(std::int32_t side) {
  Tilemap map;
  map.width = map.height = side;
  map.collision = CollisionGrid(side, side);
  map.zone_grid = ZoneGrid(side, side);
  return map;
}

}  // namespace atrium
