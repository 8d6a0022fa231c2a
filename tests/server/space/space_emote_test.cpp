// Gestures: who is told of them, and how often.
#include <catch2/catch_test_macros.hpp>

#include "tests/support/space_harness.h"
#include "tests/support/space_map.h"

namespace atrium {
namespace {

struct Scene {
  Scene() {
    harness.Join(1, {10, 10});
    harness.Join(2, {12, 10});
    harness.Join(3, {150, 10});
    harness.Ticks(30);
  }
  void Do(std::uint16_t number, Emote emote) {
    CHECK_FALSE(harness.TheSpace().Wish(SessionId{number}, EmoteWish{emote}));
  }
  const std::vector<EmoteRecord>& SeenBy(std::uint16_t number) {
    return harness.Watcher(number).Emotes();
  }

  Tilemap map = MakeSpaceMap(200, 40);
  SpaceHarness harness{map};
};

TEST_CASE("a gesture is seen by all who see the avatar, oneself included", "[space][emote]") {
  Scene scene;
  scene.Do(1, Emote::kWave);
  scene.harness.Tick();
  REQUIRE(scene.SeenBy(2).size() == 1);
  CHECK(scene.SeenBy(2)[0].id == AvatarId{1});
  CHECK(scene.SeenBy(2)[0].emote == Emote::kWave);
  CHECK(scene.SeenBy(1).size() == 1);
  CHECK(scene.SeenBy(3).empty());
  CHECK(scene.harness.Watcher(2).Complaints().empty());
}

TEST_CASE("gestures of several people in one tick all arrive", "[space][emote]") {
  Scene scene;
  scene.Do(2, Emote::kDance);
  scene.Do(1, Emote::kClap);
  scene.harness.Tick();
  REQUIRE(scene.SeenBy(1).size() == 2);
  CHECK(scene.SeenBy(1)[0].emote == Emote::kClap);
  CHECK(scene.SeenBy(1)[1].emote == Emote::kDance);
}

TEST_CASE("nobody makes others see more than three gestures at once and two a second",
          "[space][emote]") {
  Scene scene;
  for (int i = 0; i < 40; ++i) {
    scene.Do(1, Emote::kClap);
    scene.harness.Tick();
  }
  CHECK(scene.SeenBy(2).size() == 3 + 3);
}

TEST_CASE("gestures and reactions share one limit", "[space][emote]") {
  Scene scene;
  for (const Emote emote : {Emote::kHeart, Emote::kClap, Emote::kLaugh, Emote::kParty}) {
    scene.Do(1, emote);
    scene.harness.Tick();
  }
  REQUIRE(scene.SeenBy(2).size() == 3);
  CHECK(scene.SeenBy(2)[0].emote == Emote::kHeart);
  CHECK(scene.SeenBy(2)[2].emote == Emote::kLaugh);
}

TEST_CASE("who walks from cell to cell with a gesture under way is told of once",
          "[space][emote]") {
  Scene scene;
  scene.harness.Command(1, Direction::kRight);
  for (int i = 0; i < 60; ++i) {
    scene.Do(1, Emote::kWave);
    scene.harness.Tick();
  }
  CHECK(scene.SeenBy(2).size() == 3 + 5);
  CHECK(scene.harness.Watcher(2).Complaints().empty());
}

}  // namespace
}  // namespace atrium
