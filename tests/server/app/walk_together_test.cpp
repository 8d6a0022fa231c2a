// A real server on this machine and real WebSockets: joining, walking, resuming, taking over,
// stopping, and whatever a client may do wrong.
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "server/maps/map_import.h"
#include "shared/core/random.h"
#include "shared/world/map_package.h"
#include "tests/support/game_visitor.h"
#include "tests/support/running_server.h"

namespace atrium {
namespace {

const Tilemap& TheMap() {
  static const Tilemap map = [] {
    auto imported = ImportMap(ATRIUM_SOURCE_DIR "/assets/maps/atrium.tmj");
    return Decode(imported.Value().package).Value();
  }();
  return map;
}

// A direction that is free from where the avatar stands.
Direction FreeDirection(const AvatarState& state) {
  for (const Direction direction :
       {Direction::kRight, Direction::kLeft, Direction::kDown, Direction::kUp}) {
    const TileStep step = StepOf(direction);
    if (TheMap().collision.CanStep(state.tile, step.dx, step.dy)) return direction;
  }
  return Direction::kNone;
}

TEST_CASE("two people join, see each other and see each other walk", "[server]") {
  TemporaryFolder folder;
  RunningServer server(TestConfig(folder));
  GameVisitor ada(TheMap());
  GameVisitor bob(TheMap());
  REQUIRE(ada.Join(server.Port(), "Ada"));
  REQUIRE(bob.Join(server.Port(), "Bob"));
  CHECK(ada.welcome->avatar != bob.welcome->avatar);
  REQUIRE(ada.AwaitAvatar());
  REQUIRE(ada.ReadUntil([&] { return ada.watcher.Find(bob.welcome->avatar) != nullptr; }));
  CHECK(ada.watcher.Roster().at(bob.welcome->avatar.value).name == "Bob");

  REQUIRE(bob.AwaitAvatar());
  const TilePosition start = bob.watcher.Find(bob.welcome->avatar)->state.tile;
  bob.Command(FreeDirection(bob.watcher.Find(bob.welcome->avatar)->state));
  CHECK(bob.ReadUntil([&] { return !bob.watcher.Acks().empty(); }));
  CHECK(ada.ReadUntil([&] { return ada.watcher.Find(bob.welcome->avatar)->state.tile != start; }));
  CHECK(ada.watcher.Complaints().empty());
  CHECK(bob.watcher.Complaints().empty());
}

TEST_CASE("a cut connection resumes in place, with the same avatar", "[server]") {
  TemporaryFolder folder;
  RunningServer server(TestConfig(folder));
  GameVisitor first(TheMap());
  REQUIRE(first.Join(server.Port(), "Ada"));
  REQUIRE(first.AwaitAvatar());
  first.Command(FreeDirection(first.watcher.Find(first.welcome->avatar)->state));
  const TilePosition start = first.watcher.Find(first.welcome->avatar)->state.tile;
  REQUIRE(first.ReadUntil(
      [&] { return first.watcher.Find(first.welcome->avatar)->state.tile != start; }));
  first.client.Cut();

  GameVisitor again(TheMap());
  REQUIRE(again.Join(server.Port(), "Ada", first.welcome->token));
  CHECK(again.welcome->resumed);
  CHECK(again.welcome->avatar == first.welcome->avatar);
  REQUIRE(again.AwaitAvatar());
  CHECK(again.watcher.Find(again.welcome->avatar)->state.tile != start);
  CHECK(again.watcher.Roster().size() == 1);
}

TEST_CASE("a second tab takes over and the first is told so", "[server]") {
  TemporaryFolder folder;
  RunningServer server(TestConfig(folder));
  GameVisitor first(TheMap());
  GameVisitor second(TheMap());
  REQUIRE(first.Join(server.Port(), "Ada"));
  REQUIRE(second.Join(server.Port(), "Ada", first.welcome->token));
  CHECK(second.welcome->resumed);
  first.ReadToEnd();
  REQUIRE(first.error.has_value());
  CHECK(first.error->code == ErrorCode::kReplaced);
  CHECK(second.AwaitAvatar());
  CHECK(second.watcher.Avatars().size() == 1);
}

TEST_CASE("whoever says goodbye is gone at once", "[server]") {
  TemporaryFolder folder;
  RunningServer server(TestConfig(folder));
  GameVisitor ada(TheMap());
  GameVisitor bob(TheMap());
  REQUIRE(ada.Join(server.Port(), "Ada"));
  REQUIRE(bob.Join(server.Port(), "Bob"));
  const AvatarId avatar = bob.welcome->avatar;
  REQUIRE(ada.ReadUntil([&] { return ada.watcher.Find(avatar) != nullptr; }));
  bob.client.Close(kLeaveCloseCode);
  CHECK(ada.ReadUntil([&] { return !ada.watcher.Roster().contains(avatar.value); }));
}

TEST_CASE("a stopping server says so and the next one knows everybody's place", "[server]") {
  TemporaryFolder folder;
  const Config config = TestConfig(folder);
  GameVisitor before(TheMap());
  TilePosition place;
  {
    RunningServer server(config);
    REQUIRE(before.Join(server.Port(), "Ada"));
    REQUIRE(before.AwaitAvatar());
    const TilePosition start = before.watcher.Find(before.welcome->avatar)->state.tile;
    const Direction direction = FreeDirection(before.watcher.Find(before.welcome->avatar)->state);
    const auto moved = [&] {
      return before.watcher.Find(before.welcome->avatar)->state.tile != start;
    };
    before.Command(direction);
    REQUIRE(before.ReadUntil(moved));
    before.Command(Direction::kNone);
    REQUIRE(before.ReadUntil([&] {
      const SpaceWatcher::Seen* seen = before.watcher.Find(before.welcome->avatar);
      return IsAtRest(seen->state, seen->intent);
    }));
    place = before.watcher.Find(before.welcome->avatar)->state.tile;
    std::thread reader([&before] { before.ReadToEnd(); });
    server.Stop();
    reader.join();
  }
  REQUIRE(before.error.has_value());
  CHECK(before.error->code == ErrorCode::kServerStopping);
  CHECK(before.error->retry_after_ms.has_value());
  CHECK(before.client.CloseCode() == 1012);

  RunningServer next(config);
  CHECK_FALSE(std::filesystem::exists(config.data + "/sessions.json"));
  GameVisitor after(TheMap());
  REQUIRE(after.Join(next.Port(), "Ada", before.welcome->token));
  CHECK(after.welcome->resumed);
  REQUIRE(after.AwaitAvatar());
  CHECK(after.watcher.Find(after.welcome->avatar)->state.tile == place);
}

// People who turn to and fro, which fills the connection of somebody who does not read.
class Crowd {
 public:
  Crowd(std::uint16_t port, int size) {
    for (int i = 0; i < size; ++i) {
      people_.push_back(std::make_unique<GameVisitor>(TheMap()));
      REQUIRE(people_.back()->client.Connect(port) == 101);
      people_.back()->client.SendText(HelloText("P" + std::to_string(i)));
    }
    for (const auto& person : people_) {
      REQUIRE(person->AwaitWelcome());
      REQUIRE(person->AwaitAvatar());
    }
  }
  // Everybody turns and has the ack: nobody is delayed by whoever does not read.
  void Turn() {
    for (const auto& person : people_) {
      person->Command(static_cast<Direction>(random_.Below(kDirectionCount)));
    }
    for (const auto& person : people_) {
      REQUIRE(person->ReadUntil([&] {
        const auto& acks = person->watcher.Acks();
        return !acks.empty() && acks.back().sequence == person->sequence;
      }));
      CHECK(person->watcher.Complaints().empty());
    }
  }
  void Leave() {
    for (const auto& person : people_) person->client.Close(kLeaveCloseCode);
  }

