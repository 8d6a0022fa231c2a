#include "client/platform/move_keys.h"

#include <catch2/catch_test_macros.hpp>

namespace atrium {
namespace {

TEST_CASE("held keys add up to a direction", "[client][platform]") {
  MoveKeys keys;
  keys.Set(Key::kUp, true);
  keys.Set(Key::kRight, true);
  CHECK(keys.Intent() == MoveIntent{1, -1, false});
  keys.Set(Key::kUp, false);
  CHECK(keys.Intent() == MoveIntent{1, 0, false});
}

TEST_CASE("of two opposite keys the one pressed last wins", "[client][platform]") {
  MoveKeys keys;
  keys.Set(Key::kLeft, true);
  keys.Set(Key::kRight, true);
  CHECK(keys.Intent().dx == 1);
  keys.Set(Key::kRight, false);
  CHECK(keys.Intent().dx == -1);
}

TEST_CASE("an arrow and a letter for the same way are two keys", "[client][platform]") {
  MoveKeys keys;
  keys.Set(Key::kDown, true);
  keys.Set(Key::kDown, true);
  keys.Set(Key::kDown, false);
  CHECK(keys.Intent().dy == 1);
  keys.Set(Key::kDown, false);
  CHECK(keys.Intent().dy == 0);
}

TEST_CASE("shift makes it a run", "[client][platform]") {
  MoveKeys keys;
  keys.Set(Key::kLeft, true);
  keys.Set(Key::kRun, true);
  CHECK(keys.Intent() == MoveIntent{-1, 0, true});
}

TEST_CASE("nothing is held after all keys are released at once", "[client][platform]") {
  MoveKeys keys;
  keys.Set(Key::kLeft, true);
  keys.ReleaseAll();
  CHECK(keys.Intent() == MoveIntent{});
  keys.Set(Key::kLeft, false);
  keys.Set(Key::kLeft, true);
  CHECK(keys.Intent().dx == -1);
}

}  // namespace
}  // namespace atrium
