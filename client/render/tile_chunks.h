// The tiles of a map ordered so that what is in view can be copied out in a few pieces.
//
// Made once from a map. A layer is cut into squares of kChunkTiles tiles; only tiles that show
// something are kept, so empty chunks and empty layers cost nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "shared/world/tilemap.h"

namespace atrium {

inline constexpr int kChunkTiles = 16;

// One tile to draw, as the tile shader reads it.
struct TileInstance {
  std::uint16_t x = 0;  // tiles
  std::uint16_t y = 0;
  std::uint32_t cell = 0;  // a Cell with the layer's number in bits 16..23
};
inline constexpr unsigned kLayerShift = 16;

// Chunks, from the first to the last included; empty when a last is before its first.
struct ChunkRect {
  int left = 0;
  int top = 0;
  int right = -1;
  int bottom = -1;

  friend bool operator==(const ChunkRect&, const ChunkRect&) = default;
};

class TileChunks {
 public:
  TileChunks() = default;
  explicit TileChunks(const Tilemap& map);

  int ChunksAcross() const { return across_; }
  int ChunksDown() const { return down_; }

  // Appends the tiles of one layer within `rect`, which is cut to the map. Sets `shown[n]` for
  // every animation n that is among them; `shown` has an entry for each animation of the map.
  void Gather(std::size_t layer, ChunkRect rect, std::vector<TileInstance>& out,
              std::span<std::uint8_t> shown) const;

 private:
  void AddChunk(const Tilemap& map, std::size_t layer, int chunk_x, int chunk_y);
  std::size_t FirstOf(std::size_t layer, int chunk_x, int chunk_y) const;

  int across_ = 0;
  int down_ = 0;
  std::vector<TileInstance> tiles_;
  // Where each chunk's tiles begin, by layer, row, column; one more entry ends the last.
  std::vector<std::uint32_t> firsts_;
  // Index of the animation plus one by atlas tile; 0 for most.
  std::vector<std::uint16_t> animation_of_;
};

}  // namespace atrium
