// The minimap: the map's picture from a cached texture, people, oneself and the view on it.
#pragma once

#include "client/hud/hud_layout.h"
#include "client/hud/hud_model.h"
#include "client/hud/hud_theme.h"
#include "client/render/gl/texture.h"

namespace atrium {

class LabelRenderer;

class ImGuiMinimap {
 public:
  // Draws the picture of another map. Needs the map's layers, to tell walls from nothing.
  void SetMap(const Tilemap& map);
  // The picture's proportions.
  glm::vec2 ImageSize() const { return image_size_; }

  void Draw(const HudLayout& layout, const HudTheme& theme, float scale, const HudModel& model,
            LabelRenderer& labels, HudActions& actions);

 private:
  GlTexture texture_;
  glm::vec2 image_size_{1, 1};
};

// The label of a zone's name among other labels: above every avatar id.
inline constexpr std::uint32_t kZoneLabelBase = 0x10000;

// The icon and the word for a kind of zone.
const char* ZoneKindName(ZoneKind kind);

}  // namespace atrium
