// Collects the different tiles that a map shows and packs them into pages.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include "server/maps/image/image.h"
#include "shared/core/result.h"
#include "shared/world/tilemap.h"

namespace atrium {

inline constexpr int kAtlasPageSide = 1024;  // px, unless fewer tiles need less

// One moment of a tile: as many pixels as a cell has.
struct TileFrame {
  Image pixels;
  std::uint16_t duration_ms = 0;
};

// Tiles are numbered in the order of their first use, so that what stands together on the map
// mostly stands together in the atlas. Tiles of the same pixels are one.
class AtlasBuilder {
 public:
  AtlasBuilder(int tile_width, int tile_height);

  // The cell (without flips) that shows these frames, at least one, in a loop; empty when nothing
  // of them can be seen. When there are more tiles than a package may have, see Full().
  Cell Add(std::vector<TileFrame> frames);

  // Too many different tiles were added; everything added since is missing.
  bool Full() const { return full_; }
  std::size_t MaxTiles() const;

  Atlas Layout() const;
  std::vector<TileAnimation> Animations() const;  // by tile, ascending
  std::vector<Image> Pages() const;

 private:
  // Number of the tile with just these pixels, added if need be.
  std::uint16_t Still(const Image& pixels);
  std::uint16_t Append(const Image& pixels);

  int tile_width_;
  int tile_height_;
  bool full_ = false;
  std::vector<Image> tiles_;
  std::unordered_multimap<std::uint64_t, std::uint16_t> stills_;  // by hash of the pixels
  // An animation is a tile of its own even if a still tile looks like its first frame.
  std::map<std::vector<std::pair<std::uint16_t, std::uint16_t>>, std::uint16_t> animated_;
};

}  // namespace atrium
