// Where the HUD's cards go on the canvas.
#include "client/hud/hud_layout.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <glm/common.hpp>

namespace atrium {
namespace {

// Design units.
constexpr float kMargin = 12;
constexpr float kGap = 8;
constexpr float kButton = 40;
constexpr float kButtonTouch = 44;  // a fingertip
constexpr float kPadding = 8;
constexpr float kCaption = 26;  // the line under the minimap's picture
constexpr float kMinimapWidth = 224;
constexpr float kMinimapHeight = 168;
constexpr float kPeopleWidth = 240;
constexpr float kPeopleHeight = 400;
constexpr float kPeopleLeast = 140;
constexpr float kPeopleHeader = 38;
constexpr float kPeopleRow = 34;
constexpr float kPeopleRowTouch = 44;
constexpr float kPeopleEdge = 10;  // above and below the rows together
constexpr float kNetWidth = 236;
constexpr float kNetHeight = 232;
// Of a phone's height, which the page takes for pictures of people.
constexpr float kPicturesShare = 0.2F;

glm::vec2 Whole(glm::vec2 point) { return glm::floor(point + 0.5F); }

// The largest size of those proportions that fits.
glm::vec2 Fit(glm::vec2 image, glm::vec2 room) {
  const float by_width = room.x / std::max(image.x, 1.0F);
  const float by_height = room.y / std::max(image.y, 1.0F);
  return image * std::min(by_width, by_height);
}

// What is left for cards between the page's insets, and beside the buttons.
struct Room {
  HudRect area;
};

void PlaceButtons(const HudLayoutInput& input, const HudRect& area, HudLayout& layout) {
  layout.button_side = std::floor((layout.narrow ? kButtonTouch : kButton) * input.scale);
  layout.button_gap = std::floor(kGap * input.scale);
  const float height =
      layout.button_side * kHudButtonCount + layout.button_gap * (kHudButtonCount - 1);
  layout.buttons = {{area.to.x - layout.button_side, area.from.y},
                    {area.to.x, area.from.y + height}};
}

void PlaceMinimap(const HudLayoutInput& input, const Room& room, HudLayout& layout) {
  const float padding = kPadding * input.scale;
  const float caption = kCaption * input.scale;
  glm::vec2 most(kMinimapWidth * input.scale, kMinimapHeight * input.scale);
  most.x = std::min(most.x, room.area.Size().x - padding * 2);
  most.y = std::min(most.y, room.area.Size().y - padding * 2 - caption);
  const glm::vec2 image = Whole(Fit(input.minimap_image, most));
  const glm::vec2 card(std::max(image.x, most.x * 0.6F) + padding * 2, image.y + padding + caption);
  layout.minimap.from = Whole({room.area.to.x - card.x, room.area.from.y});
  layout.minimap.to = layout.minimap.from + Whole(card);
  const float left = layout.minimap.from.x + (layout.minimap.Size().x - image.x) * 0.5F;
  layout.minimap_image.from = Whole({left, layout.minimap.from.y + padding});
  layout.minimap_image.to = layout.minimap_image.from + image;
}

// Below the minimap; on a phone it stands there instead of it.
void PlacePeople(const HudLayoutInput& input, const Room& room, HudLayout& layout) {
  const float gap = kGap * input.scale;
  float top = room.area.from.y;
  if (layout.minimap.Size().y > 0) top = layout.minimap.to.y + gap;
  const float width = std::min(kPeopleWidth * input.scale, room.area.Size().x);
  layout.people_header = std::floor(kPeopleHeader * input.scale);
  layout.people_row = std::floor((layout.narrow ? kPeopleRowTouch : kPeopleRow) * input.scale);
  const float wanted = layout.people_header + kPeopleEdge * input.scale +
                       layout.people_row * static_cast<float>(input.people);
  const float most = std::min(kPeopleHeight * input.scale, room.area.to.y - top);
  const float height = std::min(wanted, std::max(most, kPeopleLeast * input.scale));
  layout.people.from = Whole({room.area.to.x - width, top});
  layout.people.to = Whole({room.area.to.x, top + height});
}

void PlaceNetGraph(const HudLayoutInput& input, const HudRect& area, HudLayout& layout) {
  layout.net_graph.from = Whole(area.from);
  layout.net_graph.to =
      Whole(area.from +
            glm::vec2(std::min(kNetWidth * input.scale, area.Size().x), kNetHeight * input.scale));
}

// As in a mirror that stands in the middle of the canvas.
HudRect Mirrored(const HudRect& rect, float width) {
  if (rect.Size().x <= 0) return rect;
  return {{width - rect.to.x, rect.from.y}, {width - rect.from.x, rect.to.y}};
}

HudLayout Mirrored(HudLayout layout, float width) {
  for (HudRect* rect : {&layout.buttons, &layout.minimap, &layout.minimap_image, &layout.people,
                        &layout.net_graph}) {
    *rect = Mirrored(*rect, width);
  }
  layout.banner.x = width - layout.banner.x;
  return layout;
}

HudLayout ArrangeFromTheLeft(const HudLayoutInput& input) {
  const float margin = kMargin * input.scale;
  HudLayout layout;
  layout.narrow = IsNarrow(input.view, input.scale);
  const HudRect area{
      {input.insets.left + margin, input.insets.top + margin},
      {input.view.x - input.insets.right - margin, input.view.y - input.insets.bottom - margin}};
  PlaceButtons(input, area, layout);
  Room room{area};
  room.area.to.x = layout.buttons.from.x - layout.button_gap;
  const bool people_instead = layout.narrow && input.panels.people;
  if (input.panels.minimap && !people_instead) PlaceMinimap(input, room, layout);
  if (input.panels.people) PlacePeople(input, room, layout);
  if (input.panels.net_graph) PlaceNetGraph(input, area, layout);
  layout.banner = Whole({(area.from.x + area.to.x) * 0.5F, area.from.y});
  if (layout.narrow) {
    // Beside cards that fill the width there is no room: below them. And without cards the page has
    // pictures of people there.
    const float cards = std::max(layout.minimap.to.y, layout.people.to.y);
    const float pictures = std::floor(area.from.y + area.Size().y * kPicturesShare);
    layout.banner.y = cards > 0 ? cards + layout.button_gap : pictures;
    layout.banner.x = std::floor((area.from.x + room.area.to.x) * 0.5F);
  }
  return layout;
}

}  // namespace

bool IsNarrow(glm::vec2 view, float scale) {
  return view.x < kNarrowWidth * scale || view.y < kNarrowHeight * scale;
}

bool HudLayout::Covers(glm::vec2 point) const {
  return buttons.Contains(point) || minimap.Contains(point) || people.Contains(point) ||
         net_graph.Contains(point);
}

HudLayout ArrangeHud(const HudLayoutInput& input) {
  if (!input.right_to_left) return ArrangeFromTheLeft(input);
  HudLayoutInput mirrored = input;
  std::swap(mirrored.insets.left, mirrored.insets.right);
  return Mirrored(ArrangeFromTheLeft(mirrored), input.view.x);
}

}  // namespace atrium
