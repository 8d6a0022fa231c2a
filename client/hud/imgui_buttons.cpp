// The strip of round buttons at the right edge: minimap, people, closer, farther.
#include "client/hud/imgui_buttons.h"

#include <array>
#include <cmath>

#include "client/hud/imgui_panel.h"

namespace atrium {
namespace {

struct HudButton {
  const char* name;
  const char* hint;  // shown while the mouse is over it
  HudIcon icon;
};

constexpr std::array<HudButton, kHudButtonCount> kButtons = {{
    {"minimap", "Minimap (N)", HudIcon::kMap},
    {"people", "People (P)", HudIcon::kPeople},
    {"closer", "Closer (+)", HudIcon::kPlus},
    {"farther", "Farther (-)", HudIcon::kMinus},
}};

HudRect ButtonRect(const HudLayout& layout, std::size_t index) {
  const float step = layout.button_side + layout.button_gap;
  const glm::vec2 from = layout.buttons.from + glm::vec2(0, step * static_cast<float>(index));
  return {from, from + layout.button_side};
}

void DrawHint(const HudTheme& theme, float scale, const HudRect& button, const char* text) {
  const HudCanvas canvas{*ImGui::GetForegroundDrawList(), theme, scale};
  const glm::vec2 size(TextWidth(text) + canvas.Px(20), ImGui::GetFontSize() + canvas.Px(10));
  const float right = button.from.x - canvas.Px(8);
  const float top = (button.from.y + button.to.y - size.y) * 0.5F;
  const glm::vec2 from(std::floor(right - size.x), std::floor(top));
  DrawCard(canvas, {from, from + size});
  DrawText(canvas, from + glm::vec2(canvas.Px(10), canvas.Px(5)), theme.ink, text);
}

bool DrawButton(const HudCanvas& canvas, const HudButton& button, const HudRect& rect, bool on) {
  const HudPress press = PressArea(button.name, rect);
  DrawCard(canvas, rect);
  const float round = canvas.Px(12);
  if (on) {
    canvas.list.AddRectFilled(ToIm(rect.from), ToIm(rect.to), canvas.theme.accent, round);
  } else if (press.hovered) {
    canvas.list.AddRectFilled(ToIm(rect.from), ToIm(rect.to), canvas.theme.hover, round);
  }
  DrawIcon(canvas, button.icon, (rect.from + rect.to) * 0.5F, rect.Size().x * 0.46F,
           on ? canvas.theme.accent_ink : canvas.theme.ink);
  const bool mouse = ImGui::GetIO().MouseSource == ImGuiMouseSource_Mouse;
  if (press.hovered && mouse) DrawHint(canvas.theme, canvas.scale, rect, button.hint);
  return press.pressed;
}

}  // namespace

void DrawButtons(const HudLayout& layout, const HudTheme& theme, float scale, HudPanels& panels,
                 HudActions& actions) {
  const ImGuiPanel panel("buttons", layout.buttons);
  const HudCanvas canvas{panel.List(), theme, scale};
  const std::array<bool, kHudButtonCount> on = {panels.minimap, panels.people, false, false};
  for (std::size_t i = 0; i < kButtons.size(); ++i) {
    if (!DrawButton(canvas, kButtons[i], ButtonRect(layout, i), on[i])) continue;
    if (i == 0) panels.minimap = !panels.minimap;
    if (i == 1) panels.people = !panels.people;
    if (i == 2) ++actions.zoom;
    if (i == 3) --actions.zoom;
  }
}

}  // namespace atrium
