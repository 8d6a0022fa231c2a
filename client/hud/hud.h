// The heads-up display: minimap, people, zone banner, net graph and buttons over the world.
//
// It is made anew only when something in it changed, a few times a second at most while others
// walk; every other frame draws what was made last.
#pragma once

#include <string_view>

#include "client/hud/hud_layout.h"
#include "client/hud/hud_model.h"
#include "client/hud/imgui_layer.h"
#include "client/hud/imgui_minimap.h"
#include "client/hud/imgui_net_graph.h"
#include "client/hud/imgui_people.h"
#include "client/hud/zone_banner.h"
#include "client/render/gl/label_renderer.h"

namespace atrium {

class Hud {
 public:
  Hud();

  // --- What it shows ----------------------------------------------------------------------------
  // Needs the map's layers.
  void SetMap(const Tilemap& map);
  // The canvas in device pixels, and device pixels to a design unit.
  void SetView(glm::vec2 view, float scale);
  void SetInsets(HudInsets insets);
  void SetTheme(const HudTheme& theme);
  // Cards on the side where lines end.
  void SetRightToLeft(bool right_to_left);
  // To be filled by the page's glyphs: Begin, Put..., End.
  ImGuiFont& Font() { return layer_.Font(); }
  HudPanels& Panels() { return panels_; }
  // While it is not shown, every press is the world's.
  void SetShown(bool shown) { shown_ = shown; }
  bool Shown() const { return shown_; }
  // Something in it changed that it cannot see by itself: a label arrived, a panel was toggled.
  void Touch(int frames = 1) { stale_frames_ = frames > stale_frames_ ? frames : stale_frames_; }

  // --- Pointer, device pixels -------------------------------------------------------------------
  // Whether a press there is the HUD's.
  bool Covers(glm::vec2 at) const { return shown_ && layout_.Covers(at); }
  void PointerAt(glm::vec2 at, bool touch);
  void PointerGone();
  void Press(bool pressed);
  void Wheel(float steps);

  // --- A frame ----------------------------------------------------------------------------------
  // Whether the picture would change by drawing it now, and when it next does by itself.
  bool NeedsDrawing(const HudModel& model);
  double NextChange(const HudModel& model) const;
  HudActions Draw(const HudModel& model, LabelRenderer& labels, FrameStats& stats);

 private:
  void Arrange();
  void Rebuild(const HudModel& model, LabelRenderer& labels, FrameStats& stats,
               HudActions& actions);
  bool WorldChanged(const HudModel& model) const;

  ImGuiLayer layer_;
  ImGuiMinimap minimap_;
  ImGuiPeople people_;
  ImGuiNetGraph net_graph_;
  ZoneBanner banner_;
  HudPanels panels_;
  HudPanels arranged_panels_;
  std::size_t arranged_people_ = 0;
  std::size_t people_count_ = 0;
  HudLayout layout_;
  HudInsets insets_;
  glm::vec2 view_{1, 1};
  float scale_ = 1;
  HudTheme theme_;
  bool right_to_left_ = false;
  bool shown_ = false;
  bool panels_chosen_ = false;
  bool hovering_ = false;
  int stale_frames_ = 2;
  // What was shown last.
  double built_at_ms_ = 0;
  std::uint32_t people_version_ = 0;
  ZoneId zone_;
  glm::ivec2 shown_self_{0, 0};
  glm::ivec2 shown_origin_{0, 0};
};

}  // namespace atrium
