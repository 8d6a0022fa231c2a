// Which chunks of every layer a camera sees, and the tiles in them.
#include "client/render/tile_view.h"

#include <cmath>

namespace atrium {
namespace {

constexpr float kOpaque = 255.0F;

LayerPlacement PlacementOf(const TileLayer& layer) {
  return {
      .offset_px = {layer.offset_x, layer.offset_y},
      .parallax = glm::vec2(layer.parallax_x, layer.parallax_y) / static_cast<float>(kParallaxOne),
      .opacity = static_cast<float>(layer.opacity) / kOpaque,
      .above_avatars = layer.above_avatars};
}

int ChunkOf(float device, int chunk_device) {
  return static_cast<int>(std::floor(device / static_cast<float>(chunk_device)));
}

}  // namespace

TileView::TileView(const Tilemap& map) : chunks_(map), shown_(map.animations.size()) {
  for (const TileLayer& layer : map.layers) layers_.push_back(PlacementOf(layer));
  rects_.resize(layers_.size());
}

ChunkRect TileView::VisibleChunks(const LayerPlacement& layer, const Camera& camera) const {
  const glm::vec2 half(camera.View().device / 2);
  const float zoom = static_cast<float>(camera.Zoom());
  const glm::vec2 first =
      glm::vec2(camera.Centre()) * layer.parallax - half - layer.offset_px * zoom;
  const glm::vec2 last = first + glm::vec2(camera.View().device);
  const glm::ivec2 chunk = camera.Map().tile_px * camera.Zoom() * kChunkTiles;
  return {ChunkOf(first.x, chunk.x), ChunkOf(first.y, chunk.y), ChunkOf(last.x, chunk.x),
          ChunkOf(last.y, chunk.y)};
}

bool TileView::Update(const Camera& camera) {
  bool changed = false;
  for (std::size_t i = 0; i < layers_.size(); ++i) {
    const ChunkRect rect = VisibleChunks(layers_[i], camera);
    changed = changed || rect != rects_[i];
    rects_[i] = rect;
  }
  if (!changed) return false;
  std::fill(shown_.begin(), shown_.end(), std::uint8_t{0});
  for (std::vector<TileInstance>& side : tiles_) side.clear();
  for (std::size_t i = 0; i < layers_.size(); ++i) {
    if (layers_[i].opacity <= 0) continue;
    chunks_.Gather(i, rects_[i], tiles_[layers_[i].above_avatars ? kAbove : kBelow], shown_);
  }
  return true;
}

}  // namespace atrium
