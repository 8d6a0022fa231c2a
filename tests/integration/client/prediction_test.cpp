#include <algorithm>
#include <cmath>

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "tests/integration/client/walk_scene.h"

namespace atrium {
namespace {

// 200 ms round trip, 50 ms of jitter: all of it on the way there and again on the way back.
constexpr LinkConditions kFar{.latency_ms = 100, .jitter_ms = 50};
constexpr double kJoinMs = 3'000;

// The most that a run moves in one frame, and as much again for a correction that hides itself.
constexpr double kVisibleSnapTiles = 0.32;

struct Jumps {
  double worst = 0;
  double x = 0;
  double y = 0;
  bool began = false;

  void See(const PresentedAvatar* figure) {
    if (figure == nullptr) return;
    if (began) worst = std::max(worst, std::hypot(figure->x - x, figure->y - y));
    x = figure->x;
    y = figure->y;
    began = true;
  }
};

double DistanceToTruth(const SpaceServer& server, const PresentedAvatar& figure, TickMoment at) {
  const Position from = PositionOf(server.TruthAt(figure.id, at.tick));
  const Position to = PositionOf(server.TruthAt(figure.id, at.tick + 1));
  const double x = (from.x + (to.x - from.x) * at.part) / kUnitsPerTile;
  const double y = (from.y + (to.y - from.y) * at.part) / kUnitsPerTile;
  return std::hypot(figure.x - x, figure.y - y);
}

}  // namespace

TEST_CASE("the own avatar never snaps under 200 ms round trip and 50 ms jitter", "[prediction]") {
  for (const std::uint64_t seed : {1U, 2U, 3U}) {
    WalkScene scene(MakeRoomsMap(), seed);
    const std::size_t player = scene.Join(kFar);
    scene.Run(kJoinMs);
    RandomWalker walker(seed);
    Jumps jumps;
    double way = 0;
    double last_x = 0;
    scene.Run(
        60'000, [&](std::size_t i) { scene.At(i).client->SetIntent(walker.IntentAt(scene.Now())); },
        [&](std::size_t) {
          jumps.See(scene.SelfOf(player));
          way += std::fabs(scene.At(player).shown.self_x - last_x);
          last_x = scene.At(player).shown.self_x;
        });
    INFO("seed " << seed);
    CHECK(jumps.worst < kVisibleSnapTiles);
    CHECK(way > 20);
    CHECK(scene.At(player).client->Replica()->Desyncs() == 0);
  }
}

TEST_CASE("the own avatar ends where the server has it", "[prediction]") {
  for (const bool free_movement : {false, true}) {
    WalkScene scene(MakeRoomsMap(free_movement));
    const std::size_t player = scene.Join(kFar);
    scene.Run(kJoinMs);
    RandomWalker walker(7);
    scene.Run(20'000,
              [&](std::size_t i) { scene.At(i).client->SetIntent(walker.IntentAt(scene.Now())); });
    scene.Run(2'000, [&](std::size_t i) { scene.At(i).client->SetIntent({}); });
    GameClient& client = *scene.At(player).client;
    const Tick tick = scene.Server().Inner().LastTick() + 1;
    CHECK(client.PredictedState() == scene.Server().TruthAt(client.Self(), tick));
    CHECK_FALSE(scene.At(player).shown.moving);
  }
}

TEST_CASE("a wall between two people is noticed, and only between", "[prediction]") {
  auto map = std::make_shared<Tilemap>(*MakeOpenMap(12));
  map->spawns = {{{4, 2}, "", true}};
  for (std::int16_t y = 0; y < 8; ++y) map->collision.SetBlocked({6, y});
  WalkScene scene(map);
  const std::size_t ada = scene.Join(kFar);
  const std::size_t bo = scene.Join(kFar);
  scene.Run(kJoinMs);
  const AvatarId bos = scene.At(bo).client->Self();
  CHECK_FALSE(scene.At(ada).client->WalledOff(bos));
  scene.At(bo).client->WalkTo({8, 2});
  scene.Run(8'000);
  CHECK(scene.At(ada).client->WalledOff(bos));
  CHECK(scene.At(bo).client->WalledOff(scene.At(ada).client->Self()));
  scene.At(bo).client->WalkTo({8, 10});
  scene.At(ada).client->WalkTo({4, 10});
  scene.Run(8'000);
  CHECK_FALSE(scene.At(ada).client->WalledOff(bos));
  CHECK_FALSE(scene.At(ada).client->WalledOff(AvatarId{999}));
}

TEST_CASE("marks of whom one talks with last as long as one is the same", "[prediction]") {
  WalkScene scene(MakeOpenMap(12));
  const std::size_t ada = scene.Join(kFar);
  const std::size_t bo = scene.Join(kFar);
  scene.Run(kJoinMs);
  GameClient& client = *scene.At(ada).client;
  const AvatarId bos = scene.At(bo).client->Self();
  const auto marks = [&] {
    scene.Run(kJoinMs);
    REQUIRE(scene.OnScreen(ada, bos) != nullptr);
    return scene.OnScreen(ada, bos)->marks;
  };
  client.SetTalkMarks(bos, kMarkMicOff);
  CHECK(marks() == kMarkMicOff);
  // Another map: the same session comes back.
  client.SetMap(MakeOpenMap(12), scene.Now());
  CHECK(marks() == kMarkMicOff);
  client.Leave();
  client.Join({.url = "", .name = "Eve", .look = {}, .resume_token = ""}, scene.Now());
  CHECK(marks() == 0);
}

TEST_CASE("a key press is answered in its own frame", "[prediction]") {
  WalkScene scene(MakeOpenMap(64));
  const std::size_t player = scene.Join(kFar);
  scene.Run(kJoinMs);
  GameClient& client = *scene.At(player).client;
  const PresentedAvatar before = *scene.SelfOf(player);
  const double now = scene.Now();
  client.Advance(now);
  client.Present(now);
  client.SetIntent({Direction::kRight, false});
  client.Advance(now + 1);
  const PresentedWorld& world = client.Present(now + 1);
  CHECK(world.avatars.front().facing == Direction::kRight);
  CHECK(world.avatars.front().walking);
  CHECK(world.avatars.front().x > before.x);
  CHECK(world.avatars.front().x - before.x < 0.1F);
}

TEST_CASE("a tap between two frames still walks one tile", "[prediction]") {
  WalkScene scene(MakeOpenMap(64));
  const std::size_t player = scene.Join(kFar);
  scene.Run(kJoinMs);
  const float before = scene.SelfOf(player)->x;
  scene.At(player).client->SetIntent({Direction::kRight, false});
  scene.At(player).client->SetIntent({});
  scene.Run(2'000);
  CHECK(scene.SelfOf(player)->x == Catch::Approx(before + 1));
  const AvatarId self = scene.At(player).client->Self();
  CHECK(scene.Server().TruthAt(self, scene.Server().Inner().LastTick()).tile.x ==
        static_cast<int>(before) + 1);
}

TEST_CASE("in steady state others are within an eighth of a tile of their delayed truth",
          "[prediction]") {
  for (const LinkConditions conditions : {LinkConditions{20, 5}, kFar}) {
    WalkScene scene(MakeRoomsMap());
    const std::size_t watcher = scene.Join(conditions);
    std::vector<RandomWalker> walkers;
    for (std::uint64_t i = 0; i < 6; ++i) {
      if (i > 0) scene.Join(kFar);
      walkers.emplace_back(100 + i);
    }
    const auto walk = [&](std::size_t i) {
      if (i != watcher) scene.At(i).client->SetIntent(walkers[i].IntentAt(scene.Now()));
    };
    scene.Run(6'000, walk);
    double worst = 0;
    Jumps jumps;
    scene.Run(30'000, walk, [&](std::size_t i) {
      if (i != watcher) return;
      const GameClient& client = *scene.At(i).client;
      jumps.See(scene.OnScreen(watcher, scene.At(1).client->Self()));
      for (const PresentedAvatar& figure : scene.At(i).shown.avatars) {
        if (figure.id == client.Self()) continue;
        const TickMoment moment = client.Clock().Delayed();
        worst = std::max(worst, DistanceToTruth(scene.Server(), figure, moment));
      }
    });
    CHECK(worst <= 0.125);
    CHECK(jumps.worst < kVisibleSnapTiles);
  }
}

}  // namespace atrium
