// A space: who sees what and when, acks, full states, back-pressure.
#include "server/space/space.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "shared/core/random.h"
#include "tests/support/space_harness.h"
#include "tests/support/space_map.h"

namespace atrium {
namespace {

using std::chrono::milliseconds;

TEST_CASE("a newcomer gets the whole roster and every cell in view with the next tick", "[space]") {
  const Tilemap map = MakeSpaceMap(200, 40);
  SpaceHarness harness(map);
  harness.Join(1, {10, 10});
  harness.Join(2, {150, 10});
  harness.Tick();
  const SpaceWatcher& late = harness.Join(3, {12, 10});
  harness.Tick();
  CHECK(late.Roster().size() == 3);
  CHECK(late.Roster().at(2).name == "P2");
  CHECK(late.FullStates() == 6);  // columns 0 to 2, rows 0 and 1
  CHECK(late.Find(AvatarId{1}) != nullptr);
  CHECK(late.Find(AvatarId{3}) != nullptr);
  CHECK(late.Find(AvatarId{2}) == nullptr);  // far away
  CHECK(late.Complaints().empty());
}

TEST_CASE("those who are there see a newcomer come, walk and leave", "[space]") {
  const Tilemap map = MakeSpaceMap(40, 40);
  SpaceHarness harness(map);
  SpaceWatcher& watcher = harness.Join(1, {10, 10});
  harness.Tick();
  harness.Join(2, {12, 10});
  harness.Tick();
  REQUIRE(watcher.Find(AvatarId{2}) != nullptr);
  CHECK(watcher.Roster().contains(2));
  harness.Command(2, Direction::kRight);
  harness.Ticks(5);
  watcher.StepTo(harness.TheSpace().LastTick());
  CHECK(watcher.Find(AvatarId{2})->state.tile == TilePosition{13, 10});
  harness.TheSpace().Leave(SessionId{2});
  harness.Tick();
  CHECK(watcher.Find(AvatarId{2}) == nullptr);
  CHECK_FALSE(watcher.Roster().contains(2));
  CHECK(watcher.Complaints().empty());
}

TEST_CASE("a command holds from its tick on, a late one from the next", "[space]") {
  const Tilemap map = MakeSpaceMap(40, 40);
  SpaceHarness harness(map);
  const SpaceWatcher& watcher = harness.Join(1, {10, 10});
  harness.Ticks(10);
  harness.Command(1, Direction::kRight, 13);
  REQUIRE(watcher.Acks().size() == 1);
  CHECK(watcher.Acks()[0].applied_tick == 13);
  harness.Ticks(2);
  CHECK(watcher.Find(AvatarId{1})->intent.direction == Direction::kNone);
  harness.Tick();
  CHECK(watcher.Find(AvatarId{1})->intent.direction == Direction::kRight);
  harness.Command(1, Direction::kNone, 5);
  REQUIRE(watcher.Acks().size() == 2);
  CHECK(watcher.Acks()[1].applied_tick == 14);
}

TEST_CASE("a press and a release that both come late walk a tile", "[space]") {
  const Tilemap map = MakeSpaceMap(40, 20);
  SpaceHarness harness(map);
  harness.Join(1, {10, 10});
  harness.Ticks(20);
  harness.Command(1, Direction::kRight, 5);
  harness.Command(1, Direction::kNone, 7);
  harness.Ticks(10);
  CHECK(harness.TheSpace().StateOf(SessionId{1})->tile == TilePosition{11, 10});
}

TEST_CASE("an ack tells how early or late the command came", "[space]") {
  const Tilemap map = MakeSpaceMap(40, 40);
  SpaceHarness harness(map);
  const SpaceWatcher& watcher = harness.Join(1, {10, 10});
  harness.Ticks(10);
  harness.Wait(milliseconds(10));
  harness.Command(1, Direction::kRight, 12);
  harness.Tick();
  harness.Wait(milliseconds(5));
  harness.Command(1, Direction::kLeft, 11);
  REQUIRE(watcher.Acks().size() == 2);
  CHECK(watcher.Acks()[0].slack_ms == 90);
  CHECK(watcher.Acks()[1].slack_ms == -5);
}

TEST_CASE("an ack leaves at once, or with the tick when that is near", "[space]") {
  const Tilemap map = MakeSpaceMap(40, 40);
  SpaceHarness harness(map);
  const SpaceWatcher& watcher = harness.Join(1, {10, 10});
  harness.Ticks(2);
  harness.Command(1, Direction::kRight);
  CHECK(watcher.Acks().size() == 1);
  harness.Command(1, Direction::kLeft);  // a second one in the same tick waits
  CHECK(watcher.Acks().size() == 1);
  harness.Tick();
  CHECK(watcher.Acks().size() == 2);
  harness.Wait(milliseconds(45));
  harness.Command(1, Direction::kUp);
  CHECK(watcher.Acks().size() == 2);
  harness.Tick();
  CHECK(watcher.Acks().size() == 3);
}

TEST_CASE("a command far ahead of its time is bound to the largest lead", "[space]") {
  const Tilemap map = MakeSpaceMap(40, 40);
  SpaceHarness harness(map);
  const SpaceWatcher& watcher = harness.Join(1, {10, 10});
  harness.Ticks(3);
  harness.Command(1, Direction::kRight, 1'000'000);
  CHECK(watcher.Acks().at(0).applied_tick == 3 + kMaxCommandLeadTicks);
}

TEST_CASE("whoever walks out of view is forgotten, whoever comes into view is told whole",
          "[space]") {
  const Tilemap map = MakeSpaceMap(300, 20);
  SpaceHarness harness(map);
  const SpaceWatcher& still = harness.Join(1, {10, 10});
  const SpaceWatcher& walker = harness.Join(2, {12, 10});
  harness.Tick();
  harness.Command(2, Direction::kRight, 0, true);
  harness.Ticks(20 * 12);  // 84 tiles
  CHECK(still.Find(AvatarId{2}) == nullptr);
  CHECK(walker.Find(AvatarId{1}) == nullptr);
  CHECK(still.Roster().contains(2));
  harness.Command(2, Direction::kLeft, 0, true);
  harness.Ticks(20 * 12);
  CHECK(still.Find(AvatarId{2}) != nullptr);
  CHECK(walker.Find(AvatarId{1}) != nullptr);
  CHECK(still.Complaints().empty());
  CHECK(walker.Complaints().empty());
}

TEST_CASE("walking to and fro over a cell's border sends no cell whole again", "[space]") {
  const Tilemap map = MakeSpaceMap(300, 20);
  SpaceHarness harness(map);
  const SpaceWatcher& walker = harness.Join(1, {57, 10});  // the view's edge is on a border
  harness.Tick();
  harness.Command(1, Direction::kRight);
  harness.Ticks(20);
  const int before = walker.FullStates();
  for (int i = 0; i < 5; ++i) {
    harness.Command(1, Direction::kLeft);
    harness.Ticks(20);
    harness.Command(1, Direction::kRight);
    harness.Ticks(20);
  }
  CHECK(walker.FullStates() == before);
}

TEST_CASE("a replica that steps along agrees with every checksum", "[space]") {
  Tilemap map = MakeSpaceMap(120, 60);
  Random random(7);
  for (int i = 0; i < 800; ++i) {
    map.collision.SetBlocked({static_cast<std::int16_t>(2 + random.Below(118)),
                              static_cast<std::int16_t>(2 + random.Below(58))});
  }
  map.free_movement = GENERATE(false, true);
  SpaceHarness harness(map);
  for (std::uint16_t n = 1; n <= 40; ++n) harness.Join(n, {1, 1});
  for (int tick = 0; tick < 1500; ++tick) {
    const auto who = static_cast<std::uint16_t>(1 + random.Below(40));
    harness.Command(who, static_cast<Direction>(random.Below(kDirectionCount)),
                    harness.TheSpace().LastTick() + random.Below(4), random.Below(2) == 0);
    harness.Tick();
  }
  int checksums = 0;
  for (std::uint16_t n = 1; n <= 40; ++n) {
    SpaceWatcher& watcher = harness.Watcher(n);
    watcher.StepTo(harness.TheSpace().LastTick());
    CHECK(watcher.Complaints().empty());
    checksums += watcher.Checksums();
    for (const auto& [id, seen] : watcher.Avatars()) {
      CHECK(seen.state == *harness.TheSpace().StateOf(SessionId{id}));
    }
  }
  CHECK(checksums > 1000);
}

TEST_CASE("in a crowd the overview reaches everybody who wants it", "[space]") {
  const Tilemap map = MakeSpaceMap(400, 20);
  SpaceHarness harness(map, Space::Options{.flushes_per_tick = 1});
  for (std::uint16_t number = 1; number <= 3; ++number) {
    harness.Join(number, {static_cast<std::int16_t>(10 + 150 * (number - 1)), 10});
    harness.Receive(number, WantOverviewFrame{true});
  }
  // Everybody has been told once where everybody is; from here on only changes are due.
  const auto periods = [&](int count) {
    harness.Ticks(count * static_cast<int>(kOverviewPeriodTicks));
  };
  periods(6);
  for (std::uint16_t number = 1; number <= 3; ++number) harness.Command(number, Direction::kRight);
  periods(2);
  for (std::uint16_t number = 1; number <= 3; ++number) harness.Command(number, Direction::kNone);
  periods(5);
  for (std::uint16_t number = 1; number <= 3; ++number) {
    for (std::uint16_t other = 1; other <= 3; ++other) {
      const auto state = harness.TheSpace().StateOf(SessionId{other});
      CHECK(harness.Watcher(number).Overview().at(other) == TileOf(*state));
    }
  }
}

TEST_CASE("in a crowd the frames of several ticks come in one write, and nothing is lost",
          "[space]") {
  const Tilemap map = MakeSpaceMap(200, 200);
  SpaceHarness harness(map, Space::Options{.flushes_per_tick = 2});
  for (std::uint16_t number = 1; number <= 5; ++number) {
    harness.Join(number, {static_cast<std::int16_t>(20 + number), 20});
  }
  harness.Ticks(20);
  const int before = harness.SendsTo(1);
  Random random(3);
  for (int tick = 0; tick < 600; ++tick) {
    const auto number = static_cast<std::uint16_t>(1 + random.Below(5));
    harness.Command(number, static_cast<Direction>(random.Below(kDirectionCount)), 0,
                    random.Below(2) == 0);
    if (tick % 50 == 0) harness.Receive(1, PingFrame{7});
    if (tick == 300) harness.Block(2);
    if (tick == 310) harness.Drain(2);
    harness.Tick();
  }
  // Everybody stands, and what was waiting has come.
  for (std::uint16_t number = 1; number <= 5; ++number) harness.Command(number, Direction::kNone);
  harness.Ticks(20);
  CHECK(harness.SendsTo(1) - before < 500);
  for (std::uint16_t number = 1; number <= 5; ++number) {
    SpaceWatcher& watcher = harness.Watcher(number);
    CHECK(watcher.Checksums() > 5);
    CHECK(watcher.Complaints().empty());
    watcher.StepTo(harness.TheSpace().LastTick());
    for (std::uint16_t other = 1; other <= 5; ++other) {
      const SpaceWatcher::Seen* seen = watcher.Find(AvatarId{other});
      if (seen != nullptr) CHECK(seen->state == harness.TheSpace().StateOf(SessionId{other}));
    }
  }
}

TEST_CASE("a client whose connection is blocked gets nothing until it drains, then the exact state",
          "[space]") {
  const Tilemap map = MakeSpaceMap(300, 40);
  SpaceHarness harness(map);
  const SpaceWatcher& slow = harness.Join(1, {10, 10});
  const SpaceWatcher& other = harness.Join(2, {12, 10});
  harness.Join(3, {14, 10});
  harness.Tick();
  harness.Block(1);
  harness.Command(2, Direction::kRight);
  harness.Command(1, Direction::kDown);
  harness.Tick();  // the frame that fills the connection
  const int sends = harness.SendsTo(1);
  harness.TheSpace().Leave(SessionId{3});
  harness.Ticks(200);
  CHECK(harness.SendsTo(1) == sends);
  CHECK(other.Complaints().empty());
  const int frames = slow.TickFrames();
  harness.Drain(1);
  harness.Tick();
  CHECK(slow.TickFrames() == frames + 1);
  CHECK(slow.Complaints().empty());
  CHECK(slow.Roster().size() == 2);
  REQUIRE(slow.Find(AvatarId{1}) != nullptr);
  CHECK(slow.Find(AvatarId{1})->state == *harness.TheSpace().StateOf(SessionId{1}));
  CHECK(slow.Find(AvatarId{3}) == nullptr);
  harness.Ticks(100);
  CHECK(slow.Complaints().empty());
}

TEST_CASE("a blocked client's acks wait in bounded number and the newest pong wins", "[space]") {
  const Tilemap map = MakeSpaceMap(40, 40);
  SpaceHarness harness(map);
  const SpaceWatcher& slow = harness.Join(1, {10, 10});
  harness.Tick();
  harness.Block(1);
  harness.Command(1, Direction::kRight);
  const std::size_t before = slow.Acks().size();
  for (int i = 0; i < 500; ++i) {
    harness.Command(1, i % 2 == 0 ? Direction::kLeft : Direction::kRight);
    harness.Receive(1, PingFrame{static_cast<std::uint32_t>(i)});
    harness.Tick();
  }
  harness.Drain(1);
  harness.Tick();
  CHECK(slow.Acks().size() == before + kMaxQueuedCommands);
  CHECK(slow.Acks().back().sequence == 501);
  REQUIRE(slow.Pongs().size() == 1);
  CHECK(slow.Pongs()[0].client_time_ms == 499);
}

TEST_CASE("an avatar whose client is gone stops, stays, and is shown as away", "[space]") {
  const Tilemap map = MakeSpaceMap(40, 40);
  SpaceHarness harness(map);
  SpaceWatcher& watcher = harness.Join(1, {10, 10});
  harness.Join(2, {12, 10});
  harness.Command(2, Direction::kRight);
  harness.Ticks(7);
  harness.TheSpace().Detach(SessionId{2});
  harness.Ticks(20);
  watcher.StepTo(harness.TheSpace().LastTick());
  CHECK(watcher.Roster().at(2).away);
  const AvatarState rest = watcher.Find(AvatarId{2})->state;
  CHECK(rest.step == Direction::kNone);
  const SpaceWatcher& again = harness.Attach(2);
  harness.Tick();
  CHECK_FALSE(watcher.Roster().at(2).away);
  CHECK(again.Find(AvatarId{2})->state == rest);
  CHECK(watcher.Complaints().empty());
}

TEST_CASE("everyone near is told of a zone that somebody enters or leaves", "[space]") {
  Tilemap map = MakeSpaceMap(40, 40);
  for (std::int16_t x = 12; x < 15; ++x) map.zone_grid.Set({x, 10}, ZoneId{4});
  SpaceHarness harness(map);
  const SpaceWatcher& watcher = harness.Join(1, {20, 20});
  harness.Join(2, {10, 10});
  harness.Tick();
  harness.Command(2, Direction::kRight);
  harness.Ticks(12);
  CHECK(watcher.Find(AvatarId{2})->zone == ZoneId{4});
  harness.Ticks(20);
  CHECK_FALSE(watcher.Find(AvatarId{2})->zone.IsValid());
}

TEST_CASE("a replica that asks for a cell again gets it whole", "[space]") {
  const Tilemap map = MakeSpaceMap(40, 40);
  SpaceHarness harness(map);
  const SpaceWatcher& watcher = harness.Join(1, {10, 10});
  harness.Tick();
  const int before = watcher.FullStates();
  harness.Receive(1, ResyncCellFrame{CellIndex{0}});
  harness.Receive(1, ResyncCellFrame{CellIndex{65535}});  // not in view: ignored
  harness.Tick();
  CHECK(watcher.FullStates() == before + 1);
}

TEST_CASE("a quiet space sends nothing by itself, and walkers in view four frames a second",
          "[space]") {
  const Tilemap map = MakeSpaceMap(400, 20);
  SpaceHarness harness(map);
  harness.Join(1, {10, 10});
  harness.Ticks(2 * kChecksumPeriodTicks);
  const int quiet = harness.SendsTo(1);
  harness.Ticks(200);
  CHECK(harness.SendsTo(1) == quiet);
  harness.Join(2, {14, 2});
  harness.Command(2, Direction::kDown);
  harness.Command(2, Direction::kRight);
  harness.Tick();
  const int walking = harness.SendsTo(1);
  harness.Ticks(40);  // 8 tiles, within the view and the cell
  CHECK(harness.SendsTo(1) - walking >= 8);
  CHECK(harness.SendsTo(1) - walking <= 14);
}

TEST_CASE("the overview tells who wants it where everybody is, far ones too", "[space]") {
  const Tilemap map = MakeSpaceMap(400, 20);
  SpaceHarness harness(map);
  const SpaceWatcher& watcher = harness.Join(1, {10, 10});
  harness.Join(2, {300, 10});
  harness.Ticks(25);
  CHECK(watcher.Overview().empty());
  harness.Receive(1, WantOverviewFrame{true});
  harness.Ticks(20);
  CHECK(watcher.Overview().at(2) == TilePosition{300, 10});
  harness.Command(2, Direction::kRight);
  harness.Ticks(40);
  CHECK(watcher.Overview().at(2).x >= 303);
}

}  // namespace
}  // namespace atrium
