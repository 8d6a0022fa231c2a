// Walking to a tile: A* over the collision grid, in the eight directions and by the same CanStep()
// that the movement uses, so that every path can be walked.
//
// The same question gives the same path on every platform: costs are integers (10 straight,
// 14 diagonal) and ties are broken by a total order.
// Source: Hart, Nilsson, Raphael, "A Formal Basis for the Heuristic Determination of Minimum Cost
// Paths", 1968, with the octile distance as heuristic.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "shared/world/collision_grid.h"
#include "shared/world/tile_position.h"

namespace atrium {

// Keep one and reuse it: it holds the scratch memory (13 bytes a tile of the largest grid so far).
// Not to be shared between threads.
class PathFinder {
 public:
  // About the tiles of a 256 x 256 map; some milliseconds at worst.
  static constexpr std::size_t kDefaultMaxExpansions = 65536;

  // The tiles to step on, in order: without `from`, up to and with `to`. When `to` is blocked,
  // unreachable or further than `max_expansions` searched tiles, the path leads to the reachable
  // tile nearest to it. Empty when there is nothing nearer than `from`, or when `from` is outside
  // the grid. `to` may be outside.
  std::vector<TilePosition> Find(const CollisionGrid& grid, TilePosition from, TilePosition to,
                                 std::size_t max_expansions = kDefaultMaxExpansions);

 private:
  // An open tile in the heap. Nearer to the goal first among equals, then by index.
  struct Open {
    std::uint32_t estimate;  // cost so far + heuristic
    std::uint32_t remaining;
    std::uint32_t index;
  };
  struct Later;

  void Begin(const CollisionGrid& grid, TilePosition from, TilePosition to);
  void Reach(std::uint32_t index, std::uint32_t cost, std::uint8_t step);
  void Expand(const CollisionGrid& grid, std::uint32_t index);
  // Index of the tile where the search ended: the goal, or the nearest tile to it.
  std::uint32_t Search(const CollisionGrid& grid, std::size_t max_expansions);
  std::vector<TilePosition> PathTo(std::uint32_t index) const;
  TilePosition TileOf(std::uint32_t index) const;
  std::uint32_t Remaining(std::uint32_t index) const;
  std::uint32_t BestPossibleRemaining(const CollisionGrid& grid) const;

  std::uint32_t width_ = 0;
  TilePosition goal_;
  std::uint32_t start_ = 0;
  std::uint32_t search_ = 0;               // number of the search, marks what is of this one
  std::vector<std::uint32_t> reached_in_;  // search that reached the tile last
  std::vector<std::uint32_t> costs_;
  std::vector<std::uint32_t> closed_in_;
  std::vector<std::uint8_t> steps_;  // direction in which the tile was entered
  std::vector<Open> open_;
};

}  // namespace atrium
