// Who may walk behind whom: the question, the answer, and the end.
#include <catch2/catch_test_macros.hpp>

#include "tests/support/space_harness.h"
#include "tests/support/space_map.h"

namespace atrium {
namespace {

struct Scene {
  Scene() {
    harness.Join(1, {10, 10});
    harness.Join(2, {13, 10});
    harness.Join(3, {150, 10});
    harness.Ticks(10);
  }
  std::optional<ErrorMessage> Follow(std::uint16_t who, std::uint16_t whom, bool on = true) {
    return harness.TheSpace().Wish(SessionId{who}, FollowWish{AvatarId{whom}, on});
  }
  std::optional<ErrorMessage> Lead(std::uint16_t who, std::uint16_t whom, bool on = true) {
    return harness.TheSpace().Wish(SessionId{who}, LeadWish{AvatarId{whom}, on});
  }
  // The last that was told of following; empty when nothing was since the last time.
  std::string Told(std::uint16_t number) {
    harness.Tick();
    std::string last;
    const auto& texts = harness.TextsTo(number);
    for (std::size_t& i = heard[number]; i < texts.size(); ++i) {
      if (texts[i].find("following") != std::string::npos) last = texts[i];
    }
    return last;
  }
  static std::string Says(std::uint16_t follower, std::uint16_t leader, FollowState state) {
    return EncodeFollowing(AvatarId{follower}, AvatarId{leader}, state);
  }

  Tilemap map = MakeSpaceMap(200, 40);
  SpaceHarness harness{map};
  std::map<std::uint16_t, std::size_t> heard;
};

TEST_CASE("a question is told to both, and so are the answer and the end", "[space][follow]") {
  Scene scene;
  CHECK_FALSE(scene.Follow(1, 2));
  CHECK(scene.Told(1) == Scene::Says(1, 2, FollowState::kAsked));
  CHECK(scene.Told(2) == Scene::Says(1, 2, FollowState::kAsked));
  CHECK_FALSE(scene.Lead(2, 1));
  CHECK(scene.Told(1) == Scene::Says(1, 2, FollowState::kOn));
  CHECK(scene.Told(2) == Scene::Says(1, 2, FollowState::kOn));
  SECTION("by who follows") { CHECK_FALSE(scene.Follow(1, 2, false)); }
  SECTION("by who is followed") { CHECK_FALSE(scene.Lead(2, 1, false)); }
  SECTION("by a new connection") { scene.harness.Attach(1); }
  scene.heard[1] = 0;
  CHECK(scene.Told(1) == Scene::Says(1, 2, FollowState::kOff));
  CHECK(scene.Told(2) == Scene::Says(1, 2, FollowState::kOff));
}

TEST_CASE("whoever is left behind by a leader who has gone is told", "[space][follow]") {
  Scene scene;
  scene.Follow(1, 2);
  scene.Lead(2, 1);
  scene.Told(1);
  scene.harness.TheSpace().Leave(SessionId{2});
  CHECK(scene.Told(1) == Scene::Says(1, 2, FollowState::kOff));
}

TEST_CASE("nobody is followed without having been asked", "[space][follow]") {
  Scene scene;
  CHECK(scene.Lead(2, 1)->code == ErrorCode::kNotAllowed);
  scene.Follow(1, 2);
  CHECK(scene.Lead(3, 1));
  CHECK_FALSE(scene.Lead(2, 1));
  CHECK(scene.Lead(2, 1));
}

TEST_CASE("one asks only who is near and may be disturbed, and is told if not", "[space][follow]") {
  Scene scene;
  CHECK(scene.Follow(3, 1)->message == "Walk up to that person before you ask.");
  CHECK(scene.Told(3) == Scene::Says(3, 1, FollowState::kOff));
  CHECK(scene.Follow(1, 1));
  CHECK(scene.Follow(1, 99));
  scene.harness.TheSpace().Wish(SessionId{2}, BusyWish{true});
  CHECK(scene.Follow(1, 2)->message == "That person is not to be disturbed.");
  CHECK(scene.Told(1) == Scene::Says(1, 2, FollowState::kOff));
  CHECK(scene.Told(2).empty());
}

TEST_CASE("who is blocked asks in vain and is not told so", "[space][follow]") {
  Scene scene;
  scene.harness.TheSpace().Wish(SessionId{2}, BlockWish{AvatarId{1}, true});
  CHECK_FALSE(scene.Follow(1, 2));
  CHECK(scene.Told(1) == Scene::Says(1, 2, FollowState::kAsked));
  CHECK(scene.Told(2).empty());
  CHECK(scene.Lead(2, 1));
}

TEST_CASE("whoever blocks a follower is rid of them", "[space][follow]") {
  Scene scene;
  scene.Follow(1, 2);
  scene.Lead(2, 1);
  scene.Told(1);
  scene.Told(2);
  scene.harness.TheSpace().Wish(SessionId{2}, BlockWish{AvatarId{1}, true});
  CHECK(scene.Told(1) == Scene::Says(1, 2, FollowState::kOff));
  CHECK(scene.Told(2) == Scene::Says(1, 2, FollowState::kOff));
}

TEST_CASE("one asks once in five seconds, and another one instead", "[space][follow]") {
  Scene scene;
  scene.harness.Join(4, {11, 10});
  scene.Follow(1, 2);
  CHECK(scene.Follow(1, 4)->message == "You have asked a moment ago. Wait a little.");
  scene.harness.Ticks(5 * kTicksPerSecond);
  scene.Told(2);
  CHECK_FALSE(scene.Follow(1, 4));
  CHECK(scene.Told(2) == Scene::Says(1, 2, FollowState::kOff));
  CHECK(scene.Told(4) == Scene::Says(1, 4, FollowState::kAsked));
}

TEST_CASE("to ask again what one has asked changes nothing", "[space][follow]") {
  Scene scene;
  scene.Follow(1, 2);
  scene.Told(1);
  CHECK_FALSE(scene.Follow(1, 2));
  CHECK(scene.Told(1).empty());
  CHECK_FALSE(scene.Lead(2, 1));
}

TEST_CASE("a question that is not answered within a minute is over", "[space][follow]") {
  Scene scene;
  scene.Follow(1, 2);
  scene.harness.Ticks(59 * kTicksPerSecond);
  CHECK(scene.Told(1) == Scene::Says(1, 2, FollowState::kAsked));
  scene.harness.Ticks(2 * kTicksPerSecond);
  CHECK(scene.Told(1) == Scene::Says(1, 2, FollowState::kOff));
  CHECK(scene.Lead(2, 1));
}

}  // namespace
}  // namespace atrium
