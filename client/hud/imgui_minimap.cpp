// The minimap: the map's picture from a cached texture, people, oneself and the view on it.
#include "client/hud/imgui_minimap.h"

#include <algorithm>
#include <cmath>
#include <string>

#include <glm/common.hpp>

#include "client/hud/imgui_panel.h"
#include "client/hud/minimap_view.h"
#include "shared/world/minimap.h"

namespace atrium {
namespace {

// Longest side of the picture, pixels: the card is at most this large on a 4K screen.
constexpr std::int32_t kPictureSide = 448;
// So many people are dots on the minimap; of more, nobody could tell one from another.
constexpr std::size_t kMostDots = 1024;

// Calm colours that sit on the light and the dark card alike.
constexpr MinimapColors kColors{
    .outside = {0, 0, 0, 0},
    .wall = {74, 64, 92, 255},
    .floor = {196, 186, 178, 255},
    .public_zone = {158, 190, 168, 255},
    .private_zone = {226, 178, 112, 255},
    .silent_zone = {150, 158, 190, 255},
    .stage_zone = {206, 150, 190, 255},
    .spawn = {64, 132, 224, 255},
};

constexpr HudColor kDot = MakeHudColor(0xFFFFFF);
constexpr HudColor kDotAway = MakeHudColor(0xB9B2C4);
constexpr HudColor kDotEdge = MakeHudColor(0x2A2233, 217);
constexpr HudColor kSelfDot = MakeHudColor(0x1E9BE8);
constexpr HudColor kViewEdge = MakeHudColor(0xFFFFFF, 242);
constexpr HudColor kViewShade = MakeHudColor(0x1D1826, 140);

// Small squares: with a thousand people, round ones would be most of what the HUD uploads.
void DrawSpeck(const HudCanvas& canvas, glm::vec2 at, HudColor color) {
  const float half = std::max(1.0F, std::floor(canvas.Px(1.75F)));
  const float edge = std::max(1.0F, std::floor(canvas.Px(1)));
  const glm::vec2 centre = glm::floor(at);
  canvas.list.AddRectFilled(ToIm(centre - half - edge), ToIm(centre + half + edge), kDotEdge);
  canvas.list.AddRectFilled(ToIm(centre - half), ToIm(centre + half), color);
}

void DrawDot(const HudCanvas& canvas, glm::vec2 at, float radius, HudColor color) {
  canvas.list.AddCircleFilled(ToIm(at), radius + canvas.Px(1), kDotEdge, 12);
  canvas.list.AddCircleFilled(ToIm(at), radius, color, 12);
}

void DrawPeople(const HudCanvas& canvas, const MinimapView& view, const PresentedWorld& world) {
  std::size_t dots = 0;
  for (const PresentedPerson& person : world.people) {
    if (person.self || !person.has_tile) continue;
    if (++dots > kMostDots) break;
    const glm::vec2 centre = glm::vec2(person.tile.x, person.tile.y) + 0.5F;
    DrawSpeck(canvas, view.PointOf(centre), person.away ? kDotAway : kDot);
  }
  if (!world.has_self) return;
  DrawDot(canvas, view.PointOf({world.self_x, world.self_y}), canvas.Px(3.4F), kDot);
  DrawDot(canvas, view.PointOf({world.self_x, world.self_y}), canvas.Px(2.4F), kSelfDot);
}

void DrawViewport(const HudCanvas& canvas, const HudRect& rect) {
  const float line = std::max(1.0F, canvas.scale);
  canvas.list.AddRect(ToIm(rect.from - line), ToIm(rect.to + line), kViewShade, canvas.Px(2), 0,
                      line);
  canvas.list.AddRect(ToIm(rect.from), ToIm(rect.to), kViewEdge, canvas.Px(2), 0, line);
}

// Where one is, and how many are here.
void DrawCaption(const HudCanvas& canvas, const HudLayout& layout, const HudModel& model,
                 LabelRenderer& labels) {
  const float inset = canvas.Px(10);
  const float top = layout.minimap_image.to.y;
  const float room = layout.minimap.to.y - top;
  const float text_top = top + (room - ImGui::GetFontSize()) * 0.5F;
  const std::string count = std::to_string(model.world.people.size());
  const float right = layout.minimap.to.x - inset;
  const float width = TextWidth(count);
  DrawText(canvas, {right - width, text_top}, canvas.theme.ink_soft, count);
  const float icon = canvas.Px(15);
  DrawIcon(canvas, HudIcon::kPeople, {right - width - icon * 0.75F, top + room * 0.5F}, icon,
           canvas.theme.ink_soft);
  const float left = layout.minimap.from.x + inset;
  const float most = right - width - icon * 1.5F - left - inset;
  const Zone* zone = model.map != nullptr ? model.map->FindZone(model.world.self_zone) : nullptr;
  if (zone == nullptr || zone->name.empty()) return;
  DrawLabel(canvas, labels, kZoneLabelBase + zone->id.value, zone->name, {left, top + room * 0.5F},
            canvas.theme.ink, most);
}

}  // namespace

const char* ZoneKindName(ZoneKind kind) {
  switch (kind) {
    case ZoneKind::kPublic:
      return "";
    case ZoneKind::kPrivate:
      return "Private room";
    case ZoneKind::kSilent:
      return "Quiet zone";
    case ZoneKind::kStage:
      return "Stage";
    case ZoneKind::kAudience:
      return "Audience";
  }
  return "";
}

void ImGuiMinimap::SetMap(const Tilemap& map) {
  const RgbaImage image = RasteriseMinimap(map, MinimapScale(map, kPictureSide), kColors);
  texture_ = MakeTexture(PixelFormat::kRgba8, image.width, image.height, /*smooth=*/true);
  UpdateTexture(texture_, PixelFormat::kRgba8, {0, 0, image.width, image.height},
                image.pixels.data());
  image_size_ = {image.width, image.height};
}

void ImGuiMinimap::Draw(const HudLayout& layout, const HudTheme& theme, float scale,
                        const HudModel& model, LabelRenderer& labels, HudActions& actions) {
  if (!texture_ || model.map == nullptr) return;
  const ImGuiPanel panel("minimap", layout.minimap);
  const HudCanvas canvas{panel.List(), theme, scale};
  DrawCard(canvas, layout.minimap);
  const HudRect& image = layout.minimap_image;
  canvas.list.AddImageRounded(texture_.Id(), ToIm(image.from), ToIm(image.to), {0, 0}, {1, 1},
                              IM_COL32_WHITE, canvas.Px(6));
  const MinimapView view(image, {model.map->width, model.map->height});
  DrawViewport(canvas, view.Viewport(model.camera));
  DrawPeople(canvas, view, model.world);
  DrawCaption(canvas, layout, model, labels);
  if (PressArea("map", image).pressed) {
    actions.walk_to = view.TileAt(FromIm(ImGui::GetMousePos()));
  }
}

}  // namespace atrium
