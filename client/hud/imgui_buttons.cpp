// The strip of round buttons at the edge: minimap, people, closer, farther.
#include "client/hud/imgui_buttons.h"

#include <array>
#include <cmath>

#include "client/hud/hud_words.h"
#include "client/hud/imgui_panel.h"

namespace atrium {
namespace {

struct HudButton {
  const char* name;
  HudWord hint;  // shown while the mouse is over it
  HudIcon icon;
};

constexpr std::array<HudButton, kHudButtonCount> kButtons = {{
    {"minimap", HudWord::kMinimapHint, HudIcon::kMap},
    {"people", HudWord::kPeopleHint, HudIcon::kPeople},
    {"closer", HudWord::kCloserHint, HudIcon::kPlus},
    {"farther", HudWord::kFartherHint, HudIcon::kMinus},
}};

HudRect ButtonRect(const HudLayout& layout, std::size_t index) {
  const float step = layout.button_side + layout.button_gap;
  const glm::vec2 from = layout.buttons.from + glm::vec2(0, step * static_cast<float>(index));
  return {from, from + layout.button_side};
}

// Beside the button, towards the world.
void DrawHint(const HudStyle& style, const HudRect& button, HudWord word, LabelRenderer& labels) {
  const HudCanvas canvas(*ImGui::GetForegroundDrawList(), style);
  const float text = WordWidth(labels, word);
  if (text == 0) return;
  const glm::vec2 size(text + canvas.Px(20), ImGui::GetFontSize() + canvas.Px(10));
  const float left = canvas.FromEnd(button, button.Size().x + canvas.Px(8), size.x);
  const float middle = (button.from.y + button.to.y) * 0.5F;
  const glm::vec2 from(std::floor(left), std::floor(middle - size.y * 0.5F));
  DrawCard(canvas, {from, from + size});
  DrawWord(canvas, labels, word, {from.x + canvas.Px(10), middle}, style.theme.ink);
}

bool DrawButton(const HudCanvas& canvas, const HudStyle& style, const HudButton& button,
                const HudRect& rect, bool on, LabelRenderer& labels) {
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
  if (press.hovered && mouse) DrawHint(style, rect, button.hint, labels);
  return press.pressed;
}

}  // namespace

void DrawButtons(const HudLayout& layout, const HudStyle& style, HudPanels& panels,
                 LabelRenderer& labels, HudActions& actions) {
  const ImGuiPanel panel("buttons", layout.buttons);
  const HudCanvas canvas(panel.List(), style);
  const std::array<bool, kHudButtonCount> on = {panels.minimap, panels.people, false, false};
  for (std::size_t i = 0; i < kButtons.size(); ++i) {
    if (!DrawButton(canvas, style, kButtons[i], ButtonRect(layout, i), on[i], labels)) continue;
    if (i == 0) panels.minimap = !panels.minimap;
    if (i == 1) panels.people = !panels.people;
    if (i == 2) ++actions.zoom;
    if (i == 3) --actions.zoom;
  }
}

}  // namespace atrium
