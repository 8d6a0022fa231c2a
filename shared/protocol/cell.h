// The area-of-interest grid: which cell a tile is in and which cells an avatar sees.
#pragma once

#include <compare>
#include <cstdint>

#include "shared/protocol/limits.h"
#include "shared/world/tile_position.h"

namespace atrium {

// Row-major index of a cell of one map. On the wire as a varint.
struct CellIndex {
  std::uint16_t value = 0;

  // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 sees the 0 that a comparison yields
  friend constexpr auto operator<=>(CellIndex, CellIndex) = default;
};

// A rectangle of cells, inclusive.
struct CellRange {
  std::int32_t left = 0;
  std::int32_t top = 0;
  std::int32_t right = -1;
  std::int32_t bottom = -1;

  constexpr bool Contains(std::int32_t x, std::int32_t y) const {
    return x >= left && x <= right && y >= top && y <= bottom;
  }
  friend constexpr bool operator==(const CellRange&, const CellRange&) = default;
};

// What an avatar sees at least: a window of 44 x 32 tiles, which covers a 4K screen at the default
// zoom. A cell once seen stays until it is kKeepTiles farther away, so that walking to and fro on
// a border costs nothing.
inline constexpr std::int32_t kViewTilesX = 22;
inline constexpr std::int32_t kViewTilesY = 16;
inline constexpr std::int32_t kKeepTiles = 8;

class CellGrid {
 public:
  CellGrid(std::int32_t map_width_tiles, std::int32_t map_height_tiles)
      : columns_((map_width_tiles + kCellTiles - 1) / kCellTiles),
        rows_((map_height_tiles + kCellTiles - 1) / kCellTiles) {}

  std::int32_t Columns() const { return columns_; }
  std::int32_t Rows() const { return rows_; }
  std::int32_t Count() const { return columns_ * rows_; }

  CellIndex At(TilePosition tile) const { return Index(tile.x / kCellTiles, tile.y / kCellTiles); }
  CellIndex Index(std::int32_t column, std::int32_t row) const {
    return {static_cast<std::uint16_t>(row * columns_ + column)};
  }
  // The cells within the view of `centre`, widened by `extra_tiles` on every side, clipped to the
  // map.
  CellRange InView(TilePosition centre, std::int32_t extra_tiles = 0) const {
    return {ClipColumn(centre.x - kViewTilesX - extra_tiles),
            ClipRow(centre.y - kViewTilesY - extra_tiles),
            ClipColumn(centre.x + kViewTilesX + extra_tiles),
            ClipRow(centre.y + kViewTilesY + extra_tiles)};
  }

 private:
  static std::int32_t Clip(std::int32_t tile, std::int32_t count) {
    const std::int32_t cell = tile < 0 ? 0 : tile / kCellTiles;
    return cell < count ? cell : count - 1;
  }
  std::int32_t ClipColumn(std::int32_t tile) const { return Clip(tile, columns_); }
  std::int32_t ClipRow(std::int32_t tile) const { return Clip(tile, rows_); }

  std::int32_t columns_;
  std::int32_t rows_;
};

}  // namespace atrium
