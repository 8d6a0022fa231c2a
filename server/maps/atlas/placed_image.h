// A tile's pixels at their place: flipped, stretched and turned as Tiled does it.
#pragma once

#include "server/maps/image/image.h"
#include "server/maps/tiled/tiled_map.h"

namespace atrium {

// Where a tile is drawn; px.
struct TilePlacing {
  double width = 0;  // the box that it fills
  double height = 0;
  double corner_x = 0;  // the box's lower left corner, seen from the pivot
  double corner_y = 0;
  double pivot_x = 0;  // what it is turned around
  double pivot_y = 0;
  double degrees = 0;  // clockwise
};

struct PlacedImage {
  Image pixels;
  int left = 0;
  int top = 0;
};

// Each pixel is the one of `image` in which its middle lies. `flips` are the upper bits of the gid.
// The tileset says by how much more its tiles are moved, and whether they keep their proportions.
PlacedImage PlaceImage(const Image& image, Gid flips, const TiledTileset& tileset,
                       const TilePlacing& placing);

}  // namespace atrium
