// The list of everyone in the space; pressing a name walks to that person.
#include "client/hud/imgui_people.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "client/hud/imgui_panel.h"

namespace atrium {
namespace {

constexpr float kInset = 12;
constexpr float kDotRadius = 4;

struct RowPlace {
  HudRect rect;
  float middle;
};

void DrawHeader(const HudCanvas& canvas, const HudLayout& layout, std::size_t count) {
  const HudRect& card = layout.people;
  const float middle = card.from.y + layout.people_header * 0.5F;
  const float top = middle - ImGui::GetFontSize() * 0.5F;
  const float left = card.from.x + canvas.Px(kInset);
  const float width = DrawText(canvas, {left, top}, canvas.theme.ink, "People");
  DrawText(canvas, {left + width + canvas.Px(8), top}, canvas.theme.ink_soft,
           std::to_string(count));
  const float line = card.from.y + layout.people_header;
  canvas.list.AddLine({card.from.x, line}, {card.to.x, line}, canvas.theme.line,
                      std::max(1.0F, canvas.scale));
}

// What stands at the right of a row instead of the sign that one can walk there.
const char* NoteOf(const PresentedPerson& person) {
  if (person.self) return "you";
  if (person.away) return "away";
  return person.busy ? "busy" : "";
}

void DrawRow(const HudCanvas& canvas, const RowPlace& place, const PresentedPerson& person,
             bool hovered, LabelRenderer& labels) {
  const HudTheme& theme = canvas.theme;
  const bool reachable = !person.self && person.has_tile;
  if (hovered && reachable) {
    canvas.list.AddRectFilled(ToIm(place.rect.from), ToIm(place.rect.to), theme.hover,
                              canvas.Px(8));
  }
  float left = place.rect.from.x + canvas.Px(kInset - 4);
  canvas.list.AddCircleFilled({left + canvas.Px(kDotRadius), place.middle}, canvas.Px(kDotRadius),
                              person.away ? theme.line : theme.accent, 16);
  left += canvas.Px(kDotRadius * 2 + 8);
  float right = place.rect.to.x - canvas.Px(kInset - 4);
  const char* note = NoteOf(person);
  if (*note != '\0') {
    right -= TextWidth(note);
    DrawText(canvas, {right, place.middle - ImGui::GetFontSize() * 0.5F}, theme.ink_soft, note);
  } else if (hovered && reachable) {
    right -= canvas.Px(16);
    DrawIcon(canvas, HudIcon::kPlace, {right + canvas.Px(8), place.middle}, canvas.Px(16),
             theme.accent);
  }
  DrawLabel(canvas, labels, person.id.value, person.name, {left, place.middle},
            person.away ? theme.ink_soft : theme.ink, right - left - canvas.Px(6));
}

}  // namespace

void ImGuiPeople::Draw(const HudLayout& layout, const HudTheme& theme, float scale,
                       const HudModel& model, LabelRenderer& labels, HudActions& actions) {
  const ImGuiPanel panel("people", layout.people);
  const HudCanvas card{panel.List(), theme, scale};
  DrawCard(card, layout.people);
  DrawHeader(card, layout, model.world.people.size());

  const float header = layout.people_header + card.Px(4);
  ImGui::SetCursorScreenPos({layout.people.from.x, layout.people.from.y + header});
  const float room = layout.people.Size().y - header - card.Px(6);
  const float rows = layout.people_row * static_cast<float>(model.world.people.size());
  // Rounding must not make a scroll bar for a list that fits.
  const bool fits = rows <= room + 1;
  ImGui::BeginChild("list", {layout.people.Size().x, room}, ImGuiChildFlags_None,
                    fits ? ImGuiWindowFlags_NoScrollbar : ImGuiWindowFlags_None);
  const ImGuiIO& io = ImGui::GetIO();
  const bool touch = io.MouseSource == ImGuiMouseSource_TouchScreen;
  if (!io.MouseDown[0] && !ImGui::IsMouseReleased(0)) dragging_ = false;
  if (touch && ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) &&
      ImGui::IsMouseDragging(0, card.Px(8))) {
    dragging_ = true;
    ImGui::SetScrollY(ImGui::GetScrollY() - io.MouseDelta.y);
  }
  const HudCanvas canvas{*ImGui::GetWindowDrawList(), theme, scale};
  const float height = layout.people_row;
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(model.world.people.size()), height);
  while (clipper.Step()) {
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
      const PresentedPerson& person = model.world.people[static_cast<std::size_t>(i)];
      const glm::vec2 from = FromIm(ImGui::GetCursorScreenPos()) + glm::vec2(card.Px(4), 0);
      const HudRect rect{from, from + glm::vec2(layout.people.Size().x - card.Px(8), height)};
      ImGui::PushID(i);
      const HudPress press = PressArea("person", rect);
      ImGui::PopID();
      if (press.pressed && !dragging_ && !person.self) actions.walk_to_person = person.id;
      DrawRow(canvas, {rect, from.y + height * 0.5F}, person, press.hovered && !touch, labels);
      ImGui::SetCursorScreenPos({from.x - card.Px(4), from.y + height});
    }
  }
  ImGui::EndChild();
}

}  // namespace atrium
