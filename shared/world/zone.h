// Named regions of a map: what kind they are and which tile belongs to which.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "shared/core/strong_id.h"
#include "shared/world/tile_position.h"

namespace atrium {

enum class ZoneKind : std::uint8_t {
  kPublic,    // a place with a name; nothing changes
  kPrivate,   // those inside talk with each other and with nobody outside: a meeting room
  kSilent,    // nobody is connected to anybody
  kStage,     // those on it are heard by each other and by all in the audiences that belong to it
  kAudience,  // those in it hear the stage wherever they stand, each other as in the open
};
inline constexpr std::uint8_t kZoneKindCount = 5;

struct Zone {
  ZoneId id;  // index into the map's zone list plus one
  std::string name;
  ZoneKind kind = ZoneKind::kPublic;
  ZoneId stage = {};       // of an audience: the zone that is its stage; else invalid
  bool encrypted = false;  // of a private one: from page to page, so that no SFU can listen

  friend bool operator==(const Zone&, const Zone&) = default;
};

// One zone id a tile. A tile has one zone only: where zones overlap, the importer lets the
// smaller one win, as a meeting room lies within its floor.
class ZoneGrid {
 public:
  ZoneGrid() = default;
  ZoneGrid(int width, int height)
      : width_(width),
        height_(height),
        tiles_(static_cast<std::size_t>(width) * static_cast<std::size_t>(height)) {}

  // The invalid id where no zone is and outside the grid.
  ZoneId At(TilePosition tile) const {
    if (!Contains(tile)) return ZoneId{};
    return tiles_[Index(tile)];
  }
  // Does nothing outside the grid, so that a zone may reach over the map's edge.
  void Set(TilePosition tile, ZoneId zone) {
    if (Contains(tile)) tiles_[Index(tile)] = zone;
  }

  int Width() const { return width_; }
  int Height() const { return height_; }
  // The ids row by row, for the package codec.
  std::span<const ZoneId> Tiles() const { return tiles_; }
  std::span<ZoneId> Tiles() { return tiles_; }

 private:
  bool Contains(TilePosition tile) const {
    return tile.x >= 0 && tile.y >= 0 && tile.x < width_ && tile.y < height_;
  }
  std::size_t Index(TilePosition tile) const {
    return static_cast<std::size_t>(tile.y) * static_cast<std::size_t>(width_) +
           static_cast<std::size_t>(tile.x);
  }

  int width_ = 0;
  int height_ = 0;
  std::vector<ZoneId> tiles_;
};

}  // namespace atrium
