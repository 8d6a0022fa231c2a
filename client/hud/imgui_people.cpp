// The list of everyone in the space; pressing a name walks to that person.
#include "client/hud/imgui_people.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "client/hud/hud_words.h"
#include "client/hud/imgui_panel.h"

namespace atrium {
namespace {

constexpr float kInset = 12;
constexpr float kDotRadius = 4;

struct RowPlace {
  HudRect rect;
  float middle;
};

void DrawHeader(const HudCanvas& canvas, const HudLayout& layout, LabelRenderer& labels,
                std::size_t people) {
  const HudRect& card = layout.people;
  const float middle = card.from.y + layout.people_header * 0.5F;
  const float inset = canvas.Px(kInset);
  const float title = WordWidth(labels, HudWord::kPeople);
  DrawWord(canvas, labels, HudWord::kPeople, {canvas.FromStart(card, inset, title), middle},
           canvas.theme.ink);
  const std::string count = std::to_string(people);
  const float left = canvas.FromStart(card, inset + title + canvas.Px(8), TextWidth(count));
  DrawText(canvas, {left, middle - ImGui::GetFontSize() * 0.5F}, canvas.theme.ink_soft, count);
  const float line = card.from.y + layout.people_header;
  canvas.list.AddLine({card.from.x, line}, {card.to.x, line}, canvas.theme.line,
                      std::max(1.0F, canvas.scale));
}

// What stands at the end of a row instead of the sign that one can walk there.
std::optional<HudWord> NoteOf(const PresentedPerson& person) {
  if (person.self) return HudWord::kYou;
  if (person.away) return HudWord::kAway;
  return person.busy ? std::optional(HudWord::kBusy) : std::nullopt;
}

void DrawRow(const HudCanvas& canvas, const RowPlace& place, const PresentedPerson& person,
             bool hovered, LabelRenderer& labels) {
  const HudTheme& theme = canvas.theme;
  const bool reachable = !person.self && person.has_tile;
  if (hovered && reachable) {
    canvas.list.AddRectFilled(ToIm(place.rect.from), ToIm(place.rect.to), theme.hover,
                              canvas.Px(8));
  }
  const float inset = canvas.Px(kInset - 4);
  const float dot = canvas.Px(kDotRadius * 2);
  const float dot_left = canvas.FromStart(place.rect, inset, dot);
  canvas.list.AddCircleFilled({dot_left + dot * 0.5F, place.middle}, dot * 0.5F,
                              person.away ? theme.line : theme.accent, 16);
  const float icon = canvas.Px(16);
  float note = 0;
  if (const std::optional<HudWord> word = NoteOf(person)) {
    note = WordWidth(labels, *word);
    DrawWord(canvas, labels, *word, {canvas.FromEnd(place.rect, inset, note), place.middle},
             theme.ink_soft);
  } else if (hovered && reachable) {
    note = icon;
    DrawIcon(canvas, HudIcon::kPlace,
             {canvas.FromEnd(place.rect, inset, icon) + icon * 0.5F, place.middle}, icon,
             theme.accent);
  }
  const float before = inset + dot + canvas.Px(8);
  const float room = place.rect.Size().x - before - inset - note - canvas.Px(6);
  const float name = std::min(LabelWidth(labels, person.id.value, person.name), room);
  DrawLabel(canvas, labels, person.id.value, person.name,
            {canvas.FromStart(place.rect, before, name), place.middle},
            person.away ? theme.ink_soft : theme.ink, room);
}

}  // namespace

void ImGuiPeople::Draw(const HudLayout& layout, const HudStyle& style, const HudModel& model,
                       LabelRenderer& labels, HudActions& actions) {
  const ImGuiPanel panel("people", layout.people);
  const HudCanvas card(panel.List(), style);
  DrawCard(card, layout.people);
  DrawHeader(card, layout, labels, model.world.people.size());

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
  const HudCanvas canvas(*ImGui::GetWindowDrawList(), style);
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
