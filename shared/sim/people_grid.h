// Who stands near a tile, without asking everybody: a spatial hash of squares.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "shared/core/strong_id.h"
#include "shared/world/tile_position.h"

namespace atrium {

class PeopleGrid {
 public:
  // Whoever is at most `reach_tiles` away is found; the squares are as wide.
  explicit PeopleGrid(std::int32_t reach_tiles);

  void Add(AvatarId id, TilePosition tile);
  // `tile` is where the person was added or moved to last.
  void Remove(AvatarId id, TilePosition tile);
  void Move(AvatarId id, TilePosition from, TilePosition to);

  // Everybody within reach of `tile`, and some beyond; appends to `found`.
  void AppendNear(TilePosition tile, std::vector<AvatarId>& found) const;

 private:
  std::uint32_t Column(std::int32_t tile) const;
  static std::uint32_t Key(std::uint32_t column, std::uint32_t row) { return row << 16U | column; }
  std::uint32_t KeyOf(TilePosition tile) const { return Key(Column(tile.x), Column(tile.y)); }

  std::int32_t side_;
  std::unordered_map<std::uint32_t, std::vector<AvatarId>> squares_;
};

}  // namespace atrium
