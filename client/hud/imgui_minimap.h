// The minimap: the map's picture from a cached texture, people, oneself and the view on it.
#pragma once

#include "client/hud/hud_layout.h"
#include "client/hud/hud_model.h"
#include "client/hud/hud_theme.h"
#include "client/hud/imgui_draw.h"
#include "client/render/gl/texture.h"
#include "shared/world/minimap.h"

namespace atrium {

class ImGuiMinimap {
 public:
  // Draws the picture of another map. Needs the map's layers, to tell walls from nothing.
  void SetMap(const Tilemap& map);
  // The picture's proportions.
  glm::vec2 ImageSize() const { return image_size_; }

  void SetTheme(const HudTheme& theme);
  void Draw(const HudLayout& layout, const HudStyle& style, const HudModel& model,
            LabelRenderer& labels, HudActions& actions);

 private:
  void Paint();

  RgbaImage kinds_;  // of what is where: red counts them in the order of kKinds
  HudTheme theme_;
  GlTexture texture_;
  glm::vec2 image_size_{1, 1};
};

// The label of a zone's name among other labels: above every avatar id.
inline constexpr std::uint32_t kZoneLabelBase = 0x10000;

}  // namespace atrium
