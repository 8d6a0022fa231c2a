// Draws the tile layers: all under the avatars in one call, all over them in another.
#pragma once

#include <vector>

#include "client/render/frame_stats.h"
#include "client/render/gl/instance_buffer.h"
#include "client/render/gl/texture.h"
#include "client/render/tile_animator.h"
#include "client/render/tile_view.h"

namespace atrium {

class TilemapRenderer {
 public:
  // Takes what it needs of the map; its cells are not used afterwards. Atlas pages that were not
  // put yet are transparent.
  explicit TilemapRenderer(const Tilemap& map);

  // `rgba` is not premultiplied. A page that the map does not have is ignored.
  void PutAtlasPage(int page, int width, int height, const std::uint8_t* rgba);

  // Uploads what changed in view since the last call. True when anything did.
  bool Update(const Camera& camera, double now_ms, bool animate, FrameStats& stats);
  // When an animation in view changes next, ms of the same clock.
  double NextChange() const { return animator_.NextChange(); }

  void Draw(TileView::Side side, const Camera& camera, FrameStats& stats) const;

 private:
  void UploadLayers();
  void UploadShownTiles(std::uint16_t tile_count);

  Atlas atlas_;
  TileView view_;
  TileAnimator animator_;
  GlProgram program_;
  GLint centre_ = -1;
  GLint view_size_ = -1;
  GLint zoom_ = -1;
  GlTexture pages_;
  GlTexture layers_;
  GlTexture shown_tiles_;
  InstanceBuffer below_;
  InstanceBuffer above_;
};

}  // namespace atrium
