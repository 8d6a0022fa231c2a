#include "server/maps/atlas/atlas_builder.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "shared/core/hash.h"
#include "shared/world/map_package.h"

namespace atrium {
namespace {

// What cannot be seen must not make two tiles different, nor cost space in the file.
void ClearInvisible(Image& image) {
  for (std::size_t at = 0; at < image.pixels.size(); at += 4) {
    if (image.pixels[at + 3] == 0) std::fill_n(&image.pixels[at], 3, std::uint8_t{0});
  }
}

bool IsInvisible(const Image& image) {
  for (std::size_t at = 3; at < image.pixels.size(); at += 4) {
    if (image.pixels[at] != 0) return false;
  }
  return true;
}

void Copy(const Image& tile, Image& page, int left, int top) {
  const std::size_t row_bytes = static_cast<std::size_t>(tile.width) * 4;
  for (int y = 0; y < tile.height; ++y) {
    std::copy_n(&tile.pixels[tile.At(0, y)], row_bytes, &page.pixels[page.At(left, top + y)]);
  }
}

int RoundedUp(int count, int per) { return (count + per - 1) / per; }

}  // namespace

AtlasBuilder::AtlasBuilder(int tile_width, int tile_height)
    : tile_width_(tile_width), tile_height_(tile_height) {
  assert(tile_width >= 1 && tile_width <= kMaxTileSide);
  assert(tile_height >= 1 && tile_height <= kMaxTileSide);
}

std::size_t AtlasBuilder::MaxTiles() const {
  const int per_page = (kAtlasPageSide / tile_width_) * (kAtlasPageSide / tile_height_);
  return std::min(kMaxAtlasTiles, static_cast<std::size_t>(per_page * kMaxAtlasPages));
}

Cell AtlasBuilder::Add(std::vector<TileFrame> frames) {
  assert(!frames.empty());
  for (TileFrame& frame : frames) ClearInvisible(frame.pixels);
  const bool seen = std::any_of(frames.begin(), frames.end(),
                                [](const TileFrame& frame) { return !IsInvisible(frame.pixels); });
  if (!seen) return kEmptyCell;
  std::vector<std::pair<std::uint16_t, std::uint16_t>> key;
  key.reserve(frames.size());
  for (const TileFrame& frame : frames) key.emplace_back(Still(frame.pixels), frame.duration_ms);
  if (full_) return kEmptyCell;
  const bool moves = std::any_of(
      key.begin(), key.end(), [&](const auto& entry) { return entry.first != key.front().first; });
  if (!moves) return MakeCell(key.front().first);
  const auto known = animated_.find(key);
  if (known != animated_.end()) return MakeCell(known->second);
  const std::uint16_t tile = Append(frames.front().pixels);
  if (full_) return kEmptyCell;
  animated_.emplace(std::move(key), tile);
  return MakeCell(tile);
}

std::uint16_t AtlasBuilder::Still(const Image& pixels) {
  StateHash hash;
  hash.Raw(pixels.pixels);
  const auto [begin, end] = stills_.equal_range(hash.Value());
  for (auto entry = begin; entry != end; ++entry) {
    if (tiles_[entry->second].pixels == pixels.pixels) return entry->second;
  }
  const std::uint16_t tile = Append(pixels);
  if (!full_) stills_.emplace(hash.Value(), tile);
  return tile;
}

std::uint16_t AtlasBuilder::Append(const Image& pixels) {
  assert(pixels.width == tile_width_ && pixels.height == tile_height_);
  full_ = full_ || tiles_.size() >= MaxTiles();
  if (full_) return 0;
  tiles_.push_back(pixels);
  return static_cast<std::uint16_t>(tiles_.size() - 1);
}

Atlas AtlasBuilder::Layout() const {
  if (tiles_.empty()) return {};
  const int count = static_cast<int>(tiles_.size());
  const int most_columns = kAtlasPageSide / tile_width_;
  const int most_rows = kAtlasPageSide / tile_height_;
  // A single page is made about square, so that a small map needs a small texture.
  const double square =
      std::ceil(std::sqrt(static_cast<double>(count) * tile_height_ / tile_width_));
  int columns = std::clamp(static_cast<int>(square), 1, most_columns);
  if (RoundedUp(count, columns) > most_rows) columns = most_columns;
  const int rows = std::min(RoundedUp(count, columns), most_rows);
  return {.tile_count = static_cast<std::uint16_t>(count),
          .page_width = static_cast<std::uint16_t>(columns * tile_width_),
          .page_height = static_cast<std::uint16_t>(rows * tile_height_),
          .page_count = static_cast<std::uint16_t>(RoundedUp(count, columns * rows)),
          .tiles_per_row = static_cast<std::uint16_t>(columns),
          .rows_per_page = static_cast<std::uint16_t>(rows)};
}

std::vector<TileAnimation> AtlasBuilder::Animations() const {
  std::vector<TileAnimation> animations;
  for (const auto& [frames, tile] : animated_) {
    TileAnimation& animation = animations.emplace_back();
    animation.tile = tile;
    for (const auto& [frame, duration] : frames) {
      animation.frames.push_back({.tile = frame, .duration_ms = duration});
    }
  }
  std::sort(animations.begin(), animations.end(),
            [](const TileAnimation& a, const TileAnimation& b) { return a.tile < b.tile; });
  return animations;
}

std::vector<Image> AtlasBuilder::Pages() const {
  if (tiles_.empty()) return {};
  const Atlas layout = Layout();
  std::vector<Image> pages(layout.page_count, Image(layout.page_width, layout.page_height));
  const std::size_t per_page = std::size_t{layout.tiles_per_row} * layout.rows_per_page;
  assert(per_page > 0);
  for (std::size_t i = 0; i < tiles_.size(); ++i) {
    const auto within = static_cast<int>(i % per_page);
    Copy(tiles_[i], pages[i / per_page], within % layout.tiles_per_row * tile_width_,
         within / layout.tiles_per_row * tile_height_);
  }
  return pages;
}

}  // namespace atrium
