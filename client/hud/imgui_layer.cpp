// Dear ImGui's context: its style, its input and its frames.
#include "client/hud/imgui_layer.h"

#include <algorithm>
#include <cfloat>

namespace atrium {
namespace {

ImVec4 ToVec4(HudColor color) { return ImGui::ColorConvertU32ToFloat4(color); }

}  // namespace

ImGuiLayer::ImGuiLayer() : context_(ImGui::CreateContext()) {
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags = ImGuiConfigFlags_NoMouseCursorChange;
  io.BackendFlags = ImGuiBackendFlags_RendererHasVtxOffset;
}

ImGuiLayer::~ImGuiLayer() { ImGui::DestroyContext(context_); }

void ImGuiLayer::SetStyle(const HudTheme& theme, float scale) {
  ImGuiStyle style;
  // Lines come from the texture of ImGui's own font otherwise, which is not used.
  style.AntiAliasedLinesUseTex = false;
  style.WindowBorderSize = 0;
  style.WindowPadding = {0, 0};
  style.WindowMinSize = {1, 1};
  style.ItemSpacing = {0, 0};
  style.ScrollbarSize = 6 * scale;
  style.ScrollbarRounding = 3 * scale;
  style.Colors[ImGuiCol_WindowBg] = {0, 0, 0, 0};
  style.Colors[ImGuiCol_ChildBg] = {0, 0, 0, 0};
  style.Colors[ImGuiCol_ScrollbarBg] = {0, 0, 0, 0};
  style.Colors[ImGuiCol_ScrollbarGrab] = ToVec4(theme.line);
  style.Colors[ImGuiCol_ScrollbarGrabHovered] = ToVec4(theme.ink_soft);
  style.Colors[ImGuiCol_ScrollbarGrabActive] = ToVec4(theme.ink_soft);
  style.Colors[ImGuiCol_Text] = ToVec4(theme.ink);
  ImGui::GetStyle() = style;
}

void ImGuiLayer::PointerAt(glm::vec2 at, bool touch) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseSourceEvent(touch ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
  io.AddMousePosEvent(at.x, at.y);
}

void ImGuiLayer::PointerGone() { ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX); }

void ImGuiLayer::Button(bool pressed) { ImGui::GetIO().AddMouseButtonEvent(0, pressed); }

void ImGuiLayer::Wheel(float steps) { ImGui::GetIO().AddMouseWheelEvent(0, steps); }

void ImGuiLayer::BeginFrame(glm::vec2 view, double now_ms) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {view.x, view.y};
  io.DeltaTime = static_cast<float>(std::clamp((now_ms - last_ms_) / 1000.0, 0.001, 0.1));
  last_ms_ = now_ms;
  ImGui::NewFrame();
}

void ImGuiLayer::EndFrame(FrameStats& stats) {
  ImGui::Render();
  renderer_.Upload(*ImGui::GetDrawData(), stats);
}

}  // namespace atrium
