// Draws the world: floor, marks, avatars, what hangs above them, names. Owns all of it on the GPU.
#pragma once

#include <memory>

#include "client/prediction/presented_world.h"
#include "client/render/camera.h"
#include "client/render/frame_stats.h"
#include "client/render/gl/avatar_renderer.h"
#include "client/render/gl/label_renderer.h"
#include "client/render/gl/marker_renderer.h"
#include "client/render/gl/reaction_renderer.h"
#include "client/render/gl/tilemap_renderer.h"
#include "client/render/markers.h"

namespace atrium {

class WorldRenderer {
 public:
  // The map's cells are not used afterwards.
  void SetMap(const Tilemap& map);
  bool HasMap() const { return tiles_ != nullptr; }
  // Shown where nothing is drawn, as far as the map has no colour of its own.
  void SetBackdrop(Rgba color) { backdrop_ = color; }

  TilemapRenderer* Tiles() { return tiles_.get(); }
  AvatarRenderer& Avatars() { return avatars_; }
  LabelRenderer& Labels() { return labels_; }
  ReactionRenderer& Reactions() { return reactions_; }
  Markers& Marks() { return markers_; }

  // Uploads what changed and draws. `animate`: tile animations run.
  void Draw(const PresentedWorld& world, const Camera& camera, double now_ms, bool animate,
            FrameStats& stats);

  // When the picture changes without anybody moving, ms: an animated tile, a gesture or a
  // reaction. Never: infinity.
  double NextChange() const;

 private:
  void Clear(const Camera& camera) const;

  std::unique_ptr<TilemapRenderer> tiles_;
  AvatarRenderer avatars_;
  LabelRenderer labels_;
  ReactionRenderer reactions_;
  MarkerRenderer marker_renderer_;
  Markers markers_;
  NameIndex names_;
  std::vector<ZoneKind> zone_kinds_;
  double next_emote_ms_ = TileAnimator::kNever;
  Rgba map_color_{0, 0, 0, 0};
  Rgba backdrop_{28, 30, 38, 255};
};

}  // namespace atrium
