// Draws the world: floor, marks, avatars, what hangs above them, names.
#include "client/render/gl/world_renderer.h"

#include <algorithm>

namespace atrium {
namespace {

// Reactions rise in steps of sheet pixels: more frames than this could not be told apart.
constexpr double kReactionFrameMs = 1000.0 / 30;

// One channel of a colour that may let the one behind it through, 0 to 1.
float Channel(std::uint8_t front, std::uint8_t alpha, std::uint8_t back) {
  return static_cast<float>(front * alpha + back * (255 - alpha)) / (255.0F * 255.0F);
}

}  // namespace

void WorldRenderer::SetMap(const Tilemap& map) {
  map_color_ = map.background;
  zone_kinds_.clear();
  for (const Zone& zone : map.zones) zone_kinds_.push_back(zone.kind);
  tiles_ = std::make_unique<TilemapRenderer>(map);
}

void WorldRenderer::Clear(const Camera& camera) const {
  const Rgba color = map_color_;
  glViewport(0, 0, camera.View().device.x, camera.View().device.y);
  glDisable(GL_SCISSOR_TEST);
  glClearColor(Channel(color.r, color.a, backdrop_.r), Channel(color.g, color.a, backdrop_.g),
               Channel(color.b, color.a, backdrop_.b), 1.0F);
  glClear(GL_COLOR_BUFFER_BIT);
  glEnable(GL_BLEND);
  glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
}

void WorldRenderer::Draw(const PresentedWorld& world, const Camera& camera, double now_ms,
                         bool animate, FrameStats& stats) {
  Clear(camera);
  if (!tiles_) return;
  labels_.Atlas().NextFrame();
  names_.Update(world.people, world.people_version);
  tiles_->Update(camera, now_ms, animate, stats);
  tiles_->Draw(TileView::kBelow, camera, stats);
  marker_renderer_.Draw(markers_.Update(world.path, camera, now_ms), camera, stats);
  avatars_.Draw(world.avatars, camera, animate, stats);
  next_emote_ms_ = now_ms + avatars_.NextPoseInMs(world.avatars);
  tiles_->Draw(TileView::kAbove, camera, stats);
  labels_.DrawTags(world.avatars, names_, zone_kinds_, camera, stats);
  if (reactions_.Draw(world.avatars, camera, labels_.RowHeight(), animate, stats)) {
    next_emote_ms_ = std::min(next_emote_ms_, now_ms + kReactionFrameMs);
  }
}

double WorldRenderer::NextChange() const {
  if (!tiles_) return TileAnimator::kNever;
  return std::min(tiles_->NextChange(), next_emote_ms_);
}

}  // namespace atrium
