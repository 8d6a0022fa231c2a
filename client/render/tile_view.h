// Which chunks of every layer a camera sees, and the tiles in them: gathered anew only when the
// view crosses into other chunks.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "client/render/camera.h"
#include "client/render/tile_chunks.h"

namespace atrium {

// How a layer lies in the view, as the shader and the visibility test need it.
struct LayerPlacement {
  glm::vec2 offset_px{0.0F, 0.0F};  // map pixels
  glm::vec2 parallax{1.0F, 1.0F};   // 1 moves with the map, 0 not at all
  float opacity = 1.0F;
  bool above_avatars = false;
};

class TileView {
 public:
  enum Side : std::uint8_t { kBelow, kAbove };

  TileView() = default;
  // Takes what it needs of the map; the map's cells are not used afterwards.
  explicit TileView(const Tilemap& map);

  // True when what is in view changed, and the tiles of both sides with it.
  bool Update(const Camera& camera);

  // In drawing order: those under the avatars and those over them.
  std::span<const TileInstance> Tiles(Side side) const { return tiles_[side]; }
  std::span<const LayerPlacement> Layers() const { return layers_; }
  // One entry for each animation of the map: not 0 when one of its tiles is among those in view.
  std::span<const std::uint8_t> ShownAnimations() const { return shown_; }

 private:
  ChunkRect VisibleChunks(const LayerPlacement& layer, const Camera& camera) const;

  TileChunks chunks_;
  std::vector<LayerPlacement> layers_;
  std::vector<ChunkRect> rects_;  // by layer, as last gathered
  std::array<std::vector<TileInstance>, 2> tiles_;
  std::vector<std::uint8_t> shown_;
};

}  // namespace atrium
