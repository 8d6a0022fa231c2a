// Sitting down, from one client to another, through a space.
#include <catch2/catch_test_macros.hpp>

#include "tests/integration/client/walk_scene.h"

namespace atrium {
namespace {

constexpr TilePosition kSeat{3, 3};

// Spawns are in the middle, around (6, 6).
std::shared_ptr<const Tilemap> MapWithSeat() {
  Tilemap map = *MakeOpenMap(12);
  map.seats = {{kSeat, -1, 0}};
  return std::make_shared<const Tilemap>(std::move(map));
}

struct Pair {
  Pair() {
    ada = scene.Join({.latency_ms = 40});
    bo = scene.Join({.latency_ms = 40});
    scene.Run(2'000);
    adas = scene.At(ada).client->Self();
  }
  GameClient& Ada() { return *scene.At(ada).client; }
  GameClient& Bo() { return *scene.At(bo).client; }
  const PresentedAvatar& SeenBy(std::size_t who) {
    const PresentedAvatar* avatar = scene.OnScreen(who, adas);
    REQUIRE(avatar != nullptr);
    return *avatar;
  }

  WalkScene scene{MapWithSeat()};
  std::size_t ada = 0;
  std::size_t bo = 0;
  AvatarId adas;
};

TEST_CASE("one walks to a seat and sits down, until one walks on", "[seat]") {
  Pair pair;
  CHECK(pair.Ada().SitOn(kSeat));
  pair.scene.Run(500);
  CHECK_FALSE(pair.SeenBy(pair.bo).sits);
  pair.scene.Run(4'000);
  for (const std::size_t who : {pair.ada, pair.bo}) {
    CHECK(pair.SeenBy(who).sits);
    CHECK(pair.SeenBy(who).facing == Direction::kLeft);
    CHECK(pair.SeenBy(who).x == 3.5F);
  }
  pair.Ada().SetIntent({Direction::kRight, false});
  pair.scene.Run(600);
  CHECK_FALSE(pair.SeenBy(pair.ada).sits);
  CHECK_FALSE(pair.SeenBy(pair.bo).sits);
}

TEST_CASE("a seat is offered beside it, while one stands and nobody sits on it", "[seat]") {
  Pair pair;
  CHECK_FALSE(pair.scene.At(pair.bo).shown.seat);
  pair.Bo().WalkTo({4, 4});
  pair.scene.Run(4'000);
  CHECK(pair.scene.At(pair.bo).shown.seat == kSeat);
  pair.Ada().SitOn(kSeat);
  pair.scene.Run(4'000);
  REQUIRE(pair.SeenBy(pair.bo).sits);
  CHECK_FALSE(pair.scene.At(pair.bo).shown.seat);
  CHECK_FALSE(pair.Bo().SitOn(kSeat));
  CHECK_FALSE(pair.scene.At(pair.ada).shown.seat);
}

TEST_CASE("who changes their mind on the way does not sit down", "[seat]") {
  Pair pair;
  pair.Ada().SitOn(kSeat);
  pair.scene.Run(300);
  pair.Ada().WalkTo({8, 8});
  pair.scene.Run(4'000);
  CHECK_FALSE(pair.SeenBy(pair.bo).sits);
  CHECK_FALSE(pair.Ada().SitOn({9, 9}));
}

TEST_CASE("who comes later sees who sits and who dances", "[seat]") {
  Pair pair;
  pair.Ada().SitOn(kSeat);
  pair.scene.Run(4'000);
  pair.Ada().SendText(R"({"type":"emote","emote":"raise"})", pair.scene.Now());
  pair.scene.Run(2'000);
  const std::size_t cy = pair.scene.Join({});
  pair.scene.Run(2'000);
  CHECK(pair.SeenBy(cy).sits);
  CHECK(pair.SeenBy(cy).emote == Emote::kRaise);
  CHECK(pair.SeenBy(cy).emote_ms > 3'000);
}

}  // namespace
}  // namespace atrium
