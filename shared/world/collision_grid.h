// Where an avatar may walk: one byte a tile.
//
// Asked for every step of every avatar on client and server, so it is one load and one test for a
// straight step. Everything outside the grid is blocked.
//
// Besides whole tiles, single directions can be blocked (a ledge one can jump down but not climb):
// bit d of a tile's byte blocks entering that tile while moving in direction d. A blocked tile has
// all bits set.
#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "shared/world/tile_position.h"

namespace atrium {

class CollisionGrid {
 public:
  static constexpr std::uint8_t kFree = 0x00;
  static constexpr std::uint8_t kBlocked = 0xFF;

  // No tile at all: everything is blocked.
  CollisionGrid() = default;
  // Both sizes 0..32767; every tile is free.
  CollisionGrid(int width, int height)
      : width_(width), height_(height), tiles_(Count(width, height), kFree) {}

  int Width() const { return width_; }
  int Height() const { return height_; }

  bool Contains(TilePosition tile) const { return ContainsXY(tile.x, tile.y); }
  bool IsBlocked(TilePosition tile) const { return At(tile.x, tile.y) == kBlocked; }

  // Whether one step from `from` by (dx, dy), each -1, 0 or 1 and not both 0, is possible.
  // A diagonal step never passes a wall's corner: both ways around, over each of the two
  // neighbouring tiles, must be walkable as well. `from` itself may be blocked, so that an avatar
  // which finds itself in a wall can leave it.
  bool CanStep(TilePosition from, int dx, int dy) const {
    const int x = from.x;
    const int y = from.y;
    if (Blocks(x + dx, y + dy, dx, dy)) return false;
    if (dx == 0 || dy == 0) return true;
    return !Blocks(x + dx, y, dx, 0) && !Blocks(x + dx, y + dy, 0, dy) &&
           !Blocks(x, y + dy, 0, dy) && !Blocks(x + dx, y + dy, dx, 0);
  }

  // The tile must be inside the grid.
  void SetBlocked(TilePosition tile, bool blocked = true) {
    tiles_[Index(tile)] = blocked ? kBlocked : kFree;
  }
  // Blocks entering `tile` by a step (dx, dy); other directions keep what they are.
  void BlockEntering(TilePosition tile, int dx, int dy) {
    tiles_[Index(tile)] = static_cast<std::uint8_t>(tiles_[Index(tile)] | DirectionBit(dx, dy));
  }

  // The bytes row by row, for the package codec.
  std::span<const std::uint8_t> Tiles() const { return tiles_; }
  std::span<std::uint8_t> Tiles() { return tiles_; }

 private:
  static constexpr std::size_t Count(int width, int height) {
    return static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
  }

  // Bit of a step's direction, indexed by (dy + 1) * 3 + (dx + 1); standing still has none.
  static constexpr std::uint8_t DirectionBit(int dx, int dy) {
    constexpr std::array<std::uint8_t, 9> kBits = {1, 2, 4, 8, 0, 16, 32, 64, 128};
    return kBits[static_cast<std::size_t>((dy + 1) * 3 + dx + 1)];
  }

  bool ContainsXY(int x, int y) const {
    return static_cast<unsigned>(x) < static_cast<unsigned>(width_) &&
           static_cast<unsigned>(y) < static_cast<unsigned>(height_);
  }
  std::uint8_t At(int x, int y) const {
    if (!ContainsXY(x, y)) return kBlocked;
    return tiles_[static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) +
                  static_cast<std::size_t>(x)];
  }
  bool Blocks(int x, int y, int dx, int dy) const { return (At(x, y) & DirectionBit(dx, dy)) != 0; }
  std::size_t Index(TilePosition tile) const {
    assert(Contains(tile));
    return static_cast<std::size_t>(tile.y) * static_cast<std::size_t>(width_) +
           static_cast<std::size_t>(tile.x);
  }

  int width_ = 0;
  int height_ = 0;
  std::vector<std::uint8_t> tiles_;
};

}  // namespace atrium
