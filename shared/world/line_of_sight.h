// Whether the straight line between two tiles is free of walls: for what walls hold back.
#pragma once

#include "shared/world/collision_grid.h"
#include "shared/world/tile_position.h"

namespace atrium {

// Looks at every tile that the line between the two tiles' centres touches, except those two: one
// may stand in a wall. A line that passes exactly between four tiles is stopped only when both of
// those beside it are blocked. The same in both directions; integers only.
bool HasLineOfSight(const CollisionGrid& grid, TilePosition from, TilePosition to);

}  // namespace atrium
