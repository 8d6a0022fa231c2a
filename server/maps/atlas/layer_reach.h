// How far a view can see of a layer.
#pragma once

#include "server/maps/tiled/tiled_map.h"

namespace atrium {

// Cells, counted from the map's upper left one; the last are not seen any more.
struct LayerReach {
  int first_x = 0;
  int first_y = 0;
  int end_x = 0;
  int end_y = 0;
};

// What some view sees that stays within the map and is no larger. A layer with an offset or
// parallax shows cells that the map does not have, and never shows some that it has.
LayerReach ReachOf(const TiledMap& map, const TiledLayer& layer, int offset_x, int offset_y);

}  // namespace atrium
