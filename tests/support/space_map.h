// A map for a space in tests: free tiles, one spawn; walls and zones where the test puts them.
#pragma once

#include "shared/world/tilemap.h"

namespace atrium {

// Everything is free; the default spawn is on tile (1, 1).
inline Tilemap MakeSpaceMap(std::int32_t width, std::int32_t height) {
  Tilemap map;
  map.width = width;
  map.height = height;
  map.name = "small";
  map.collision = CollisionGrid(width, height);
  map.zone_grid = ZoneGrid(width, height);
  map.spawns.push_back({{1, 1}, "", true});
  return map;
}

// 60 x 20 tiles with a private room of 5 x 5 from (20, 5) on.
inline Tilemap MapWithRoom() {
  Tilemap map = MakeSpaceMap(60, 20);
  map.zones = {{ZoneId{1}, "Room", ZoneKind::kPrivate}};
  for (std::int16_t y = 5; y < 10; ++y) {
    for (std::int16_t x = 20; x < 25; ++x) map.zone_grid.Set({x, y}, ZoneId{1});
  }
  return map;
}

}  // namespace atrium
