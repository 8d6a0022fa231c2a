// Run-length coding of cells.
#include "shared/world/layer_codec.h"

#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "shared/core/random.h"

namespace atrium {
namespace {

constexpr CellRules kAnyTile{.max_index = 65535};

Bytes Coded(const std::vector<Cell>& cells, std::size_t width) {
  ByteWriter writer;
  EncodeCells(cells, width, writer);
  return writer.Take();
}

// Empty cells, runs, copies of the row above and noise, as in real layers.
std::vector<Cell> RandomCells(Random& random, std::size_t count, std::size_t width) {
  std::vector<Cell> cells;
  while (cells.size() < count) {
    const std::size_t length = 1 + random.Below(12);
    const std::uint32_t kind = random.Below(4);
    const Cell value =
        MakeCell(static_cast<std::uint16_t>(random.Below(65535)), random.Below(8) << 29U);
    for (std::size_t i = 0; i < length && cells.size() < count; ++i) {
      if (kind == 0) cells.push_back(kEmptyCell);
      if (kind == 1) cells.push_back(value);
      if (kind == 2) cells.push_back(MakeCell(static_cast<std::uint16_t>(random.Below(300))));
      if (kind == 3) cells.push_back(cells.size() < width ? value : cells[cells.size() - width]);
    }
  }
  return cells;
}

TEST_CASE("layers of every make decode to the cells that were encoded", "[world]") {
  Random random(1);
  for (int round = 0; round < 300; ++round) {
    const std::size_t width = 1 + random.Below(40);
    const std::vector<Cell> cells = RandomCells(random, width * (1 + random.Below(30)), width);
    std::vector<Cell> decoded(cells.size(), 77);
    REQUIRE(DecodeCells(Coded(cells, width), width, kAnyTile, decoded));
    REQUIRE(decoded == cells);
  }
}

TEST_CASE("an empty layer takes a handful of bytes", "[world]") {
  const std::vector<Cell> cells(1024 * 1024, kEmptyCell);
  CHECK(Coded(cells, 1024).size() <= 4);
}

TEST_CASE("tiles that follow one another in the atlas take one byte each", "[world]") {
  std::vector<Cell> cells;
  for (std::uint16_t tile = 0; tile < 500; ++tile) cells.push_back(MakeCell(tile));
  CHECK(Coded(cells, 500).size() <= 503);
}

TEST_CASE("a layer cut short or with bytes to spare is refused", "[world]") {
  std::vector<Cell> cells;
  for (std::uint32_t i = 0; i < 60; ++i) {
    cells.push_back(MakeCell(static_cast<std::uint16_t>(i * 7 % 50)));
  }
  Bytes bytes = Coded(cells, 10);
  std::vector<Cell> decoded(cells.size());
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    CHECK_FALSE(DecodeCells(std::span(bytes).first(length), 10, kAnyTile, decoded));
  }
  bytes.push_back(0);
  CHECK_FALSE(DecodeCells(bytes, 10, kAnyTile, decoded));
}

TEST_CASE("cells that the rules forbid are refused", "[world]") {
  std::vector<Cell> decoded(1);
  const Bytes tile_ten = Coded({MakeCell(9)}, 1);
  CHECK(DecodeCells(tile_ten, 1, {.max_index = 10}, decoded));
  CHECK_FALSE(DecodeCells(tile_ten, 1, {.max_index = 9}, decoded));
  const Bytes turned = Coded({MakeCell(0, kFlipDiagonal)}, 1);
  CHECK_FALSE(DecodeCells(turned, 1, {.max_index = 9, .allowed_flips = kFlipHorizontal}, decoded));
}

TEST_CASE("the first row has none above it to copy", "[world]") {
  const Bytes copy_of_nothing{(4U << 2U) | 3U};
  std::vector<Cell> decoded(5);
  CHECK_FALSE(DecodeCells(copy_of_nothing, 5, kAnyTile, decoded));
}

}  // namespace
}  // namespace atrium
