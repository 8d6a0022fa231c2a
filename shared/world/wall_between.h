// Whether something between two people holds back their voices: a wall, but not a table.
#pragma once

#include "shared/world/collision_grid.h"
#include "shared/world/tile_position.h"

namespace atrium {

// Sound finds its way around what is small: so many more steps than there would be without it.
inline constexpr int kDetourSteps = 4;
// Farther apart, whatever is in between counts as a wall.
inline constexpr int kMostStepsBetween = 16;

// True when the straight line (line_of_sight.h) is blocked and there is no short way around. The
// same in both directions; integers only.
bool WallBetween(const CollisionGrid& grid, TilePosition from, TilePosition to);

}  // namespace atrium
