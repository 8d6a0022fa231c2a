#include "client/hud/minimap_view.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

namespace atrium {
namespace {

const MinimapView kView({{100, 50}, {300, 150}}, {64, 32});

TEST_CASE("a place on the minimap and its tile belong to each other", "[client][hud]") {
  const glm::vec2 point = kView.PointOf({32, 16});
  CHECK(point.x == Catch::Approx(200));
  CHECK(point.y == Catch::Approx(100));
  CHECK(kView.TileAt(point) == TilePosition{32, 16});
  CHECK(kView.TileAt({100, 50}) == TilePosition{0, 0});
  CHECK(kView.TileAt({299.9F, 149.9F}) == TilePosition{63, 31});
}

TEST_CASE("a press beside the picture means no tile", "[client][hud]") {
  CHECK_FALSE(kView.TileAt({99, 60}));
  CHECK_FALSE(kView.TileAt({150, 150}));
}

TEST_CASE("the view's frame is cut to the picture", "[client][hud]") {
  Camera camera;
  camera.SetView({{4000, 300}, 1.0F});
  camera.SetMap({{64, 32}, {32, 32}});
  const HudRect frame = kView.Viewport(camera);
  CHECK(frame.from.x >= 100);
  CHECK(frame.to.x <= 300);
  CHECK(frame.Size().y > 0);
}

}  // namespace
}  // namespace atrium
