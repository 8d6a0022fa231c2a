#include "client/render/markers.h"

#include <array>

#include <catch2/catch_test_macros.hpp>

namespace atrium {
namespace {

Camera AnyCamera() {
  Camera camera;
  camera.SetView({{640, 480}, 1.0F});
  camera.SetMap({{50, 50}, {32, 32}});
  return camera;
}

TEST_CASE("a way is dots and a ring around its end", "[client][render]") {
  const std::array<TilePosition, 3> path = {{{1, 1}, {2, 1}, {3, 1}}};
  Markers markers;
  const auto discs = markers.Update(path, AnyCamera(), 0);
  REQUIRE(discs.size() == 3);
  CHECK(discs[0].ring_width == 0);
  CHECK(discs[2].ring_width > 0);
  CHECK(discs[2].radius_x > discs[0].radius_x);
}

TEST_CASE("a ripple spreads, fades and ends", "[client][render]") {
  Markers markers;
  markers.StartRipple({5, 5}, 1000);
  const MarkerInstance early = markers.Update({}, AnyCamera(), 1050)[0];
  const MarkerInstance late = markers.Update({}, AnyCamera(), 1300)[0];
  CHECK(late.radius_x > early.radius_x);
  CHECK(late.alpha < early.alpha);
  CHECK(markers.Moving(1300));
  CHECK_FALSE(markers.Moving(2000));
  CHECK(markers.Update({}, AnyCamera(), 2000).empty());
}

}  // namespace
}  // namespace atrium
