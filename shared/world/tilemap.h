// A map as the simulation and the renderer use it: plain data, made by Decode() of a map package.
//
// Nothing here knows the format that the map was drawn in; the importer has already resolved
// tilesets, groups, flips of odd-sized tiles and hidden layers. Pixels are the map's own
// (unscaled) pixels.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/world/collision_grid.h"
#include "shared/world/tile_position.h"
#include "shared/world/zone.h"

namespace atrium {

// One cell of a tile layer.
//   bits 0..15  index of the atlas tile plus one; 0 = empty (then all other bits are 0 as well)
//   bit 29      swapped along the diagonal from the upper left to the lower right (done first)
//   bit 30      mirrored upside down
//   bit 31      mirrored left to right
// Only maps with square tiles use bit 29.
using Cell = std::uint32_t;

inline constexpr Cell kEmptyCell = 0;
inline constexpr Cell kCellTileMask = 0x0000FFFFU;
inline constexpr Cell kFlipDiagonal = 1U << 29U;
inline constexpr Cell kFlipVertical = 1U << 30U;
inline constexpr Cell kFlipHorizontal = 1U << 31U;
inline constexpr Cell kCellFlipMask = kFlipDiagonal | kFlipVertical | kFlipHorizontal;

constexpr Cell MakeCell(std::uint16_t atlas_tile, Cell flips = 0) {
  return (Cell{atlas_tile} + 1) | flips;
}
// Only for cells that are not empty.
constexpr std::uint16_t CellTile(Cell cell) {
  return static_cast<std::uint16_t>((cell & kCellTileMask) - 1);
}

// How fast a layer moves with the map: 0 is fixed to the view, half of this half as fast.
inline constexpr std::int32_t kParallaxOne = 1 << 16;

struct TileLayer {
  std::string name;            // "group/child" for a layer within groups
  std::uint8_t opacity = 255;  // 0 transparent .. 255 opaque
  bool above_avatars = false;  // drawn over the avatars instead of under them
  std::int16_t offset_x = 0;   // px, to the right
  std::int16_t offset_y = 0;   // px, downwards
  std::int32_t parallax_x = kParallaxOne;
  std::int32_t parallax_y = kParallaxOne;
  std::vector<Cell> cells;  // width * height, row by row

  friend bool operator==(const TileLayer&, const TileLayer&) = default;
};

// Wherever `tile` stands in a cell, the frames are shown one after another, for ever, all cells
// with the same tile in step. The pixels of `tile` itself are those of the first frame.
struct TileAnimation {
  struct Frame {
    std::uint16_t tile = 0;  // atlas tile; never an animated one
    std::uint16_t duration_ms = 100;

    friend bool operator==(const Frame&, const Frame&) = default;
  };
  std::uint16_t tile = 0;
  std::vector<Frame> frames;  // at least one

  friend bool operator==(const TileAnimation&, const TileAnimation&) = default;
};

// Where the pixels of an atlas tile are: tiles fill a page row by row, then the next page, without
// gaps between them. All pages have the same size. Page n is the file AtlasPageName(n).
struct Atlas {
  std::uint16_t tile_count = 0;
  std::uint16_t page_width = 0;   // px
  std::uint16_t page_height = 0;  // px
  std::uint16_t page_count = 0;
  std::uint16_t tiles_per_row = 0;
  std::uint16_t rows_per_page = 0;

  friend bool operator==(const Atlas&, const Atlas&) = default;
};
std::string AtlasPageName(int page);

// Position of a tile within the atlas: page, and the upper left pixel on it.
struct AtlasSlot {
  int page = 0;
  int x = 0;
  int y = 0;
};

struct Rgba {
  std::uint8_t r = 0;
  std::uint8_t g = 0;
  std::uint8_t b = 0;
  std::uint8_t a = 255;

  friend bool operator==(const Rgba&, const Rgba&) = default;
};

struct Spawn {
  TilePosition tile;
  std::string name;         // "" for an unnamed one; the part behind '#' of a link to the map
  bool is_default = false;  // at least one of a map's spawns is

  friend bool operator==(const Spawn&, const Spawn&) = default;
};

// A tile on which one can sit, looking in a direction: (dx, dy) is a step up, down, left or right.
struct Seat {
  TilePosition tile;
  std::int8_t dx = 0;
  std::int8_t dy = 1;

  friend bool operator==(const Seat&, const Seat&) = default;
};

// The order of a map's seats.
constexpr bool ComesBefore(const Seat& seat, TilePosition tile) {
  return seat.tile.x != tile.x ? seat.tile.x < tile.x : seat.tile.y < tile.y;
}

// How far one is heard, in tiles, as the crow flies; the first when the map says nothing.
inline constexpr std::int32_t kDefaultAudibleTiles = 5;
inline constexpr std::int32_t kMinAudibleTiles = 2;
inline constexpr std::int32_t kMaxAudibleTiles = 30;

struct Tilemap {
  std::int32_t width = 0;        // tiles
  std::int32_t height = 0;       // tiles
  std::int32_t tile_width = 32;  // px
  std::int32_t tile_height = 32;
  std::string name;            // for people; the file's name when the map has none
  std::string copyright;       // who drew it, as the map says; may be empty
  bool free_movement = false;  // free (sub-tile) movement instead of steps from tile to tile
  std::int32_t audible_tiles = kDefaultAudibleTiles;
  Rgba background{0, 0, 0, 0};  // transparent when the map has none

  Atlas atlas;
  std::vector<TileAnimation> animations;  // by tile, ascending
  std::vector<TileLayer> layers;          // in drawing order
  CollisionGrid collision;
  std::vector<Zone> zones;  // zones[i].id.value == i + 1
  ZoneGrid zone_grid;
  std::vector<Spawn> spawns;  // never empty in a decoded map; every tile is free
  std::vector<Seat> seats;    // by rising tile, each on a free one of its own

  AtlasSlot SlotOf(std::uint16_t atlas_tile) const;
  // Null for the invalid id and for one this map does not have.
  const Zone* FindZone(ZoneId id) const;
  // Null where there is none.
  const Seat* FindSeat(TilePosition tile) const;
  // All spawns of that name, else (unknown or empty name) all default ones. Indices into `spawns`.
  std::vector<std::size_t> SpawnsFor(const std::string& entry) const;
};

}  // namespace atrium
