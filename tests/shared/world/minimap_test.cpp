// The minimap's picture.
#include "shared/world/minimap.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/shared/world/world_fixture.h"

namespace atrium {
namespace {

Rgba PixelAt(const RgbaImage& image, std::int32_t x, std::int32_t y) {
  const std::size_t at = static_cast<std::size_t>(y * image.width + x) * 4;
  return {image.pixels[at], image.pixels[at + 1], image.pixels[at + 2], image.pixels[at + 3]};
}

TEST_CASE("walls, floor, zones and spawns have colours of their own", "[world]") {
  const MinimapColors colors;
  const RgbaImage image = RasteriseMinimap(SampleMap(), 4);
  REQUIRE(image.width == 16);
  REQUIRE(image.height == 12);
  CHECK(PixelAt(image, 0, 0) == colors.wall);
  CHECK(PixelAt(image, 1 * 4, 1 * 4) == colors.private_zone);
  CHECK(PixelAt(image, 2 * 4, 1 * 4) == colors.public_zone);
  CHECK(PixelAt(image, 2 * 4 + 1, 2 * 4 + 1) == colors.floor);
  CHECK(PixelAt(image, 1 * 4 + 1, 1 * 4 + 1) == colors.spawn);
  CHECK(PixelAt(image, 3 * 4 + 2, 2 * 4 + 2) == colors.spawn);
}

TEST_CASE("blocked tiles on which nothing is drawn stay outside of the picture", "[world]") {
  Tilemap map = SampleMap();
  map.layers.clear();
  CHECK(PixelAt(RasteriseMinimap(map, 1), 0, 0) == MinimapColors{}.outside);
}

TEST_CASE("a minimap is as large as the space for it allows", "[world]") {
  Tilemap map;
  map.width = 50;
  map.height = 30;
  CHECK(MinimapScale(map, 200) == 4);
  CHECK(MinimapScale(map, 20) == 1);
  CHECK(MinimapScale(map, 100'000) == kMaxMinimapScale);
}

}  // namespace
}  // namespace atrium
