#include "client/render/tile_animator.h"

#include <array>

#include <catch2/catch_test_macros.hpp>

namespace atrium {
namespace {

const std::vector<TileAnimation> kWater = {
    {.tile = 5, .frames = {{5, 100}, {6, 200}, {7, 100}}},
};
constexpr std::array<std::uint8_t, 1> kShown = {1};
constexpr std::array<std::uint8_t, 1> kHidden = {0};

TEST_CASE("an animated tile shows each frame for its time and starts over", "[client][render]") {
  TileAnimator animator(kWater);
  CHECK(animator.Advance(0, kShown).empty());
  CHECK(animator.Advance(99, kShown).empty());
  REQUIRE(animator.Advance(100, kShown).size() == 1);
  REQUIRE(animator.Advance(300, kShown).size() == 1);
  const auto again = animator.Advance(400, kShown);
  REQUIRE(again.size() == 1);
  CHECK(again[0].tile == 5);
  CHECK(again[0].frame == 5);
}

TEST_CASE("the next change is when the frame's time is over", "[client][render]") {
  TileAnimator animator(kWater);
  animator.Advance(120, kShown);
  CHECK(animator.NextChange() == 300);
}

TEST_CASE("an animation out of view wakes nobody", "[client][render]") {
  TileAnimator animator(kWater);
  CHECK(animator.Advance(150, kHidden).empty());
  CHECK(animator.NextChange() == TileAnimator::kNever);
}

TEST_CASE("an animation that comes into view catches up at once", "[client][render]") {
  TileAnimator animator(kWater);
  animator.Advance(150, kHidden);
  const auto changes = animator.Advance(350, kShown);
  REQUIRE(changes.size() == 1);
  CHECK(changes[0].frame == 7);
}

TEST_CASE("an animation of a single frame never changes", "[client][render]") {
  TileAnimator animator({{.tile = 1, .frames = {{1, 50}}}});
  CHECK(animator.Advance(1234, kShown).empty());
  CHECK(animator.NextChange() == TileAnimator::kNever);
}

}  // namespace
}  // namespace atrium
