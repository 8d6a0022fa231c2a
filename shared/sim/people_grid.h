// Who stands near a tile, without asking everybody: the map cut into squares.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "shared/core/strong_id.h"
#include "shared/world/tile_position.h"

namespace atrium {

class PeopleGrid {
 public:
  // Of a map of `width` x `height` tiles. Whoever is at most `reach_tiles` away is found; the
  // squares are as wide. Tiles outside count as the nearest one inside.
  PeopleGrid(std::int32_t width, std::int32_t height, std::int32_t reach_tiles);

  void Add(AvatarId id, TilePosition tile);
  // `tile` is where the person was added or moved to last.
  void Remove(AvatarId id, TilePosition tile);
  void Move(AvatarId id, TilePosition from, TilePosition to);

  // Everybody within reach of `tile`, and some beyond; appends to `found`.
  void AppendNear(TilePosition tile, std::vector<AvatarId>& found) const;

 private:
  std::int32_t Column(TilePosition tile) const;
  std::int32_t Row(TilePosition tile) const;
  std::size_t Index(std::int32_t column, std::int32_t row) const;
  std::size_t SquareOf(TilePosition tile) const { return Index(Column(tile), Row(tile)); }

  std::int32_t side_;
  std::int32_t columns_;
  std::int32_t rows_;
  std::vector<std::vector<AvatarId>> squares_;  // row by row
};

}  // namespace atrium
