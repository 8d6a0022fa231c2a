#include "server/maps/atlas/layer_builder.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "server/maps/atlas/image_operations.h"
#include "shared/world/map_package.h"

namespace atrium {
namespace {

constexpr int kMaxObjectSide = 4096;   // px, of a scaled tile object
constexpr Gid kMaxDirect = 1U << 20U;  // larger numbers are rare, and a list would be mostly empty

int FloorDivide(int value, int by) { return value >= 0 ? value / by : -((-value + by - 1) / by); }

std::int16_t ToInt16(double value) {
  return static_cast<std::int16_t>(
      std::lround(std::clamp(value, double{std::numeric_limits<std::int16_t>::min()},
                             double{std::numeric_limits<std::int16_t>::max()})));
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

TileLayer LayerFrom(const TiledLayer& source, bool above_avatars, std::size_t number,
                    std::vector<Cell> cells) {
  constexpr double kParallaxOne = 256;
  const bool objects = source.kind == TiledLayerKind::kObjects;
  TileLayer layer;
  layer.name = NameFor(source, number);
  layer.opacity = static_cast<std::uint8_t>(std::lround(source.opacity * 255));
  layer.above_avatars = above_avatars;
  // Objects have the offset within their positions.
  layer.offset_x = objects ? std::int16_t{0} : ToInt16(source.offset_x);
  layer.offset_y = objects ? std::int16_t{0} : ToInt16(source.offset_y);
  layer.parallax_x = ToInt16(source.parallax_x * kParallaxOne);
  layer.parallax_y = ToInt16(source.parallax_y * kParallaxOne);
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
  Stack stack;
  stack.heights.resize(cell_count_);
  if (layer.kind == TiledLayerKind::kTiles) AddTiles(layer, stack);
  if (layer.kind == TiledLayerKind::kObjects) AddObjects(layer, stack);
  if (atlas_.Full()) {
    problems_.Fail("Layer '" + layer.name + "': with it the map shows more than " +
                   std::to_string(atlas_.MaxTiles()) + " different tiles, the most there can be.");
  }
  for (std::size_t i = 0; i < stack.layers.size(); ++i) {
    out.push_back(LayerFrom(layer, above_avatars, i, std::move(stack.layers[i])));
  }
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

void LayerBuilder::AddTiles(const TiledLayer& layer, Stack& stack) {
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
        Place({.dx = piece.dx, .dy = piece.dy, .cell = piece.cell | flips}, x, y, stack);
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
  const Cell flips = gid & kGidFlipMask;
  std::vector<TileFrame> frames = Frames(found, tint, cell);
  if (frames.empty()) return {};
  if (FitsGrid(*found.tileset) && !IsTurned(gid)) {
    const Cell shown = atlas_.Add(std::move(frames));
    if (shown == kEmptyCell) return {.fits = true, .pieces = {}};
    return {.fits = true, .pieces = {{.dx = 0, .dy = 0, .cell = shown}}};
  }
  for (TileFrame& frame : frames) frame.pixels = Flipped(frame.pixels, flips);
  // Tiled aligns the lower left corner of a tile with that of its cell.
  const int top = map_.tile_height - frames.front().pixels.height + found.tileset->offset_y;
  return {.fits = false, .pieces = CutAlongGrid(frames, found.tileset->offset_x, top)};
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

std::vector<LayerBuilder::Piece> LayerBuilder::CutAlongGrid(const std::vector<TileFrame>& frames,
                                                            int left, int top) {
  const int tile_width = map_.tile_width;
  const int tile_height = map_.tile_height;
  const int last_x = FloorDivide(left + frames.front().pixels.width - 1, tile_width);
  const int last_y = FloorDivide(top + frames.front().pixels.height - 1, tile_height);
  std::vector<Piece> pieces;
  for (int dy = FloorDivide(top, tile_height); dy <= last_y; ++dy) {
    for (int dx = FloorDivide(left, tile_width); dx <= last_x; ++dx) {
      std::vector<TileFrame> windows;
      windows.reserve(frames.size());
      for (const TileFrame& frame : frames) {
        windows.push_back({.pixels = Window(frame.pixels, dx * tile_width - left,
                                            dy * tile_height - top, tile_width, tile_height),
                           .duration_ms = frame.duration_ms});
      }
      const Cell cell = atlas_.Add(std::move(windows));
      if (cell != kEmptyCell) pieces.push_back({.dx = dx, .dy = dy, .cell = cell});
    }
  }
  pieces_ += pieces.size();
  if (pieces_ > kMaxPieces) {
    problems_.Fail("Layer '" + layer_->name +
                   "': the map has too many tiles that are larger than its grid.");
  }
  return pieces;
}

void LayerBuilder::Place(const Piece& piece, int x, int y, Stack& stack) {
  const int to_x = x + piece.dx;
  const int to_y = y + piece.dy;
  if (to_x < 0 || to_y < 0 || to_x >= map_.width || to_y >= map_.height) return;
  const std::size_t cell = static_cast<std::size_t>(to_y) * static_cast<std::size_t>(map_.width) +
                           static_cast<std::size_t>(to_x);
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

void LayerBuilder::AddObjects(const TiledLayer& layer, Stack& stack) {
  std::vector<const TiledObject*> shown;
  for (const TiledObject& object : layer.objects) {
    if (object.visible && map_.Find(object.gid).tileset != nullptr) shown.push_back(&object);
  }
  // Tiled draws objects that stand further down later.
  std::stable_sort(shown.begin(), shown.end(),
                   [](const TiledObject* a, const TiledObject* b) { return a->y < b->y; });
  for (const TiledObject* object : shown) {
    if (!problems_.Failed()) AddObject(*object, layer.tint, stack);
  }
}

void LayerBuilder::AddObject(const TiledObject& object, Rgba tint, Stack& stack) {
  if (object.rotation != 0) {
    problems_.Warn("Layer '" + layer_->name + "', object '" + object.name +
                   "': tiles turned by an angle are not drawn.");
    return;
  }
  const TiledMap::Lookup found = map_.Find(object.gid);
  std::vector<TileFrame> frames = Frames(found, tint, 0);
  if (frames.empty()) return;
  const Image& whole = frames.front().pixels;
  const double own_width = whole.width;
  const double own_height = whole.height;
  const double width = object.width > 0 ? object.width : own_width;
  const double height = object.height > 0 ? object.height : own_height;
  if (width > kMaxObjectSide || height > kMaxObjectSide || width < 1 || height < 1) {
    problems_.Warn("Layer '" + layer_->name + "', object '" + object.name +
                   "': it is not drawn, as its size is not from 1 to 4096 px.");
    return;
  }
  for (TileFrame& frame : frames) {
    frame.pixels =
        Scaled(Flipped(frame.pixels, object.gid & kGidFlipMask),
               static_cast<int>(std::lround(width)), static_cast<int>(std::lround(height)));
  }
  // An object stands on its lower left corner; the tileset's offset is stretched with the tile.
  const double object_x = object.x + found.tileset->offset_x * width / own_width;
  const double object_y = object.y + found.tileset->offset_y * height / own_height - height;
  // The cell that has the object's upper left corner; far outside the map nothing is drawn.
  const double map_side = double{kMaxMapSide} * kMaxTileSide;
  const int left = static_cast<int>(std::lround(std::clamp(object_x, -map_side, map_side)));
  const int top = static_cast<int>(std::lround(std::clamp(object_y, -map_side, map_side)));
  const int x = FloorDivide(left, map_.tile_width);
  const int y = FloorDivide(top, map_.tile_height);
  for (const Piece& piece :
       CutAlongGrid(frames, left - x * map_.tile_width, top - y * map_.tile_height)) {
    Place(piece, x, y, stack);
  }
}

}  // namespace atrium
