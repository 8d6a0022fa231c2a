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

}  // namespace atrium
