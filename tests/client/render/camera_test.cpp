#include "client/render/camera.h"

#include <cmath>
#include <cstdlib>

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

namespace atrium {
namespace {

constexpr MapSize kBigMap{.tiles = {100, 80}, .tile_px = {32, 32}};
constexpr ViewSize kLaptop{.device = {1366, 768}, .device_pixel_ratio = 1.0F};
constexpr float kFrame = 1.0F / 60;

Camera CameraOver(MapSize map, ViewSize view) {
  Camera camera;
  camera.SetView(view);
  camera.SetMap(map);
  return camera;
}

float TilesAcross(const Camera& camera) {
  return camera.TileAt({static_cast<float>(camera.View().device.x), 0}).x - camera.TileAt({0, 0}).x;
}

TEST_CASE("the default zoom shows twenty to thirty tiles across on large screens",
          "[client][render]") {
  const ViewSize view = GENERATE_COPY(kLaptop, ViewSize{{1920, 1080}, 1.0F},
                                      ViewSize{{3840, 2160}, 1.0F}, ViewSize{{3840, 2160}, 2.0F});
  const float across = TilesAcross(CameraOver(kBigMap, view));
  CHECK(across >= 20);
  CHECK(across <= 31);
}

TEST_CASE("on a phone a tile is at least as large as a fingertip can aim at", "[client][render]") {
  const Camera camera = CameraOver(kBigMap, {{1080, 1920}, 3.0F});
  const float tile_css = static_cast<float>(32 * camera.Zoom()) / 3.0F;
  CHECK(tile_css >= 26);
}

TEST_CASE("zoom steps stay whole numbers within their bounds", "[client][render]") {
  Camera camera = CameraOver(kBigMap, kLaptop);
  const int before = camera.Zoom();
  camera.ZoomBy(1);
  CHECK(camera.Zoom() == before + 1);
  camera.ZoomBy(-1000);
  CHECK(camera.Zoom() == 1);
  camera.ZoomBy(1000);
  CHECK(camera.Zoom() == kMaxZoom);
  camera.ResetZoom();
  CHECK(camera.Zoom() == before);
}

TEST_CASE("a zoom chosen by the user survives a resize, the default one follows it",
          "[client][render]") {
  Camera camera = CameraOver(kBigMap, kLaptop);
  camera.SetView({{3840, 2160}, 1.0F});
  const int large = camera.Zoom();
  CHECK(large > 2);
  camera.ZoomBy(1);
  camera.SetView(kLaptop);
  CHECK(camera.Zoom() == large + 1);
}

TEST_CASE("the view never leaves the map", "[client][render]") {
  Camera camera = CameraOver(kBigMap, kLaptop);
  camera.Follow({0, 0}, kFrame, true);
  CHECK(camera.Origin() == glm::ivec2(0, 0));
  camera.Follow({1e6F, 1e6F}, kFrame, true);
  const glm::ivec2 size = kBigMap.tiles * kBigMap.tile_px * camera.Zoom();
  CHECK(camera.Origin() + camera.View().device == size);
}

TEST_CASE("a map smaller than the view is centred", "[client][render]") {
  Camera camera = CameraOver({.tiles = {10, 8}, .tile_px = {32, 32}}, kLaptop);
  camera.Follow({0, 0}, kFrame, true);
  const int left = -camera.Origin().x;
  const int right = 1366 - (left + 320 * camera.Zoom());
  CHECK(left > 0);
  CHECK(std::abs(left - right) <= 1);
}

TEST_CASE("the first target is taken at once, later ones smoothly", "[client][render]") {
  Camera camera = CameraOver(kBigMap, kLaptop);
  camera.Follow({1000, 1000}, kFrame, false);
  const glm::ivec2 start = camera.Centre();
  CHECK(start == glm::ivec2(1000, 1000) * camera.Zoom());
  CHECK(camera.Follow({1100, 1000}, kFrame, false));
  CHECK(camera.Centre().x > start.x);
  CHECK(camera.Centre().x < 1100 * camera.Zoom());
}

TEST_CASE("following is the same at any frame rate", "[client][render]") {
  Camera fast = CameraOver(kBigMap, kLaptop);
  Camera slow = CameraOver(kBigMap, kLaptop);
  fast.Follow({1000, 1000}, 0, false);
  slow.Follow({1000, 1000}, 0, false);
  for (int i = 0; i < 24; ++i) fast.Follow({1200, 1100}, 1.0F / 120, false);
  for (int i = 0; i < 6; ++i) slow.Follow({1200, 1100}, 1.0F / 30, false);
  CHECK(std::abs(fast.Centre().x - slow.Centre().x) <= 1);
  CHECK(std::abs(fast.Centre().y - slow.Centre().y) <= 1);
}

TEST_CASE("following does not overshoot and comes to rest on its target", "[client][render]") {
  Camera camera = CameraOver(kBigMap, kLaptop);
  camera.Follow({1000, 1000}, 0, false);
  int frames = 0;
  while (camera.Follow({1200, 1000}, kFrame, false) && frames < 600) {
    REQUIRE(camera.Centre().x <= 1200 * camera.Zoom());
    ++frames;
  }
  CHECK(frames < 120);
  CHECK(camera.Centre().x == 1200 * camera.Zoom());
  CHECK_FALSE(camera.Follow({1200, 1000}, kFrame, false));
}

TEST_CASE("a steady walker stands still on the screen once the view trails it",
          "[client][render]") {
  Camera camera = CameraOver(kBigMap, kLaptop);
  float x = 1000;
  const auto on_screen = [&] {
    return static_cast<int>(std::floor(camera.DeviceAt({x / 32, 40}).x + 0.5F));
  };
  camera.Follow({x, 1280}, 0, false);
  for (int i = 0; i < 60; ++i) camera.Follow({x += 128 * kFrame, 1280}, kFrame, false);
  const int before = on_screen();
  for (int i = 0; i < 60; ++i) {
    camera.Follow({x += 128 * kFrame, 1280}, kFrame, false);
    REQUIRE(on_screen() == before);
  }
}

TEST_CASE("a part of the map that is looked at is seen whole, from as near as that allows",
          "[client][render]") {
  Camera camera = CameraOver(kBigMap, kLaptop);
  const int before = camera.Zoom();
  camera.Frame({32 * 8, 32 * 5});
  CHECK(camera.Zoom() == 4);  // 768 / 160 = 4.8
  camera.SetView({{700, 400}, 1.0F});
  CHECK(camera.Zoom() == 2);
  camera.SetView(kLaptop);
  camera.Unframe();
  CHECK(camera.Zoom() == before);
}

TEST_CASE("whoever has chosen a zoom has it again after looking at something", "[client][render]") {
  Camera camera = CameraOver(kBigMap, kLaptop);
  camera.ZoomBy(3);
  const int chosen = camera.Zoom();
  camera.Frame({3000, 2000});
  CHECK(camera.Zoom() == 1);
  camera.Frame({300, 200});
  camera.Unframe();
  CHECK(camera.Zoom() == chosen);
  camera.Frame({3000, 2000});
  camera.ZoomBy(1);
  camera.Unframe();
  CHECK(camera.Zoom() == 2);
}

TEST_CASE("places on the canvas and on the map are each other's inverse", "[client][render]") {
  Camera camera = CameraOver(kBigMap, kLaptop);
  camera.Follow({1234, 987}, 0, false);
  const glm::vec2 tile = camera.TileAt({400, 300});
  const glm::vec2 back = camera.DeviceAt(tile);
  CHECK(back.x == Catch::Approx(400).margin(0.01));
  CHECK(back.y == Catch::Approx(300).margin(0.01));
}

}  // namespace
}  // namespace atrium
