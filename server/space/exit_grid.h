// Which tiles of a map lead to another one.
#pragma once

#include <cstdint>
#include <unordered_map>

#include "shared/world/tile_position.h"

namespace atrium {

// Number of an exit of its map, from 1; 0: none.
using ExitNumber = std::uint16_t;

class ExitGrid {
 public:
  bool Empty() const { return tiles_.empty(); }
  void Set(TilePosition tile, ExitNumber exit) { tiles_[KeyOf(tile)] = exit; }
  ExitNumber At(TilePosition tile) const {
    const auto found = tiles_.find(KeyOf(tile));
    return found == tiles_.end() ? ExitNumber{0} : found->second;
  }

 private:
  static std::uint32_t KeyOf(TilePosition tile) {
    return std::uint32_t{static_cast<std::uint16_t>(tile.y)} << 16U |
           static_cast<std::uint16_t>(tile.x);
  }

  std::unordered_map<std::uint32_t, ExitNumber> tiles_;
};

}  // namespace atrium
