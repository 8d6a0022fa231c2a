// The heads-up display: when it is made anew, and what it is made of.
#include "client/hud/hud.h"

#include <algorithm>
#include <cmath>

#include "client/hud/imgui_banner.h"
#include "client/hud/imgui_buttons.h"

namespace atrium {
namespace {

// While the world moves, dots and viewport on the minimap follow this often.
constexpr double kFollowPeriodMs = 100;
// ImGui takes a press and its release apart into frames of their own.
constexpr int kFramesAfterInput = 3;
// A self moved by this part of a tile is shown anew on the minimap.
constexpr float kSelfSteps = 4;

glm::ivec2 SelfSteps(const PresentedWorld& world) {
  return glm::ivec2(glm::vec2(world.self_x, world.self_y) * kSelfSteps);
}

}  // namespace

Hud::Hud() { Arrange(); }

void Hud::SetMap(const Tilemap& map) {
  minimap_.SetMap(map);
  banner_ = ZoneBanner();
  Arrange();
}

void Hud::SetView(glm::vec2 view, float scale) {
  view_ = view;
  scale_ = scale;
  layer_.SetStyle(theme_, scale_);
  // A phone starts with the world alone; its user opens what is wanted.
  if (!panels_chosen_) panels_.minimap = !IsNarrow(view, scale);
  panels_chosen_ = true;
  Arrange();
}

void Hud::SetInsets(HudInsets insets) {
  insets_ = insets;
  Arrange();
}

void Hud::SetTheme(const HudTheme& theme) {
  theme_ = theme;
  minimap_.SetTheme(theme);
  layer_.SetStyle(theme, scale_);
  Touch();
}

void Hud::SetRightToLeft(bool right_to_left) {
  right_to_left_ = right_to_left;
  Arrange();
}

void Hud::Arrange() {
  arranged_panels_ = panels_;
  arranged_people_ = people_count_;
  layout_ = ArrangeHud({.view = view_,
                        .scale = scale_,
                        .insets = insets_,
                        .panels = panels_,
                        .minimap_image = minimap_.ImageSize(),
                        .people = people_count_,
                        .right_to_left = right_to_left_});
  Touch(2);
}

void Hud::PointerAt(glm::vec2 at, bool touch) {
  const bool over = Covers(at);
  // Over the world alone, nothing in the HUD looks different.
  if (!over && !hovering_) return;
  hovering_ = over;
  layer_.PointerAt(at, touch);
  Touch(2);
}

void Hud::PointerGone() {
  if (!hovering_) return;
  hovering_ = false;
  layer_.PointerGone();
  Touch(2);
}

void Hud::Press(bool pressed) {
  layer_.Button(pressed);
  Touch(kFramesAfterInput);
}

void Hud::Wheel(float steps) {
  layer_.Wheel(steps);
  Touch(kFramesAfterInput);
}

bool Hud::WorldChanged(const HudModel& model) const {
  return model.world.people_version != people_version_ || model.world.self_zone != zone_ ||
         SelfSteps(model.world) != shown_self_ || model.camera.Origin() != shown_origin_ ||
         (panels_.minimap && model.world.moving);
}

bool Hud::NeedsDrawing(const HudModel& model) {
  if (model.world.has_self && model.map != nullptr) {
    banner_.Enter(model.map->FindZone(model.world.self_zone), model.now_ms);
  }
  people_count_ = model.world.people.size();
  const bool list_changed = panels_.people && people_count_ != arranged_people_;
  if (list_changed || !(panels_ == arranged_panels_)) Arrange();
  if (panels_.net_graph && net_graph_.Sample(model)) Touch();
  if (model.now_ms >= banner_.NextChange(model.now_ms, model.reduced_motion)) Touch();
  if (banner_.Shown(model.now_ms) == nullptr && banner_.Shown(built_at_ms_) != nullptr) Touch();
  if (WorldChanged(model) && model.now_ms - built_at_ms_ >= kFollowPeriodMs) Touch();
  return stale_frames_ > 0;
}

double Hud::NextChange(const HudModel& model) const {
  double next = banner_.NextChange(model.now_ms, model.reduced_motion);
  if (stale_frames_ > 0) next = model.now_ms;
  if (panels_.net_graph) next = std::min(next, net_graph_.NextSample());
  if (WorldChanged(model)) next = std::min(next, built_at_ms_ + kFollowPeriodMs);
  return next;
}

void Hud::Rebuild(const HudModel& model, LabelRenderer& labels, FrameStats& stats,
                  HudActions& actions) {
  --stale_frames_;
  built_at_ms_ = model.now_ms;
  people_version_ = model.world.people_version;
  zone_ = model.world.self_zone;
  shown_self_ = SelfSteps(model.world);
  shown_origin_ = model.camera.Origin();
  layer_.BeginFrame(view_, model.now_ms);
  const HudStyle style{theme_, scale_, right_to_left_};
  const Zone* zone = banner_.Shown(model.now_ms);
  if (zone != nullptr) {
    const float opacity = banner_.Opacity(model.now_ms, model.reduced_motion);
    DrawBanner(layout_, style, *zone, opacity, labels);
  }
  if (layout_.net_graph.Size().x > 0) net_graph_.Draw(layout_, style, model, labels);
  if (layout_.minimap.Size().x > 0) minimap_.Draw(layout_, style, model, labels, actions);
  if (layout_.people.Size().x > 0) people_.Draw(layout_, style, model, labels, actions);
  DrawButtons(layout_, style, panels_, labels, actions);
  layer_.EndFrame(stats);
}

HudActions Hud::Draw(const HudModel& model, LabelRenderer& labels, FrameStats& stats) {
  HudActions actions;
  // Before the page said how large the canvas is, there is nothing to arrange.
  if (!layer_.Font().Ready()) return actions;
  if (NeedsDrawing(model)) Rebuild(model, labels, stats, actions);
  layer_.Renderer().Draw(static_cast<int>(view_.x), static_cast<int>(view_.y), stats);
  return actions;
}

}  // namespace atrium
