// Dear ImGui's context: its style, its input and its frames. Nothing of it runs while the HUD stays
// as it is.
#pragma once

#include <imgui.h>

#include <glm/vec2.hpp>

#include "client/hud/hud_theme.h"
#include "client/hud/imgui_font.h"
#include "client/hud/imgui_renderer.h"

namespace atrium {

class ImGuiLayer {
 public:
  ImGuiLayer();
  ~ImGuiLayer();
  ImGuiLayer(const ImGuiLayer&) = delete;
  ImGuiLayer& operator=(const ImGuiLayer&) = delete;

  ImGuiFont& Font() { return font_; }
  ImGuiRenderer& Renderer() { return renderer_; }

  // Sizes of the style for this many device pixels to a design unit.
  void SetStyle(const HudTheme& theme, float scale);

  // Device pixels.
  void PointerAt(glm::vec2 at, bool touch);
  void PointerGone();
  void Button(bool pressed);
  void Wheel(float steps);

  void BeginFrame(glm::vec2 view, double now_ms);
  // Ends the frame and uploads what it made.
  void EndFrame(FrameStats& stats);

 private:
  ImGuiContext* context_;
  ImGuiFont font_;
  ImGuiRenderer renderer_;
  double last_ms_ = 0;
};

}  // namespace atrium
