// The tiles of a map ordered so that what is in view can be copied out in a few pieces.
#include "client/render/tile_chunks.h"

#include <algorithm>

namespace atrium {

TileChunks::TileChunks(const Tilemap& map)
    : across_((map.width + kChunkTiles - 1) / kChunkTiles),
      down_((map.height + kChunkTiles - 1) / kChunkTiles),
      animation_of_(map.atlas.tile_count) {
  for (std::size_t i = 0; i < map.animations.size(); ++i) {
    animation_of_[map.animations[i].tile] = static_cast<std::uint16_t>(i + 1);
  }
  firsts_.reserve(map.layers.size() * static_cast<std::size_t>(across_ * down_) + 1);
  for (std::size_t layer = 0; layer < map.layers.size(); ++layer) {
    for (int y = 0; y < down_; ++y) {
      for (int x = 0; x < across_; ++x) AddChunk(map, layer, x, y);
    }
  }
  firsts_.push_back(static_cast<std::uint32_t>(tiles_.size()));
  tiles_.shrink_to_fit();
}

void TileChunks::AddChunk(const Tilemap& map, std::size_t layer, int chunk_x, int chunk_y) {
  firsts_.push_back(static_cast<std::uint32_t>(tiles_.size()));
  const int right = std::min((chunk_x + 1) * kChunkTiles, map.width);
  const int bottom = std::min((chunk_y + 1) * kChunkTiles, map.height);
  for (int y = chunk_y * kChunkTiles; y < bottom; ++y) {
    const std::size_t row = static_cast<std::size_t>(y) * static_cast<std::size_t>(map.width);
    for (int x = chunk_x * kChunkTiles; x < right; ++x) {
      const Cell cell = map.layers[layer].cells[row + static_cast<std::size_t>(x)];
      if (cell == kEmptyCell) continue;
      tiles_.push_back({static_cast<std::uint16_t>(x), static_cast<std::uint16_t>(y),
                        cell | static_cast<std::uint32_t>(layer << kLayerShift)});
    }
  }
}

std::size_t TileChunks::FirstOf(std::size_t layer, int chunk_x, int chunk_y) const {
  const std::size_t chunk = static_cast<std::size_t>(chunk_y * across_ + chunk_x);
  return firsts_[layer * static_cast<std::size_t>(across_ * down_) + chunk];
}

void TileChunks::Gather(std::size_t layer, ChunkRect rect, std::vector<TileInstance>& out,
                        std::span<std::uint8_t> shown) const {
  const int left = std::max(rect.left, 0);
  const int right = std::min(rect.right, across_ - 1);
  const int bottom = std::min(rect.bottom, down_ - 1);
  if (left > right) return;
  const std::size_t before = out.size();
  for (int y = std::max(rect.top, 0); y <= bottom; ++y) {
    const auto first = tiles_.begin() + static_cast<std::ptrdiff_t>(FirstOf(layer, left, y));
    // The entry after a row's last chunk is the next row's (or layer's) first, or the end.
    const std::size_t chunks = static_cast<std::size_t>(across_ * down_);
    const std::size_t after = layer * chunks + static_cast<std::size_t>(y * across_ + right) + 1;
    out.insert(out.end(), first, tiles_.begin() + static_cast<std::ptrdiff_t>(firsts_[after]));
  }
  if (shown.empty()) return;
  for (std::size_t i = before; i < out.size(); ++i) {
    const std::uint16_t animation = animation_of_[CellTile(out[i].cell)];
    if (animation != 0) shown[animation - 1U] = 1;
  }
}

}  // namespace atrium
