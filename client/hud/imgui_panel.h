// An invisible ImGui window of exactly a card's size: takes the pointer, draws what it is told.
#pragma once

#include <imgui.h>

#include "client/hud/hud_layout.h"
#include "client/hud/imgui_draw.h"

namespace atrium {

// Between construction and destruction, ImGui's calls go to the panel.
class ImGuiPanel {
 public:
  ImGuiPanel(const char* name, const HudRect& rect) {
    ImGui::SetNextWindowPos(ToIm(rect.from));
    ImGui::SetNextWindowSize(ToIm(rect.Size()));
    ImGui::Begin(name, nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
                     ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoFocusOnAppearing |
                     ImGuiWindowFlags_NoScrollWithMouse);
    // Shadows and hairlines reach a little out of the window.
    ImGui::GetWindowDrawList()->PushClipRectFullScreen();
  }
  ~ImGuiPanel() {
    ImGui::GetWindowDrawList()->PopClipRect();
    ImGui::End();
  }
  ImGuiPanel(const ImGuiPanel&) = delete;
  ImGuiPanel& operator=(const ImGuiPanel&) = delete;

  ImDrawList& List() const { return *ImGui::GetWindowDrawList(); }
};

// A place that can be pressed. `hovered` is for its look.
struct HudPress {
  bool pressed = false;
  bool hovered = false;
};

inline HudPress PressArea(const char* name, const HudRect& rect) {
  ImGui::SetCursorScreenPos(ToIm(rect.from));
  HudPress press;
  press.pressed = ImGui::InvisibleButton(name, ToIm(rect.Size()));
  press.hovered = ImGui::IsItemHovered();
  return press;
}

}  // namespace atrium
