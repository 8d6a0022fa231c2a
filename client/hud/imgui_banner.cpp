// The banner that tells the name of a zone when one enters it.
#include "client/hud/imgui_banner.h"

#include <optional>

#include "client/hud/hud_words.h"
#include "client/hud/imgui_minimap.h"
#include "client/hud/imgui_panel.h"

namespace atrium {
namespace {

constexpr float kHeight = 40;
constexpr float kInset = 16;
constexpr float kIcon = 18;
constexpr float kGap = 9;
// It slides this far while it fades.
constexpr float kSlide = 6;

HudIcon IconOf(ZoneKind kind) {
  switch (kind) {
    case ZoneKind::kPrivate:
      return HudIcon::kLock;
    case ZoneKind::kSilent:
      return HudIcon::kQuiet;
    case ZoneKind::kStage:
      return HudIcon::kStage;
    case ZoneKind::kAudience:
    case ZoneKind::kPublic:
      break;
  }
  return HudIcon::kPlace;
}

std::optional<HudWord> WordOf(ZoneKind kind) {
  switch (kind) {
    case ZoneKind::kPublic:
      break;
    case ZoneKind::kPrivate:
      return HudWord::kPrivateRoom;
    case ZoneKind::kSilent:
      return HudWord::kQuietZone;
    case ZoneKind::kStage:
      return HudWord::kStage;
    case ZoneKind::kAudience:
      return HudWord::kAudience;
  }
  return std::nullopt;
}

}  // namespace

void DrawBanner(const HudLayout& layout, const HudStyle& style, const Zone& zone, float opacity,
                LabelRenderer& labels) {
  const HudCanvas canvas(*ImGui::GetBackgroundDrawList(), style);
  const LabelId id = kZoneLabelBase + zone.id.value;
  const float name = LabelWidth(labels, id, zone.name);
  if (name == 0) return;
  const std::optional<HudWord> word = WordOf(zone.kind);
  const float kind = word ? WordWidth(labels, *word) : 0;
  const float gap = canvas.Px(kGap);
  const float icon = canvas.Px(kIcon);
  const float inset = canvas.Px(kInset);
  const float width = inset * 2 + gap + icon + name + (word ? kind + gap : 0);
  const float height = canvas.Px(kHeight);
  const glm::vec2 from(layout.banner.x - width * 0.5F,
                       layout.banner.y - canvas.Px(kSlide) * (1 - opacity));
  const HudRect rect{from, from + glm::vec2(width, height)};
  DrawCard(canvas, rect, opacity);
  const float middle = from.y + height * 0.5F;
  const float icon_left = canvas.FromStart(rect, inset, icon);
  DrawIcon(canvas, IconOf(zone.kind), {icon_left + icon * 0.5F, middle}, icon,
           Faded(style.theme.accent, opacity));
  const float name_left = canvas.FromStart(rect, inset + icon + gap, name);
  DrawLabel(canvas, labels, id, zone.name, {name_left, middle}, Faded(style.theme.ink, opacity),
            name);
  if (!word) return;
  DrawWord(canvas, labels, *word, {canvas.FromEnd(rect, inset, kind), middle},
           Faded(style.theme.ink_soft, opacity));
}

}  // namespace atrium
