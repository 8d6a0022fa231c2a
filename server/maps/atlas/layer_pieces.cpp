// The part of LayerBuilder for what does not lie in the grid: odd-sized tiles, objects, pictures.
#include <algorithm>
#include <cmath>
#include <map>

#include "server/maps/atlas/floor_divide.h"
#include "server/maps/atlas/image_operations.h"
#include "server/maps/atlas/layer_builder.h"
#include "shared/world/map_package.h"

namespace atrium {
namespace {

constexpr int kMaxObjectSide = 4096;  // px, of a tile object

bool IsText(const TiledObject& object) {
  return object.visible && object.shape == TiledObject::Shape::kText;
}

bool IsDrawable(double side) { return side >= 1 && side <= kMaxObjectSide; }

}  // namespace

std::vector<LayerBuilder::PlacedFrame> LayerBuilder::PlaceFrames(const TiledMap::Lookup& found,
                                                                 Gid flips, Rgba tint,
                                                                 TilePlacing placing,
                                                                 std::size_t cell) {
  std::vector<PlacedFrame> placed;
  for (const TileFrame& frame : Frames(found, tint, cell)) {
    // Without a size of its own, the box has that of the first frame.
    if (placing.width <= 0) placing.width = frame.pixels.width;
    if (placing.height <= 0) placing.height = frame.pixels.height;
    placed.push_back({.image = PlaceImage(frame.pixels, flips, *found.tileset, placing),
                      .duration_ms = frame.duration_ms});
  }
  return placed;
}

std::vector<LayerBuilder::Piece> LayerBuilder::CutAlongGrid(
    const std::vector<PlacedFrame>& frames) {
  const int tile_width = map_.tile_width;
  const int tile_height = map_.tile_height;
  if (frames.empty()) return {};
  int left = frames.front().image.left;
  int top = frames.front().image.top;
  int right = left;
  int bottom = top;
  for (const auto& [image, duration] : frames) {
    left = std::min(left, image.left);
    top = std::min(top, image.top);
    right = std::max(right, image.left + image.pixels.width);
    bottom = std::max(bottom, image.top + image.pixels.height);
  }
  const int last_x = FloorDivide(right - 1, tile_width);
  const int last_y = FloorDivide(bottom - 1, tile_height);
  std::vector<Piece> pieces;
  for (int dy = FloorDivide(top, tile_height); dy <= last_y; ++dy) {
    for (int dx = FloorDivide(left, tile_width); dx <= last_x; ++dx) {
      std::vector<TileFrame> windows;
      windows.reserve(frames.size());
      for (const auto& [image, duration] : frames) {
        windows.push_back({.pixels = Window(image.pixels, dx * tile_width - image.left,
                                            dy * tile_height - image.top, tile_width, tile_height),
                           .duration_ms = duration});
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

void LayerBuilder::AddObjects(const TiledLayer& layer) {
  if (std::any_of(layer.objects.begin(), layer.objects.end(), IsText)) {
    problems_.Warn("Layer '" + layer.name +
                   "': its texts are not drawn. Draw the letters with tiles or a picture.");
  }
  std::vector<const TiledObject*> shown;
  for (const TiledObject& object : layer.objects) {
    if (object.visible && map_.Find(object.gid).tileset != nullptr) shown.push_back(&object);
  }
  if (layer.sorted) {
    std::stable_sort(shown.begin(), shown.end(),
                     [](const TiledObject* a, const TiledObject* b) { return a->y < b->y; });
  }
  for (const TiledObject* object : shown) {
    if (!problems_.Failed()) AddObject(*object, layer.tint);
  }
}

void LayerBuilder::AddObject(const TiledObject& object, Rgba tint) {
  const TiledMap::Lookup found = map_.Find(object.gid);
  const Image whole = images_.Cut(*found.tileset, found.tile, problems_)
                          .value_or(PlaceholderOf(*found.tileset, found.tile));
  TilePlacing placing{.width = object.width > 0 ? object.width : whole.width,
                      .height = object.height > 0 ? object.height : whole.height,
                      .degrees = object.rotation};
  if (!IsDrawable(placing.width) || !IsDrawable(placing.height)) {
    problems_.Warn("Layer '" + layer_->name + "', object '" + object.name +
                   "': it is not drawn, as its size is not from 1 to 4096 px.");
    return;
  }
  placing.corner_x = -found.tileset->align_x * placing.width;
  placing.corner_y = (1 - found.tileset->align_y) * placing.height;
  // Within the cell that has its position; far outside the map nothing is drawn.
  const double map_side = double{kMaxMapSide} * kMaxTileSide;
  const double object_x = std::clamp(object.x, -map_side, map_side);
  const double object_y = std::clamp(object.y, -map_side, map_side);
  const int x = static_cast<int>(std::floor(object_x / map_.tile_width));
  const int y = static_cast<int>(std::floor(object_y / map_.tile_height));
  placing.pivot_x = object_x - double{1} * x * map_.tile_width;
  placing.pivot_y = object_y - double{1} * y * map_.tile_height;
  tint.a = static_cast<std::uint8_t>(std::lround(tint.a * std::clamp(object.opacity, 0.0, 1.0)));
  for (const Piece& piece :
       CutAlongGrid(PlaceFrames(found, object.gid & kGidFlipMask, tint, placing, 0))) {
    Place(piece, x, y);
  }
}

void LayerBuilder::AddPicture(const TiledLayer& layer) {
  auto image = images_.Picture(map_, layer, problems_);
  if (!image) return;
  Tint(*image, layer.tint);
  const auto [picture, width, height, repeat_x, repeat_y, key] = layer.picture;
  const int end_x = repeat_x ? reach_.end_x : (image->width - 1) / map_.tile_width + 1;
  const int end_y = repeat_y ? reach_.end_y : (image->height - 1) / map_.tile_height + 1;
  // What is seen of a repeated picture in a cell depends on where in it the cell begins.
  std::map<std::pair<int, int>, Cell> known;
  for (int y = repeat_y ? reach_.first_y : 0; y < end_y; ++y) {
    for (int x = repeat_x ? reach_.first_x : 0; x < end_x && !atlas_.Full(); ++x) {
      if (!IsSeen(x, y)) continue;
      const int left = x * map_.tile_width;
      const int top = y * map_.tile_height;
      const std::pair phase{repeat_x ? left - FloorDivide(left, image->width) * image->width : left,
                            repeat_y ? top - FloorDivide(top, image->height) * image->height : top};
      const auto [entry, is_new] = known.try_emplace(phase, kEmptyCell);
      if (is_new) {
        std::vector<TileFrame> frames(1);
        frames[0].pixels = RepeatedWindow(*image, phase.first, phase.second, map_.tile_width,
                                          map_.tile_height, repeat_x, repeat_y);
        entry->second = atlas_.Add(std::move(frames));
      }
      if (entry->second != kEmptyCell) Place({.dx = 0, .dy = 0, .cell = entry->second}, x, y);
    }
  }
}

}  // namespace atrium
