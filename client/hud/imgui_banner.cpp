// The banner that tells the name of a zone when one enters it.
#include "client/hud/imgui_banner.h"

#include <algorithm>
#include <string_view>

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

}  // namespace

void DrawBanner(const HudLayout& layout, const HudTheme& theme, float scale, const Zone& zone,
                float opacity, LabelRenderer& labels) {
  const HudCanvas canvas{*ImGui::GetBackgroundDrawList(), theme, scale};
  const LabelAtlas::Label* name = labels.Atlas().Use(kZoneLabelBase + zone.id.value, zone.name);
  if (name == nullptr) return;
  const std::string_view kind = ZoneKindName(zone.kind);
  const auto name_width = static_cast<float>(name->box.width);
  const float kind_width = kind.empty() ? 0 : TextWidth(kind) + canvas.Px(kGap);
  const float icon = canvas.Px(kIcon);
  const float width = canvas.Px(kInset * 2 + kGap) + icon + name_width + kind_width;
  const float height = canvas.Px(kHeight);
  const glm::vec2 from(layout.banner.x - width * 0.5F,
                       layout.banner.y - canvas.Px(kSlide) * (1 - opacity));
  const HudRect rect{from, from + glm::vec2(width, height)};
  DrawCard(canvas, rect, opacity);
  const float middle = from.y + height * 0.5F;
  float x = from.x + canvas.Px(kInset);
  DrawIcon(canvas, IconOf(zone.kind), {x + icon * 0.5F, middle}, icon,
           Faded(theme.accent, opacity));
  x += icon + canvas.Px(kGap);
  DrawLabel(canvas, labels, kZoneLabelBase + zone.id.value, zone.name, {x, middle},
            Faded(theme.ink, opacity), name_width);
  x += name_width + canvas.Px(kGap);
  DrawText(canvas, {x, middle - ImGui::GetFontSize() * 0.5F}, Faded(theme.ink_soft, opacity), kind);
}

}  // namespace atrium
