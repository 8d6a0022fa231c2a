// The list of everyone in the space; pressing a name walks to that person.
#pragma once

#include "client/hud/hud_layout.h"
#include "client/hud/hud_model.h"
#include "client/hud/imgui_draw.h"
#include "client/render/gl/label_renderer.h"

namespace atrium {

class ImGuiPeople {
 public:
  void Draw(const HudLayout& layout, const HudStyle& style, const HudModel& model,
            LabelRenderer& labels, HudActions& actions);

 private:
  bool dragging_ = false;  // the list is being scrolled by finger: no row is pressed
};

}  // namespace atrium
