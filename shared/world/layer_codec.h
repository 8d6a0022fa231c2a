// Run-length coding of a layer's cells: most of a map is empty, alike, or like the row above.
//
// A layer is a sequence of tokens until all cells are written. A token is the varint
// (count - 1) << 2 | kind, count being the number of cells it stands for:
//   kind 0  empty cells
//   kind 1  one cell value follows, repeated
//   kind 2  so many cell values follow
//   kind 3  the same as the cells one row higher
// A cell value is the varint zigzag(index - previous index) << 3 | flips, where index is bits 0..15
// of the cell, flips its bits 29..31, and the previous index that of the last value coded
// (0 at first).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "shared/core/byte_writer.h"
#include "shared/world/tilemap.h"

namespace atrium {

// What cells a decoded layer may hold.
struct CellRules {
  std::uint32_t max_index = 0;         // greatest allowed value of bits 0..15
  Cell allowed_flips = kCellFlipMask;  // others are refused
};

// Appends the coded cells. `width` is the length of a row, at least 1.
void EncodeCells(std::span<const Cell> cells, std::size_t width, ByteWriter& out);

// Fills `cells` from exactly `bytes`; false when the bytes are not a coding of that many cells or
// break a rule, with `cells` then in no particular state.
[[nodiscard]] bool DecodeCells(std::span<const std::uint8_t> bytes, std::size_t width,
                               CellRules rules, std::span<Cell> cells);

}  // namespace atrium
