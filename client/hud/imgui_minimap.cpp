// The minimap: the map's picture from a cached texture, people, oneself and the view on it.
#include "client/hud/imgui_minimap.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include <glm/common.hpp>

#include "client/hud/imgui_panel.h"
#include "client/hud/minimap_view.h"

namespace atrium {
namespace {

// Longest side of the picture, pixels: the card is at most this large on a 4K screen.
constexpr std::int32_t kPictureSide = 448;
// So many people are dots on the minimap; of more, nobody could tell one from another.
constexpr std::size_t kMostDots = 1024;

// Not colours yet: numbers in the picture, which every theme paints in its own.
constexpr Rgba Kind(std::uint8_t number) { return {number, 0, 0, 0}; }
constexpr MinimapColors kKinds{
    .outside = Kind(0),
    .wall = Kind(1),
    .floor = Kind(2),
    .public_zone = Kind(3),
    .private_zone = Kind(4),
    .silent_zone = Kind(5),
    .stage_zone = Kind(6),
    .spawn = Kind(7),
};

std::array<HudColor, 8> ColorsOfKinds(const HudTheme& theme) {
  return {0,
          theme.wall,
          theme.floor,
          theme.public_zone,
          theme.private_zone,
          theme.silent_zone,
          theme.stage_zone,
          theme.spawn};
}

// Small squares: with a thousand people, round ones would be most of what the HUD uploads.
void DrawSpeck(const HudCanvas& canvas, glm::vec2 at, HudColor color) {
  const float half = std::max(1.0F, std::floor(canvas.Px(1.75F)));
  const float edge = std::max(1.0F, std::floor(canvas.Px(1)));
  const glm::vec2 centre = glm::floor(at);
  canvas.list.AddRectFilled(ToIm(centre - half - edge), ToIm(centre + half + edge),
                            canvas.theme.dot_edge);
  canvas.list.AddRectFilled(ToIm(centre - half), ToIm(centre + half), color);
}

void DrawDot(const HudCanvas& canvas, glm::vec2 at, float radius, HudColor color) {
  canvas.list.AddCircleFilled(ToIm(at), radius + canvas.Px(1), canvas.theme.dot_edge, 12);
  canvas.list.AddCircleFilled(ToIm(at), radius, color, 12);
}

void DrawPeople(const HudCanvas& canvas, const MinimapView& view, const PresentedWorld& world) {
  std::size_t dots = 0;
  for (const PresentedPerson& person : world.people) {
    if (person.self || !person.has_tile) continue;
    if (++dots > kMostDots) break;
    const glm::vec2 centre = glm::vec2(person.tile.x, person.tile.y) + 0.5F;
    DrawSpeck(canvas, view.PointOf(centre), person.away ? canvas.theme.dot_away : canvas.theme.dot);
  }
  if (!world.has_self) return;
  DrawDot(canvas, view.PointOf({world.self_x, world.self_y}), canvas.Px(3.4F), canvas.theme.dot);
  DrawDot(canvas, view.PointOf({world.self_x, world.self_y}), canvas.Px(2.4F),
          canvas.theme.dot_self);
}

void DrawViewport(const HudCanvas& canvas, const HudRect& rect) {
  const float line = std::max(1.0F, canvas.scale);
  canvas.list.AddRect(ToIm(rect.from - line), ToIm(rect.to + line), canvas.theme.view_shade,
                      canvas.Px(2), 0, line);
  canvas.list.AddRect(ToIm(rect.from), ToIm(rect.to), canvas.theme.view_edge, canvas.Px(2), 0,
                      line);
}

// Where one is, and how many are here.
void DrawCaption(const HudCanvas& canvas, const HudLayout& layout, const HudModel& model,
                 LabelRenderer& labels) {
  const HudRect& card = layout.minimap;
  const float inset = canvas.Px(10);
  const float middle = (layout.minimap_image.to.y + card.to.y) * 0.5F;
  const std::string count = std::to_string(model.world.people.size());
  const float width = TextWidth(count);
  const float icon = canvas.Px(15);
  DrawText(canvas, {canvas.FromEnd(card, inset, width), middle - ImGui::GetFontSize() * 0.5F},
           canvas.theme.ink_soft, count);
  const float icon_left = canvas.FromEnd(card, inset + width + icon * 0.25F, icon);
  DrawIcon(canvas, HudIcon::kPeople, {icon_left + icon * 0.5F, middle}, icon,
           canvas.theme.ink_soft);
  const Zone* zone = model.map != nullptr ? model.map->FindZone(model.world.self_zone) : nullptr;
  if (zone == nullptr || zone->name.empty()) return;
  const LabelId id = kZoneLabelBase + zone->id.value;
  const float room = card.Size().x - width - icon * 1.5F - inset * 2;
  const float name = std::min(LabelWidth(labels, id, zone->name), room);
  DrawLabel(canvas, labels, id, zone->name, {canvas.FromStart(card, inset, name), middle},
            canvas.theme.ink, room);
}

}  // namespace

void ImGuiMinimap::SetMap(const Tilemap& map) {
  kinds_ = RasteriseMinimap(map, MinimapScale(map, kPictureSide), kKinds);
  image_size_ = {kinds_.width, kinds_.height};
  texture_ = MakeTexture(PixelFormat::kRgba8, kinds_.width, kinds_.height, /*smooth=*/true);
  Paint();
}

void ImGuiMinimap::SetTheme(const HudTheme& theme) {
  theme_ = theme;
  Paint();
}

void ImGuiMinimap::Paint() {
  if (!texture_) return;
  const std::array<HudColor, 8> colors = ColorsOfKinds(theme_);
  std::vector<HudColor> pixels(kinds_.pixels.size() / 4);
  for (std::size_t i = 0; i < pixels.size(); ++i) pixels[i] = colors[kinds_.pixels[i * 4]];
  UpdateTexture(texture_, PixelFormat::kRgba8, {0, 0, kinds_.width, kinds_.height}, pixels.data());
}

void ImGuiMinimap::Draw(const HudLayout& layout, const HudStyle& style, const HudModel& model,
                        LabelRenderer& labels, HudActions& actions) {
  if (!texture_ || model.map == nullptr) return;
  const ImGuiPanel panel("minimap", layout.minimap);
  const HudCanvas canvas(panel.List(), style);
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
