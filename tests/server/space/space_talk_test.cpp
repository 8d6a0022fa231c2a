#include <string>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/space_harness.h"
#include "tests/support/space_map.h"

namespace atrium {
namespace {

constexpr int kLong = 100;  // ticks

// Two people in the open who have just been linked; the link's number is 1.
struct LinkedPair {
  Tilemap map = MapWithRoom();
  SpaceHarness harness{map};

  LinkedPair() {
    harness.Join(1, {5, 5});
    harness.Join(2, {7, 5});
    harness.Ticks(kLong);
  }
  bool Signal(std::uint16_t from, std::uint16_t to, LinkNumber link) {
    return harness.TheSpace().Relay(SessionId{from}, {AvatarId{to}, link, "hello"});
  }
};

std::string LinkText(std::uint16_t avatar, LinkNumber link, bool offers) {
  return EncodeLink({AvatarId{avatar}, link, offers, Route::kMesh, {}});
}

}  // namespace

TEST_CASE("two who come near are told of their link, one of them to make the offer", "[talk]") {
  LinkedPair pair;
  SpaceHarness& harness = pair.harness;
  CHECK(harness.TextsTo(1) == std::vector{LinkText(2, 1, true)});
  CHECK(harness.TextsTo(2) == std::vector{LinkText(1, 1, false)});
}

TEST_CASE("on a map where one is heard far, people are linked from afar", "[talk]") {
  Tilemap map = MapWithRoom();
  map.audible_tiles = 10;
  SpaceHarness harness(map);
  harness.Join(1, {5, 5});
  harness.Join(2, {19, 5});
  harness.Ticks(kLong);
  CHECK(harness.TextsTo(1) == std::vector{LinkText(2, 1, true)});
}

TEST_CASE("a signal reaches whom one is linked with, and names the sender", "[talk]") {
  LinkedPair pair;
  SpaceHarness& harness = pair.harness;
  CHECK(pair.Signal(1, 2, 1));
  CHECK(harness.TextsTo(2).back() == EncodeSignal({AvatarId{1}, 1, "hello"}));
}

TEST_CASE("nobody is reached by a signal across a zone, from afar, or with a forged link",
          "[talk]") {
  const Tilemap map = MapWithRoom();
  SpaceHarness harness(map);
  harness.Join(1, {19, 7});
  harness.Join(2, {20, 7});  // one step away, within the room
  harness.Join(3, {50, 7});
  harness.Join(4, {18, 7});  // linked with 1
  harness.Ticks(kLong);
  REQUIRE(harness.TextsTo(1) == std::vector{LinkText(4, 1, true)});
  for (const AvatarId target : {AvatarId{2}, AvatarId{3}, AvatarId{1}, AvatarId{0}, AvatarId{77}}) {
    for (const LinkNumber link : {0U, 1U, 2U}) {
      CHECK_FALSE(harness.TheSpace().Relay(SessionId{1}, {target, link, "x"}));
    }
  }
  CHECK_FALSE(harness.TheSpace().Relay(SessionId{1}, {AvatarId{4}, 2, "x"}));
  CHECK_FALSE(harness.TheSpace().Relay(SessionId{99}, {AvatarId{4}, 1, "x"}));
  CHECK(harness.TextsTo(2).empty());
  CHECK(harness.TextsTo(3).empty());
  CHECK(harness.TextsTo(4).size() == 1);
}

TEST_CASE("a signal for somebody who has left this very moment is refused", "[talk]") {
  LinkedPair pair;
  pair.harness.TheSpace().Leave(SessionId{2});
  CHECK_FALSE(pair.Signal(1, 2, 1));
  CHECK(pair.harness.TextsTo(2).size() == 1);
}

TEST_CASE("stepping into a room ends the talk outside, for both and with the reason", "[talk]") {
  const Tilemap map = MapWithRoom();
  SpaceHarness harness(map);
  harness.Join(1, {18, 7});
  harness.Join(2, {19, 7});
  harness.Ticks(kLong);
  harness.Command(2, Direction::kRight);
  harness.Ticks(10);
  CHECK(harness.TextsTo(1).back() == EncodeUnlink({AvatarId{2}, 1, UnlinkReason::kZoneLeft}));
  CHECK(harness.TextsTo(2).back() == EncodeUnlink({AvatarId{1}, 1, UnlinkReason::kZoneLeft}));
  CHECK_FALSE(harness.TheSpace().Relay(SessionId{1}, {AvatarId{2}, 1, "still there?"}));
}

TEST_CASE("those in an encrypted room are told that they are", "[talk]") {
  Tilemap map = MapWithRoom();
  map.zones[0].encrypted = true;
  SpaceHarness harness(map);
  harness.Join(1, {20, 7});
  harness.Join(2, {21, 7});
  harness.Join(3, {5, 5});
  harness.Join(4, {6, 5});
  harness.Ticks(kLong);
  REQUIRE(harness.TextsTo(1).size() == 1);
  CHECK(harness.TextsTo(1)[0].find(R"("encrypted":true)") != std::string::npos);
  REQUIRE(harness.TextsTo(3).size() == 1);
  CHECK(harness.TextsTo(3)[0].find("encrypted") == std::string::npos);
}

TEST_CASE("who reads nothing for a while then learns what is, not what was", "[talk]") {
  LinkedPair pair;
  SpaceHarness& harness = pair.harness;
  harness.Block(1);
  harness.Receive(1, PingFrame{1});  // notices that the connection is blocked
  for (int i = 0; i < 5; ++i) {
    harness.TheSpace().Wish(SessionId{2}, RenewWish{static_cast<LinkNumber>(i + 1)});
    harness.Ticks(kLong);
  }
  for (int i = 0; i < 100; ++i) {
    CHECK(pair.Signal(2, 1, 6));
  }
  CHECK(harness.TextsTo(1).size() == 1);
  harness.Drain(1);
  harness.Ticks(2);
  const auto texts = harness.TextsTo(1);
  REQUIRE(texts.size() > 4);
  CHECK(texts[1] == EncodeUnlink({AvatarId{2}, 1, UnlinkReason::kGone}));
  CHECK(texts[2] == LinkText(2, 6, true));
  CHECK(texts.size() < 40);  // the signals that wait are bounded
}

}  // namespace atrium
