// A private room that somebody inside encrypts: who may, who is told, and how long it lasts.
#include <optional>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "shared/protocol/limits.h"
#include "tests/support/space_harness.h"
#include "tests/support/space_map.h"

namespace atrium {
namespace {

constexpr int kLong = 100;  // ticks
constexpr int kResume = kResumeSeconds * kTicksPerSecond;
constexpr ZoneId kRoom{1};
constexpr ZoneId kVault{3};

// The room, a silent zone below it, and a room that the map encrypts.
Tilemap MapWithVault() {
  Tilemap map = MapWithRoom();
  map.zones.push_back({ZoneId{2}, "Library", ZoneKind::kSilent});
  map.zones.push_back({kVault, "Vault", ZoneKind::kPrivate, {}, true});
  for (std::int16_t x = 20; x < 25; ++x) {
    map.zone_grid.Set({x, 12}, ZoneId{2});
    map.zone_grid.Set({x, 15}, kVault);
  }
  return map;
}

// 1 and 2 in the room.
struct Scene {
  Tilemap map = MapWithVault();
  SpaceHarness harness{map};

  Scene() {
    harness.Join(1, {20, 7});
    harness.Join(2, {21, 7});
    harness.Ticks(kLong);
  }
  std::optional<ErrorMessage> Encrypt(std::uint16_t number) {
    auto refusal = harness.TheSpace().Wish(SessionId{number}, EncryptWish{});
    harness.Ticks(2);
    return refusal;
  }
  bool IsRefused(std::uint16_t number, const std::string& part) {
    const auto refusal = Encrypt(number);
    return refusal && refusal->code == ErrorCode::kNotAllowed && !refusal->fatal &&
           refusal->message.find(part) != std::string::npos;
  }
  // What somebody was last told of the room they are in.
  std::string RoomOf(std::uint16_t number) {
    const auto& rooms = harness.RoomsTo(number);
    return rooms.empty() ? std::string() : rooms.back();
  }
  void WalkOut(std::uint16_t number) {
    harness.Command(number, Direction::kLeft, 0, true);
    harness.Ticks(kLong);
  }
};

std::string LinkText(std::uint16_t avatar, LinkNumber link, bool offers, bool encrypted) {
  return EncodeLink({AvatarId{avatar}, link, offers, Route::kMesh, {}, true, encrypted});
}

}  // namespace

TEST_CASE("who encrypts a private room gives all inside new links that say so", "[talk]") {
  Scene scene;
  CHECK_FALSE(scene.Encrypt(2));
  const std::string ended = EncodeUnlink({AvatarId{2}, 1, UnlinkReason::kZoneLeft});
  CHECK(scene.harness.TextsTo(1) ==
        std::vector{LinkText(2, 1, true, false), ended, LinkText(2, 2, true, true)});
  CHECK(scene.harness.TextsTo(2).back() == LinkText(1, 2, false, true));
  CHECK_FALSE(scene.harness.TheSpace().Relay(SessionId{1}, {AvatarId{2}, 1, "in the clear"}));
  CHECK(scene.harness.TheSpace().Relay(SessionId{1}, {AvatarId{2}, 2, "sealed"}));
}

TEST_CASE("all inside are told that the room is encrypted now and by whom, nobody else is",
          "[talk]") {
  Scene scene;
  scene.harness.Join(3, {5, 5});
  scene.harness.Join(4, {22, 15});
  scene.harness.Join(5, {22, 7});
  scene.harness.TheSpace().Wish(SessionId{5}, BusyWish{true});  // has no links
  scene.harness.Ticks(kLong);
  CHECK(scene.RoomOf(5) == EncodeRoom({kRoom, false, {}}));
  scene.Encrypt(2);
  for (const std::uint16_t inside : {std::uint16_t{1}, std::uint16_t{2}, std::uint16_t{5}}) {
    CHECK(scene.harness.RoomsTo(inside).size() == 2);
    CHECK(scene.RoomOf(inside) == EncodeRoom({kRoom, true, AvatarId{2}}));
  }
  CHECK(scene.RoomOf(3).empty());
  CHECK(scene.RoomOf(4) == EncodeRoom({kVault, true, {}}));
}

TEST_CASE("only inside a private room can anybody encrypt, and only once", "[talk]") {
  Scene scene;
  scene.harness.Join(3, {5, 5});
  scene.harness.Join(4, {6, 5});
  scene.harness.Join(5, {22, 12});
  scene.harness.Join(6, {22, 15});
  scene.harness.Ticks(kLong);
  for (const std::uint16_t outside : {std::uint16_t{3}, std::uint16_t{5}}) {
    CHECK(scene.IsRefused(outside, "private room"));
  }
  CHECK(scene.IsRefused(6, "already"));
  CHECK_FALSE(scene.Encrypt(1));
  CHECK(scene.IsRefused(1, "already"));
  CHECK(scene.IsRefused(2, "already"));
  CHECK(scene.RoomOf(2) == EncodeRoom({kRoom, true, AvatarId{1}}));
  // Neither what was refused nor what was granted has touched those outside.
  CHECK(scene.harness.TextsTo(3).size() == 1);
  CHECK(scene.harness.TextsTo(3)[0].find("encrypted") == std::string::npos);
}

TEST_CASE("whoever has walked out cannot encrypt the room behind them", "[talk]") {
  Scene scene;
  scene.WalkOut(1);
  CHECK(scene.RoomOf(1) == EncodeRoom({}));
  CHECK(scene.IsRefused(1, "private room"));
  CHECK(scene.RoomOf(2) == EncodeRoom({kRoom, false, {}}));
}

TEST_CASE("who is alone is told of the room on coming in, coming back and walking out", "[talk]") {
  const Tilemap map = MapWithVault();
  SpaceHarness harness(map);
  harness.Join(1, {20, 7});
  harness.Ticks(2);
  std::vector<std::string> told{EncodeRoom({kRoom, false, {}})};
  CHECK(harness.RoomsTo(1) == told);
  harness.Attach(1);
  harness.Ticks(2);
  told.push_back(EncodeRoom({kRoom, false, {}}));
  CHECK(harness.RoomsTo(1) == told);
  harness.Command(1, Direction::kLeft);
  harness.Ticks(kLong);
  told.push_back(EncodeRoom({}));
  CHECK(harness.RoomsTo(1) == told);
}

TEST_CASE("a room stays encrypted while somebody is inside, also for who comes later", "[talk]") {
  Scene scene;
  scene.Encrypt(1);
  scene.WalkOut(1);
  scene.harness.Join(3, {22, 7});
  scene.harness.Ticks(2);
  CHECK(scene.harness.TextsTo(3) == std::vector{LinkText(2, 3, false, true)});
  CHECK(scene.RoomOf(3) == EncodeRoom({kRoom, true, AvatarId{1}}));
}

TEST_CASE("when everybody has left, the map decides again", "[talk]") {
  Scene scene;
  scene.Encrypt(1);
  scene.WalkOut(1);
  scene.WalkOut(2);
  scene.harness.Join(3, {22, 7});
  scene.harness.Join(4, {23, 7});
  scene.harness.Ticks(2);
  CHECK(scene.RoomOf(3) == EncodeRoom({kRoom, false, {}}));
  CHECK(scene.harness.TextsTo(3).back().find("encrypted") == std::string::npos);
}

TEST_CASE("who may still come back keeps the room encrypted, until their session is over",
          "[talk]") {
  Scene scene;
  scene.Encrypt(1);
  scene.WalkOut(1);
  scene.harness.TheSpace().Detach(SessionId{2});
  scene.harness.Ticks(kResume - 2);
  scene.harness.Join(3, {22, 7});
  scene.harness.Ticks(2);
  CHECK(scene.RoomOf(3) == EncodeRoom({kRoom, true, AvatarId{1}}));
  scene.harness.TheSpace().Leave(SessionId{3});
  scene.harness.Ticks(2);
  scene.harness.Attach(2);
  scene.harness.Ticks(2);
  CHECK(scene.RoomOf(2) == EncodeRoom({kRoom, true, AvatarId{1}}));
  scene.harness.TheSpace().Leave(SessionId{2});
  scene.harness.Ticks(2);
  scene.harness.Join(4, {22, 7});
  scene.harness.Ticks(2);
  CHECK(scene.RoomOf(4) == EncodeRoom({kRoom, false, {}}));
}

TEST_CASE("who was away for a moment while the room was encrypted has an encrypted link on return",
          "[talk]") {
  Scene scene;
  scene.harness.TheSpace().Detach(SessionId{2});
  scene.harness.Ticks(2);
  scene.Encrypt(1);
  scene.harness.Attach(2);
  scene.harness.Ticks(2);
  CHECK(scene.harness.TextsTo(2).back() == LinkText(1, 2, false, true));
  CHECK(scene.harness.TextsTo(1).back() == LinkText(2, 2, true, true));
}

TEST_CASE("a locked conversation stays locked when its room is encrypted", "[talk]") {
  Scene scene;
  CHECK_FALSE(scene.harness.TheSpace().Wish(SessionId{1}, LockWish{true}));
  scene.harness.Ticks(2);
  const std::size_t told = scene.harness.CallsTo(1).size();
  scene.Encrypt(2);
  scene.harness.Join(3, {22, 7});
  scene.harness.Ticks(2);
  CHECK(scene.harness.CallsTo(1).size() == told);
  CHECK(scene.harness.TextsTo(3) == std::vector{EncodeBarred({AvatarId{1}, AvatarId{2}})});
}

}  // namespace atrium
