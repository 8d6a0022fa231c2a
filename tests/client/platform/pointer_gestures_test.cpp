#include "client/platform/pointer_gestures.h"

#include <catch2/catch_test_macros.hpp>

namespace atrium {
namespace {

TEST_CASE("a press and a release on the same place are a click", "[client][platform]") {
  PointerGestures gestures;
  gestures.Down(kMousePointer, {100, 100});
  gestures.Move(kMousePointer, {103, 101});
  CHECK(gestures.Up(kMousePointer, {103, 101}) == glm::vec2(103, 101));
}

TEST_CASE("a drag is not a click, even when it comes back", "[client][platform]") {
  PointerGestures gestures;
  gestures.Down(kMousePointer, {100, 100});
  gestures.Move(kMousePointer, {130, 100});
  gestures.Move(kMousePointer, {100, 100});
  CHECK_FALSE(gestures.Up(kMousePointer, {100, 100}));
}

TEST_CASE("two fingers apart zoom in, together zoom out, and never click", "[client][platform]") {
  PointerGestures gestures;
  gestures.Down(1, {100, 100});
  gestures.Down(2, {200, 100});
  CHECK(gestures.Move(2, {240, 100}) == 1);
  CHECK(gestures.Move(2, {241, 100}) == 0);
  CHECK(gestures.Move(2, {170, 100}) == -1);
  CHECK_FALSE(gestures.Up(1, {100, 100}));
  CHECK_FALSE(gestures.Up(2, {170, 100}));
}

TEST_CASE("a third finger and unknown pointers are ignored", "[client][platform]") {
  PointerGestures gestures;
  gestures.Down(1, {0, 0});
  gestures.Down(2, {50, 0});
  gestures.Down(3, {90, 0});
  CHECK(gestures.Move(3, {300, 0}) == 0);
  CHECK_FALSE(gestures.Up(3, {300, 0}));
  CHECK_FALSE(gestures.Up(77, {0, 0}));
}

TEST_CASE("a cancelled press is not a click", "[client][platform]") {
  PointerGestures gestures;
  gestures.Down(kMousePointer, {10, 10});
  gestures.Cancel();
  CHECK_FALSE(gestures.Up(kMousePointer, {10, 10}));
}

}  // namespace
}  // namespace atrium
