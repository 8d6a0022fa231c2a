#include <cmath>

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "tests/integration/client/walk_scene.h"

namespace atrium {
namespace {

constexpr LinkConditions kNear{.latency_ms = 30, .jitter_ms = 10};
constexpr InputCommand kRight{Direction::kRight, false};
constexpr double kJoinMs = 2'000;

double WayFrom(const PresentedAvatar& a, const PresentedAvatar& b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

std::size_t CountWelcomes(GameClient& client, bool resumed) {
  std::size_t count = 0;
  for (const ClientEvent& event : client.TakeEvents()) {
    const auto* welcome = std::get_if<WelcomeMessage>(&event);
    if (welcome != nullptr && welcome->resumed == resumed) ++count;
  }
  return count;
}

}  // namespace

TEST_CASE("who is cut off comes back in place and walks on", "[connection]") {
  WalkScene scene(MakeOpenMap(200));
  const std::size_t player = scene.Join(kNear);
  const std::size_t watcher = scene.Join(kNear);
  scene.Run(kJoinMs);
  GameClient& client = *scene.At(player).client;
  CHECK(CountWelcomes(client, false) == 1);
  const auto walk = [&](std::size_t i) { scene.At(i).client->SetIntent(kRight); };
  scene.Run(3'000, walk);
  const PresentedAvatar before = *scene.SelfOf(player);
  scene.Network().RefuseUntil(scene.Now() + 2'000);
  scene.Network().Reset(*scene.At(player).transport);
  scene.Run(500, walk);
  CHECK(client.Phase() == ConnectionPhase::kReconnecting);
  CHECK(scene.SelfOf(player) != nullptr);
  CHECK_FALSE(scene.At(player).shown.moving);
  scene.Run(10'000, walk);
  CHECK(client.Phase() == ConnectionPhase::kOnline);
  CHECK(CountWelcomes(client, true) == 1);
  CHECK(scene.SelfOf(player)->walking);
  CHECK(scene.SelfOf(player)->x > before.x + 10);
  CHECK(scene.OnScreen(watcher, client.Self()) != nullptr);
  CHECK(scene.At(watcher).shown.avatars.size() == 2);
}

TEST_CASE("a cable that is pulled is noticed and the place taken up again", "[connection]") {
  WalkScene scene(MakeOpenMap(64));
  const std::size_t player = scene.Join(kNear);
  scene.Run(kJoinMs);
  GameClient& client = *scene.At(player).client;
  CHECK(CountWelcomes(client, false) == 1);
  scene.Network().Cut(*scene.At(player).transport);
  scene.Run(4'000);
  CHECK(client.Phase() == ConnectionPhase::kOnline);
  scene.Run(8'000);
  CHECK(client.Phase() == ConnectionPhase::kOnline);
  CHECK(CountWelcomes(client, true) == 1);
}

TEST_CASE("after a long rest the first step is predicted exactly", "[connection]") {
  WalkScene scene(MakeOpenMap(64));
  const std::size_t player = scene.Join(kNear);
  scene.Run(30'000);
  GameClient& client = *scene.At(player).client;
  const float start = scene.SelfOf(player)->x;
  client.SetIntent(kRight);
  scene.Run(40);
  CHECK(scene.SelfOf(player)->walking);
  scene.Run(210);
  client.SetIntent({});
  scene.Run(1'000);
  CHECK(scene.SelfOf(player)->x == Catch::Approx(start + 1));
  CHECK(client.Phase() == ConnectionPhase::kOnline);
}

TEST_CASE("a stalled connection runs nobody away", "[connection]") {
  WalkScene scene(MakeOpenMap(200));
  const std::size_t player = scene.Join(kNear);
  const std::size_t walker = scene.Join(kNear);
  scene.Run(kJoinMs);
  const auto walk = [&](std::size_t i) { scene.At(i).client->SetIntent(kRight); };
  scene.Run(2'000, walk);
  const AvatarId other = scene.At(walker).client->Self();
  const PresentedAvatar other_before = *scene.OnScreen(player, other);
  const PresentedAvatar self_before = *scene.SelfOf(player);
  scene.Network().Stall(*scene.At(player).transport, scene.Now() + 4'000);
  scene.Run(3'900, walk);
  // The promise of a frame every five ticks, six ticks of goodwill and the delay: under a second.
  CHECK(WayFrom(*scene.OnScreen(player, other), other_before) < 4.2);
  CHECK(WayFrom(*scene.SelfOf(player), self_before) < 7);
  CHECK_FALSE(scene.OnScreen(player, other)->walking);
  CHECK_FALSE(scene.At(player).shown.moving);
  scene.Run(2'000, walk);
  const Tick tick = scene.At(player).client->Clock().Delayed().tick;
  const Position truth = PositionOf(scene.Server().TruthAt(other, tick));
  CHECK(std::fabs(scene.OnScreen(player, other)->x - truth.x / 256.0) < 0.3);
  CHECK(scene.At(player).client->Replica()->Desyncs() == 0);
}

TEST_CASE("a teleport snaps, for oneself and for the others", "[connection]") {
  WalkScene scene(MakeOpenMap(64));
  const std::size_t player = scene.Join(kNear);
  const std::size_t watcher = scene.Join(kNear);
  scene.Run(kJoinMs);
  const AvatarId self = scene.At(player).client->Self();
  scene.Server().Teleport(self, {10, 40});
  const auto on_the_way = [&](std::size_t i) {
    const PresentedAvatar* figure = scene.OnScreen(i, self);
    if (figure == nullptr) return;
    const bool at_start = std::hypot(figure->x - 32.5, figure->y - 32.5) < 0.1;
    const bool at_end = std::hypot(figure->x - 10.5, figure->y - 40.5) < 0.1;
    CHECK((at_start || at_end));
  };
  scene.Run(1'500, nullptr, on_the_way);
  CHECK(scene.SelfOf(player)->x == Catch::Approx(10.5));
  CHECK(scene.OnScreen(watcher, self)->x == Catch::Approx(10.5));
}

TEST_CASE("a replica that went wrong is noticed and healed", "[connection]") {
  WalkScene scene(MakeOpenMap(64));
  const std::size_t player = scene.Join(kNear);
  const std::size_t walker = scene.Join(kNear);
  scene.Run(kJoinMs);
  GameClient& client = *scene.At(player).client;
  const AvatarId other = scene.At(walker).client->Self();
  AvatarTrack& track = client.Replica()->Find(other)->track;
  track.SetIntent(*client.Replica()->KnownTick(), kRight, client.Replica()->World());
  // Something has to happen in the cell for its checksum to be sent.
  const auto walk = [&](std::size_t i) {
    if (i == walker) scene.At(i).client->SetIntent({Direction::kDown, false});
  };
  scene.Run(5'000, walk);
  CHECK(client.Replica()->Desyncs() >= 1);
  scene.Run(1'000);
  const Tick known = *client.Replica()->KnownTick();
  CHECK(client.Replica()->Find(other)->track.StateAt(known + 1, client.Replica()->World()) ==
        scene.Server().TruthAt(other, known + 1));
}

TEST_CASE("no input is lost, whatever the jitter", "[connection]") {
  WalkScene scene(MakeOpenMap(200));
  const std::size_t player = scene.Join({.latency_ms = 100, .jitter_ms = 50});
  scene.Run(kJoinMs);
  GameClient& client = *scene.At(player).client;
  const float start = scene.SelfOf(player)->x;
  // 40 taps to the right, each over before the next frame: each must walk one tile.
  for (int i = 0; i < 40; ++i) {
    client.SetIntent(kRight);
    client.SetIntent({});
    scene.Run(320);
  }
  scene.Run(2'000);
  CHECK(scene.SelfOf(player)->x == Catch::Approx(start + 40));
}

TEST_CASE("a walk to a tile arrives there on the server too", "[connection]") {
  WalkScene scene(MakeRoomsMap());
  const std::size_t player = scene.Join({.latency_ms = 100, .jitter_ms = 50});
  scene.Run(kJoinMs);
  GameClient& client = *scene.At(player).client;
  REQUIRE(client.WalkTo({50, 43}));
  scene.Run(100);
  CHECK_FALSE(scene.At(player).shown.path.empty());
  scene.Run(30'000);
  CHECK(scene.At(player).shown.path.empty());
  const Tick tick = scene.Server().Inner().LastTick();
  CHECK(scene.Server().TruthAt(client.Self(), tick).tile == TilePosition{50, 43});
  CHECK(client.Replica()->Desyncs() == 0);
}

TEST_CASE("a walk that is asked for before one has arrived begins on arrival", "[connection]") {
  WalkScene scene(MakeOpenMap(64));
  const std::size_t player = scene.Join(kNear);
  REQUIRE(scene.At(player).client->WalkTo({40, 32}));
  scene.Run(kJoinMs + 4'000);
  CHECK(scene.SelfOf(player)->x == Catch::Approx(40.5));
}

TEST_CASE("taps that the network delivers all at once, late, still walk", "[connection]") {
  WalkScene scene(MakeOpenMap(64));
  const std::size_t player = scene.Join(kNear);
  scene.Run(kJoinMs);
  GameClient& client = *scene.At(player).client;
  const float start = scene.SelfOf(player)->x;
  scene.Network().Stall(*scene.At(player).transport, scene.Now() + 1'000);
  client.SetIntent(kRight);
  scene.Run(100);
  client.SetIntent({});
  scene.Run(4'000);
  CHECK(scene.SelfOf(player)->x == Catch::Approx(start + 1));
  CHECK(client.Replica()->Desyncs() == 0);
}

TEST_CASE("any movement key cancels a walk to a tile", "[connection]") {
  WalkScene scene(MakeOpenMap(64));
  const std::size_t player = scene.Join(kNear);
  scene.Run(kJoinMs);
  GameClient& client = *scene.At(player).client;
  REQUIRE(client.WalkTo({60, 60}));
  scene.Run(500, [&](std::size_t) { client.SetIntent({}); });
  CHECK_FALSE(scene.At(player).shown.path.empty());
  client.SetIntent({Direction::kUp, false});
  scene.Run(100);
  CHECK(scene.At(player).shown.path.empty());
  client.SetIntent({});
  scene.Run(1'000);
  CHECK_FALSE(scene.SelfOf(player)->walking);
}

TEST_CASE("a map that comes after the welcome is no loss", "[connection]") {
  WalkScene scene(MakeOpenMap(64));
  const std::size_t player = scene.Join(kNear, false);
  scene.Run(kJoinMs);
  CHECK(scene.SelfOf(player) == nullptr);
  scene.At(player).client->SetMap(MakeOpenMap(64), scene.Now());
  scene.Run(kJoinMs);
  CHECK(scene.SelfOf(player) != nullptr);
  CHECK(scene.At(player).shown.has_self);
}

TEST_CASE("where nobody moves nothing is sent but answers to pings, and nothing is drawn",
          "[connection]") {
  WalkScene scene(MakeOpenMap(64));
  const std::size_t player = scene.Join(kNear);
  scene.Join(kNear);
  scene.Run(15'000);
  const std::uint64_t frames = scene.At(player).client->Session().Stats().TotalFramesDown();
  scene.Run(10'000, nullptr, [&](std::size_t i) { CHECK_FALSE(scene.At(i).shown.moving); });
  const std::uint64_t heard = scene.At(player).client->Session().Stats().TotalFramesDown() - frames;
  // Two or three pings, each answered by a pong and a bare tick.
  CHECK(heard >= 4);
  CHECK(heard <= 6);
}

TEST_CASE("people are listed with oneself first, and where they are", "[connection]") {
  WalkScene scene(MakeOpenMap(64));
  scene.Join(kNear);
  const std::size_t player = scene.Join(kNear);
  scene.Run(kJoinMs);
  const auto& people = scene.At(player).shown.people;
  REQUIRE(people.size() == 2);
  CHECK(people[0].self);
  CHECK(people[0].id == scene.At(player).client->Self());
  CHECK(people[1].has_tile);
  CHECK(people[1].tile == TilePosition{32, 32});
}

}  // namespace atrium
