#include "server/maps/atlas/layer_reach.h"

#include <algorithm>
#include <cmath>

namespace atrium {
namespace {

struct Range {
  int first = 0;
  int end = 0;
};

// A view of `view` px has its middle between view / 2 and side - view / 2, and sees as much of the
// layer around that middle times the parallax. Between no view and one as large as the map,
// everything is linear: the extremes are at the ends.
Range CellsSeen(double side, double parallax, int offset, int tile) {
  double low = side / 2 * (parallax - 1);
  double high = side / 2 * (parallax + 1);
  low = std::min({low, 0.0, side * parallax});
  high = std::max({high, 0.0, side * parallax});
  // No layer is moved farther than this, so that no number gets out of hand.
  const double most = 4 * side;
  low = std::clamp(low - offset, -most, most);
  high = std::clamp(high - offset, -most, most);
  return {.first = static_cast<int>(std::floor(low / tile)),
          .end = static_cast<int>(std::ceil(high / tile))};
}

}  // namespace

LayerReach ReachOf(const TiledMap& map, const TiledLayer& layer, int offset_x, int offset_y) {
  const double width = double{1} * map.width * map.tile_width;
  const double height = double{1} * map.height * map.tile_height;
  const Range x = CellsSeen(width, layer.parallax_x, offset_x, map.tile_width);
  const Range y = CellsSeen(height, layer.parallax_y, offset_y, map.tile_height);
  return {.first_x = x.first, .first_y = y.first, .end_x = x.end, .end_y = y.end};
}

}  // namespace atrium
