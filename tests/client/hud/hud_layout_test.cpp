#include "client/hud/hud_layout.h"

#include <utility>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

namespace atrium {
namespace {

struct Screen {
  glm::vec2 view;
  float scale;
};

HudLayout Arrange(Screen screen, HudPanels panels, std::size_t people = 12) {
  return ArrangeHud({.view = screen.view,
                     .scale = screen.scale,
                     .insets = {},
                     .panels = panels,
                     .minimap_image = {256, 176},
                     .people = people});
}

bool Within(const HudRect& rect, glm::vec2 view) {
  return rect.from.x >= 0 && rect.from.y >= 0 && rect.to.x <= view.x && rect.to.y <= view.y;
}

bool Overlap(const HudRect& a, const HudRect& b) {
  return a.from.x < b.to.x && b.from.x < a.to.x && a.from.y < b.to.y && b.from.y < a.to.y;
}

TEST_CASE("every card stays on the screen and off the others", "[client][hud]") {
  const Screen screen =
      GENERATE(Screen{{360, 640}, 1.0F}, Screen{{1080, 1920}, 3.0F}, Screen{{640, 360}, 1.0F},
               Screen{{1366, 768}, 1.0F}, Screen{{3840, 2160}, 1.875F});
  const HudLayout layout = Arrange(screen, {.minimap = true, .people = true}, 500);
  CHECK(Within(layout.buttons, screen.view));
  CHECK(Within(layout.minimap, screen.view));
  CHECK(Within(layout.people, screen.view));
  CHECK_FALSE(Overlap(layout.buttons, layout.minimap));
  CHECK_FALSE(Overlap(layout.buttons, layout.people));
  CHECK_FALSE(Overlap(layout.minimap, layout.people));
}

TEST_CASE("where lines run from right to left, everything is on the other side", "[client][hud]") {
  HudLayoutInput input{.view = {1366, 768},
                       .scale = 1,
                       .insets = {.left = 30, .top = 0, .right = 7, .bottom = 0},
                       .panels = {.minimap = true, .people = true, .net_graph = true},
                       .minimap_image = {256, 176},
                       .people = 12};
  const HudLayout layout = ArrangeHud(input);
  input.right_to_left = true;
  std::swap(input.insets.left, input.insets.right);
  const HudLayout mirrored = ArrangeHud(input);
  for (const auto rect : {&HudLayout::buttons, &HudLayout::minimap, &HudLayout::minimap_image,
                          &HudLayout::people, &HudLayout::net_graph}) {
    CHECK((mirrored.*rect).from.x == 1366 - (layout.*rect).to.x);
    CHECK((mirrored.*rect).to.x == 1366 - (layout.*rect).from.x);
    CHECK((mirrored.*rect).from.y == (layout.*rect).from.y);
  }
  CHECK(mirrored.banner.x == 1366 - layout.banner.x);
}

TEST_CASE("closed panels take no room", "[client][hud]") {
  const HudLayout layout = Arrange({{1366, 768}, 1.0F}, {.minimap = false});
  CHECK(layout.minimap.Size().x == 0);
  CHECK(layout.people.Size().x == 0);
  CHECK_FALSE(layout.Covers({900, 100}));
  CHECK(layout.Covers((layout.buttons.from + layout.buttons.to) * 0.5F));
}

TEST_CASE("on a phone the list stands in the minimap's place", "[client][hud]") {
  const HudLayout layout = Arrange({{360, 640}, 1.0F}, {.minimap = true, .people = true});
  CHECK(layout.narrow);
  CHECK(layout.minimap.Size().x == 0);
  CHECK(layout.people.Size().x > 200);
}

TEST_CASE("buttons are large enough for fingers on a phone", "[client][hud]") {
  CHECK(Arrange({{360, 640}, 1.0F}, {}).button_side >= 44);
}

TEST_CASE("a short list makes a short card", "[client][hud]") {
  const HudPanels people{.minimap = false, .people = true};
  const float one = Arrange({{1366, 768}, 1.0F}, people, 1).people.Size().y;
  const float many = Arrange({{1366, 768}, 1.0F}, people, 500).people.Size().y;
  CHECK(one < 100);
  CHECK(many > 300);
}

TEST_CASE("cards keep out of the page's part of the canvas", "[client][hud]") {
  const HudLayout layout = ArrangeHud({.view = {1366, 768},
                                       .scale = 1,
                                       .insets = {.left = 0, .top = 50, .right = 100, .bottom = 0},
                                       .panels = {.minimap = true},
                                       .minimap_image = {256, 176}});
  CHECK(layout.buttons.from.y >= 50);
  CHECK(layout.buttons.to.x <= 1266);
  CHECK(layout.banner.y >= 50);
}

TEST_CASE("on a phone the banner leaves the upper edge to the page's pictures of people",
          "[client][hud]") {
  const HudLayout layout = Arrange({{390, 844}, 1.0F}, {.minimap = false});
  CHECK(layout.banner.y > 844 * 0.15F);
  CHECK(layout.banner.y < 844 * 0.4F);
}

TEST_CASE("the minimap keeps the map's proportions", "[client][hud]") {
  const HudLayout layout = Arrange({{1366, 768}, 1.0F}, {.minimap = true});
  const glm::vec2 size = layout.minimap_image.Size();
  CHECK(std::abs(size.x / size.y - 256.0F / 176.0F) < 0.02F);
}

}  // namespace
}  // namespace atrium