 private:
  std::vector<std::unique_ptr<GameVisitor>> people_;
  Random random_{5};
};

TEST_CASE("a client that stops reading delays nobody and has the exact state afterwards",
          "[server]") {
  TemporaryFolder folder;
  Config config = TestConfig(folder);
  config.send_buffer_kib = 4;
  RunningServer server(config);
  GameVisitor slow(TheMap());
  slow.client.SetReceiveBuffer(4096);
  REQUIRE(slow.Join(server.Port(), "Slow"));
  REQUIRE(slow.AwaitAvatar());

  Crowd crowd(server.Port(), 40);
  while (server.Metric("backlogged_clients") == 0) crowd.Turn();
  for (int i = 0; i < 10; ++i) crowd.Turn();
  crowd.Leave();
  REQUIRE(server.MetricReaches("leaves_total", 40));
  CHECK(slow.ReadUntil([&] { return slow.watcher.Roster().size() == 41; }));
  CHECK(slow.ReadUntil(
      [&] { return slow.watcher.Roster().size() == 1 && slow.watcher.Avatars().size() == 1; }));
  CHECK(slow.watcher.Complaints().empty());
  CHECK(server.Metric("too_slow_total") == 0);
  CHECK(server.Metric("backlog_full_states_total") >= 1);
}

TEST_CASE("a client that reads nothing for too long is closed and may resume", "[server]") {
  TemporaryFolder folder;
  Config config = TestConfig(folder);
  config.stall_seconds = 1;
  config.send_buffer_kib = 4;
  RunningServer server(config);
  GameVisitor slow(TheMap());
  slow.client.SetReceiveBuffer(4096);
  REQUIRE(slow.Join(server.Port(), "Slow"));
  REQUIRE(slow.AwaitAvatar());
  Crowd crowd(server.Port(), 40);
  while (server.Metric("too_slow_total") == 0) crowd.Turn();
  GameVisitor again(TheMap());
  REQUIRE(again.Join(server.Port(), "Slow", slow.welcome->token));
  CHECK(again.welcome->resumed);
}

TEST_CASE("a client that vanished is found out, a quiet one that is there stays", "[server]") {
  TemporaryFolder folder;
  Config config = TestConfig(folder);
  config.stall_seconds = 1;
  RunningServer server(config);
  GameVisitor vanished(TheMap());
  REQUIRE(vanished.Join(server.Port(), "Vanished"));
  GameVisitor quiet(TheMap());
  REQUIRE(quiet.Join(server.Port(), "Quiet"));
  // Reading answers the server's pings; the one that vanished reads nothing.
  CHECK(quiet.ReadUntil([&] {
    const auto found = quiet.watcher.Roster().find(vanished.welcome->avatar.value);
    return found != quiet.watcher.Roster().end() && found->second.away;
  }));
  CHECK(server.Metric("too_slow_total") == 1);
}

}  // namespace
}  // namespace atrium
