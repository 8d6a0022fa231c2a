#include "server/maps/atlas/layer_builder.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "server/maps/atlas/floor_divide.h"
#include "server/maps/atlas/image_operations.h"
#include "shared/world/map_package.h"

namespace atrium {
namespace {

constexpr Gid kMaxDirect = 1U << 20U;  // larger numbers are rare, and a list would be mostly empty

// What a package can say of an offset.
constexpr int kMostOffset = std::numeric_limits<std::int16_t>::max();

int NearestPixel(double value) {
  return static_cast<int>(
      std::floor(std::clamp(value, double{-kMostOffset}, double{kMostOffset}) + 0.5));
}

std::int32_t ParallaxOf(double factor) {
  constexpr double kMost = 1000;
  return static_cast<std::int32_t>(std::lround(std::clamp(factor, -kMost, kMost) * kParallaxOne));
}

std::uint32_t TintKey(Rgba tint) {
  return (std::uint32_t{tint.r} << 24U) | (std::uint32_t{tint.g} << 16U) |
         (std::uint32_t{tint.b} << 8U) | tint.a;
}

std::string NameFor(const TiledLayer& layer, std::size_t number) {
  std::string name = layer.name.substr(0, kMaxMapNameBytes - 8);
  // Not in the middle of a character.
  while (name.size() < layer.name.size() && !name.empty() &&
         (layer.name[name.size()] & 0xC0) == 0x80) {
    name.pop_back();
  }
  return number == 0 ? name : name + " +" + std::to_string(number);
}

TileLayer LayerFrom(const TiledLayer& source, bool above_avatars, std::vector<Cell> cells) {
  TileLayer layer;
  layer.opacity = static_cast<std::uint8_t>(std::lround(source.opacity * 255));
  layer.above_avatars = above_avatars;
  layer.parallax_x = ParallaxOf(source.parallax_x);
  layer.parallax_y = ParallaxOf(source.parallax_y);
  layer.cells = std::move(cells);
  return layer;
}

}  // namespace

LayerBuilder::LayerBuilder(const TiledMap& map, TilesetImages& images, AtlasBuilder& atlas,
                           MapProblems& problems)
    : map_(map),
      images_(images),
      atlas_(atlas),
      problems_(problems),
      cell_count_(static_cast<std::size_t>(map.width) * static_cast<std::size_t>(map.height)) {}

void LayerBuilder::Build(const TiledLayer& layer, bool above_avatars, std::vector<TileLayer>& out) {
  layer_ = &layer;
  // Objects have the offset within their positions.
  const bool objects = layer.kind == TiledLayerKind::kObjects;
  offset_x_ = objects ? 0 : NearestPixel(layer.offset_x);
  offset_y_ = objects ? 0 : NearestPixel(layer.offset_y);
  reach_ = ReachOf(map_, layer, offset_x_, offset_y_);
  if (layer.kind == TiledLayerKind::kTiles) AddTiles(layer);
  if (objects) AddObjects(layer);
  if (layer.kind == TiledLayerKind::kImage) AddPicture(layer);
  if (atlas_.Full()) {
    problems_.Fail("Layer '" + layer.name + "': with it the map shows more than " +
                   std::to_string(atlas_.MaxTiles()) + " different tiles, the most there can be.");
  }
  TakeLayers(layer, above_avatars, out);
}

void LayerBuilder::TakeLayers(const TiledLayer& layer, bool above_avatars,
                              std::vector<TileLayer>& out) {
  std::size_t number = 0;
  const auto takes_next = [&](std::size_t height) {
    for (auto& [block, stack] : stacks_) {
      if (height >= stack.layers.size()) continue;
      TileLayer& taken =
          out.emplace_back(LayerFrom(layer, above_avatars, std::move(stack.layers[height])));
      taken.name = NameFor(layer, number++);
      taken.offset_x =
          static_cast<std::int16_t>(offset_x_ + block.first * map_.width * map_.tile_width);
      taken.offset_y =
          static_cast<std::int16_t>(offset_y_ + block.second * map_.height * map_.tile_height);
    }
  };
  for (std::size_t height = 0; height < kMaxOverlaps; ++height) takes_next(height);
  stacks_.clear();
}

std::string LayerBuilder::Where(std::size_t cell) const {
  const auto width = static_cast<std::size_t>(map_.width);
  return "Layer '" + layer_->name + "', tile (" + std::to_string(cell % width) + ", " +
         std::to_string(cell / width) + ")";
}

bool LayerBuilder::FitsGrid(const TiledTileset& tileset) const {
  return !tileset.image.empty() && tileset.tile_width == map_.tile_width &&
         tileset.tile_height == map_.tile_height && tileset.offset_x == 0 && tileset.offset_y == 0;
}

bool LayerBuilder::IsTurned(Gid gid) const {
  return (gid & kFlipDiagonal) != 0 && map_.tile_width != map_.tile_height;
}

void LayerBuilder::AddTiles(const TiledLayer& layer) {
  for (int row = 0; row < map_.height; ++row) {
    const int y = map_.render_order.upwards ? map_.height - 1 - row : row;
    for (int column = 0; column < map_.width && !problems_.Failed(); ++column) {
      const int x = map_.render_order.leftwards ? map_.width - 1 - column : column;
      const std::size_t cell = static_cast<std::size_t>(y) * static_cast<std::size_t>(map_.width) +
                               static_cast<std::size_t>(x);
      const Gid gid = layer.cells[cell] & ~kGidRotatedHexagon;
      if ((gid & kGidTileMask) == 0) continue;
      const Drawing& drawing = DrawingOf(gid, layer.tint, cell);
      const Cell flips = drawing.fits ? gid & kGidFlipMask : 0;
      for (const Piece& piece : drawing.pieces) {
        Place({.dx = piece.dx, .dy = piece.dy, .cell = piece.cell | flips}, x, y);
      }
    }
  }
}

const LayerBuilder::Drawing& LayerBuilder::DrawingOf(Gid gid, Rgba tint, std::size_t cell) {
  Drawings& known = by_tint_[TintKey(tint)];
  const Gid number = gid & kGidTileMask;
  if (!IsTurned(gid) && number < known.fitting.size() && known.fitting[number] != 0) {
    return drawings_[known.fitting[number] - 1];
  }
  const auto other = known.others.find(gid);
  if (other != known.others.end()) return drawings_[other->second];
  drawings_.push_back(MakeDrawing(gid, tint, cell));
  const auto index = static_cast<std::uint32_t>(drawings_.size() - 1);
  if (drawings_.back().fits && number < kMaxDirect) {
    if (known.fitting.size() <= number) known.fitting.resize(number + 1);
    known.fitting[number] = index + 1;
  } else {
    known.others.emplace(gid, index);
  }
  return drawings_.back();
}

LayerBuilder::Drawing LayerBuilder::MakeDrawing(Gid gid, Rgba tint, std::size_t cell) {
  const TiledMap::Lookup found = map_.Find(gid);
  if (FitsGrid(*found.tileset) && !IsTurned(gid)) {
    std::vector<TileFrame> frames = Frames(found, tint, cell);
    if (frames.empty()) return {};
    const Cell shown = atlas_.Add(std::move(frames));
    if (shown == kEmptyCell) return {.fits = true, .pieces = {}};
    return {.fits = true, .pieces = {{.dx = 0, .dy = 0, .cell = shown}}};
  }
  // Tiled aligns the lower left corner of a tile with that of its cell.
  TilePlacing placing{.pivot_y = double{1} * map_.tile_height};
  if (found.tileset->fits_grid) {
    placing.width = map_.tile_width;
    placing.height = map_.tile_height;
  }
  return {.fits = false,
          .pieces = CutAlongGrid(PlaceFrames(found, gid & kGidFlipMask, tint, placing, cell))};
}

std::vector<TileFrame> LayerBuilder::Frames(const TiledMap::Lookup& found, Rgba tint,
                                            std::size_t cell) {
  const auto known = found.tileset->tiles.find(found.tile);
  std::vector<TiledFrame> moments;
  if (known != found.tileset->tiles.end()) moments = known->second.frames;
  if (moments.empty()) moments.push_back({.tile = found.tile, .duration_ms = 100});
  std::vector<TileFrame> frames;
  for (const TiledFrame& moment : moments) {
    auto pixels = images_.Cut(*found.tileset, moment.tile, problems_);
    if (!pixels) {
      WarnOfOutside(*found.tileset, moment.tile, cell);
      pixels = PlaceholderOf(*found.tileset, moment.tile);
    }
    Tint(*pixels, tint);
    frames.push_back({.pixels = std::move(*pixels),
                      .duration_ms = static_cast<std::uint16_t>(moment.duration_ms)});
  }
  return frames;
}

void LayerBuilder::WarnOfOutside(const TiledTileset& tileset, int tile, std::size_t cell) {
  if (!outside_.insert(&tileset).second) return;
  problems_.Warn(Where(cell) + ": tile " + std::to_string(tile) + " of tileset '" + tileset.name +
                 "' lies outside its image. A grey pattern stands for it and others like it. Is it "
                 "the right image? In Tiled, erase the tile or give the tileset its whole image.");
}

bool LayerBuilder::IsSeen(int x, int y) const {
  if (x >= 0 && y >= 0 && x < map_.width && y < map_.height) return true;
  return x >= reach_.first_x && y >= reach_.first_y && x < reach_.end_x && y < reach_.end_y;
}

void LayerBuilder::Place(const Piece& piece, int x, int y) {
  const int to_x = x + piece.dx;
  const int to_y = y + piece.dy;
  if (!IsSeen(to_x, to_y)) return;
  const std::pair block{FloorDivide(to_x, map_.width), FloorDivide(to_y, map_.height)};
  if (std::abs(offset_x_ + block.first * map_.width * map_.tile_width) > kMostOffset ||
      std::abs(offset_y_ + block.second * map_.height * map_.tile_height) > kMostOffset) {
    return;
  }
  Stack& stack = stacks_[block];
  if (stack.heights.empty()) stack.heights.resize(cell_count_);
  const int column = to_x - block.first * map_.width;
  const int row = to_y - block.second * map_.height;
  const std::size_t cell = static_cast<std::size_t>(row) * static_cast<std::size_t>(map_.width) +
                           static_cast<std::size_t>(column);
  const std::size_t height = stack.heights[cell];
  if (height >= kMaxOverlaps) {
    problems_.Fail(Where(cell) + ": more than " + std::to_string(kMaxOverlaps) +
                   " large tiles overlap here. Spread them over several layers.");
    return;
  }
  if (height == stack.layers.size() && !AddLayer(stack)) return;
  stack.layers[height][cell] = piece.cell;
  ++stack.heights[cell];
}

bool LayerBuilder::AddLayer(Stack& stack) {
  ++layers_;
  if (layers_ > kMaxLayers || layers_ * cell_count_ > kMaxCells) {
    problems_.Fail("Layer '" + layer_->name + "': the map has too many layers for its size (" +
                   std::to_string(std::min(kMaxLayers, kMaxCells / cell_count_)) +
                   " at most, hidden and empty ones not counted).");
    return false;
  }
  stack.layers.emplace_back(cell_count_, kEmptyCell);
  return true;
}

}  // namespace atrium
