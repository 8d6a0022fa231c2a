// Sitting, and gestures that newcomers are told of.
#include <catch2/catch_test_macros.hpp>

#include "tests/support/space_harness.h"
#include "tests/support/space_map.h"

namespace atrium {
namespace {

constexpr TilePosition kSeat{10, 10};

Tilemap MapWithSeats() {
  Tilemap map = MakeSpaceMap(200, 40);
  map.seats = {{kSeat, 1, 0}, {{11, 10}, 0, -1}};
  return map;
}

struct Scene {
  Scene() {
    harness.Join(1, kSeat);
    harness.Join(2, {12, 10});
    harness.Ticks(10);
  }
  std::optional<ErrorMessage> Sit(std::uint16_t number) {
    return harness.TheSpace().Wish(SessionId{number}, SitWish{});
  }
  const SpaceWatcher::Seen& Seen(std::uint16_t by, std::uint16_t number) {
    const SpaceWatcher::Seen* seen = harness.Watcher(by).Find(AvatarId{number});
    REQUIRE(seen != nullptr);
    return *seen;
  }

  Tilemap map = MapWithSeats();
  SpaceHarness harness{map};
};

TEST_CASE("who sits down is seen so by all around, looking as the seat does", "[space][posture]") {
  Scene scene;
  CHECK_FALSE(scene.Sit(1));
  scene.harness.Tick();
  for (const std::uint16_t by : {std::uint16_t{1}, std::uint16_t{2}}) {
    CHECK(scene.Seen(by, 1).posture.sits);
    CHECK(scene.Seen(by, 1).state == StandingAt(kSeat, Direction::kRight));
    CHECK(scene.harness.Watcher(by).Complaints().empty());
  }
}

TEST_CASE("who comes later sees who sits, and who has walked on does not sit any more",
          "[space][posture]") {
  Scene scene;
  scene.Sit(1);
  scene.harness.Tick();
  scene.harness.Join(3, {14, 10});
  scene.harness.Tick();
  CHECK(scene.Seen(3, 1).posture.sits);
  scene.harness.Command(1, Direction::kDown);
  scene.harness.Ticks(20);
  scene.harness.Join(4, {14, 10});
  scene.harness.Tick();
  CHECK_FALSE(scene.Seen(4, 1).posture.sits);
}

TEST_CASE("one sits only on a seat, and only when one stands on it", "[space][posture]") {
  Scene scene;
  REQUIRE(scene.Sit(2));
  CHECK(scene.Sit(2)->code == ErrorCode::kNotAllowed);
  scene.harness.Command(1, Direction::kRight);
  scene.harness.Ticks(2);
  CHECK(scene.Sit(1));
  scene.harness.Tick();
  CHECK_FALSE(scene.Seen(2, 1).posture.sits);
}

TEST_CASE("a seat has room for one, until that one walks on or leaves", "[space][posture]") {
  Scene scene;
  scene.harness.Join(3, kSeat);
  scene.harness.Join(4, kSeat);
  scene.harness.Tick();
  CHECK_FALSE(scene.Sit(1));
  REQUIRE(scene.Sit(3));
  CHECK(scene.Sit(3)->message == "Somebody else sits here.");
  scene.harness.Command(1, Direction::kLeft);
  scene.harness.Ticks(10);
  CHECK_FALSE(scene.Sit(3));
  CHECK(scene.Sit(4));
  scene.harness.TheSpace().Leave(SessionId{3});
  CHECK_FALSE(scene.Sit(4));
}

TEST_CASE("whoever loses the connection goes on sitting", "[space][posture]") {
  Scene scene;
  scene.Sit(1);
  scene.harness.Tick();
  scene.harness.TheSpace().Detach(SessionId{1});
  scene.harness.Ticks(5);
  scene.harness.Attach(1);
  scene.harness.Join(3, {14, 10});
  scene.harness.Ticks(2);
  CHECK(scene.Seen(1, 1).posture.sits);
  CHECK(scene.Seen(3, 1).posture.sits);
}

TEST_CASE("to ask for the seat one has tells nobody anything", "[space][posture]") {
  Scene scene;
  scene.Sit(1);
  scene.harness.Ticks(20);
  const int before = scene.harness.Watcher(2).TickFrames();
  CHECK_FALSE(scene.Sit(1));
  scene.harness.Tick();
  CHECK(scene.harness.Watcher(2).TickFrames() == before);
}

TEST_CASE("who comes later sees the gesture under way and how old it is", "[space][posture]") {
  Scene scene;
  scene.harness.TheSpace().Wish(SessionId{1}, EmoteWish{Emote::kRaise});
  scene.harness.TheSpace().Wish(SessionId{2}, EmoteWish{Emote::kHeart});
  scene.harness.Ticks(41);
  scene.harness.Join(3, {14, 10});
  scene.harness.Tick();
  CHECK(scene.Seen(3, 1).posture.gesture == Emote::kRaise);
  CHECK(scene.Seen(3, 1).posture.gesture_age == 8);
  CHECK(scene.Seen(3, 2).posture == Posture{});
  scene.harness.Command(1, Direction::kDown);
  scene.harness.Ticks(5);
  scene.harness.Command(1, Direction::kNone);
  scene.harness.Ticks(20);
  scene.harness.Join(4, {14, 10});
  scene.harness.Tick();
  CHECK(scene.Seen(4, 1).posture == Posture{});
}

}  // namespace
}  // namespace atrium
