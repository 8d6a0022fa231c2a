#include "shared/sim/proximity.h"

#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "shared/core/random.h"

namespace atrium {
namespace {

constexpr AvatarId kAda{1};
constexpr AvatarId kBo{2};
constexpr ZoneId kRoom{1};
constexpr ZoneId kLibrary{2};
constexpr ZoneId kHall{3};
const std::vector<Zone> kZones{{kRoom, "Room", ZoneKind::kPrivate},
                               {kLibrary, "Library", ZoneKind::kSilent},
                               {kHall, "Hall", ZoneKind::kPublic}};

struct Scene {
  ProximityEngine engine{64, 48, 5, kZones};
  Tick tick = 100;
  std::vector<LinkChange> changes;

  void Place(AvatarId id, TilePosition tile, ZoneId zone = {}) {
    engine.Put(id, tile, zone);
    engine.SetReachable(id, true);
  }
  void Run(int ticks) {
    changes.clear();
    for (int i = 0; i < ticks; ++i) engine.Advance(++tick, changes);
  }
  void RunLong() { Run(200); }
};

// Ada and Bo, four tiles apart.
Scene TwoLinked() {
  Scene scene;
  scene.Place(kAda, {10, 10});
  scene.Place(kBo, {14, 10});
  scene.RunLong();
  return scene;
}

LinkChange Linked(AvatarId a, AvatarId b) { return {a, b, true, {}}; }
LinkChange Unlinked(AvatarId a, AvatarId b, UnlinkReason reason) { return {a, b, false, reason}; }

}  // namespace

TEST_CASE("two who come near are linked after a moment, once", "[proximity]") {
  Scene scene;
  scene.Place(kAda, {10, 10});
  scene.Place(kBo, {14, 10});
  scene.Run(kApproachTicks);
  CHECK(scene.changes.empty());
  CHECK(scene.engine.LinkBetween(kAda, kBo) == 0);
  scene.RunLong();
  CHECK(scene.changes == std::vector{Linked(kAda, kBo)});
  CHECK(scene.engine.LinkBetween(kBo, kAda) == 1);
  std::vector<ProximityEngine::Link> links;
  scene.engine.AppendLinks(kAda, links);
  CHECK(links == std::vector<ProximityEngine::Link>{{kBo, 1}});
  CHECK(scene.engine.LinkCount() == 1);
}

TEST_CASE("who only passes by is not linked", "[proximity]") {
  Scene scene;
  scene.Place(kAda, {10, 10});
  scene.Place(kBo, {14, 10});
  scene.Run(kApproachTicks - 1);
  scene.engine.Put(kBo, {40, 10}, {});
  scene.RunLong();
  CHECK(scene.changes.empty());
}

TEST_CASE("a link outlives the border it began at, and ends farther out after a while",
          "[proximity]") {
  Scene scene = TwoLinked();
  scene.engine.Put(kBo, {19, 10}, {});  // 9 tiles: beyond 7.5, within 9.375
  scene.RunLong();
  CHECK(scene.changes.empty());
  scene.engine.Put(kBo, {20, 10}, {});
  scene.Run(kPartTicks);
  CHECK(scene.changes.empty());
  scene.Run(2);
  CHECK(scene.changes == std::vector{Unlinked(kAda, kBo, UnlinkReason::kProximityLost)});
  CHECK(scene.engine.LinkBetween(kAda, kBo) == 0);
}

TEST_CASE("who comes back in time keeps the link", "[proximity]") {
  Scene scene = TwoLinked();
  scene.engine.Put(kBo, {40, 10}, {});
  scene.Run(kPartTicks - 5);
  scene.engine.Put(kBo, {16, 10}, {});
  scene.RunLong();
  CHECK(scene.changes.empty());
  CHECK(scene.engine.LinkBetween(kAda, kBo) == 1);
}

TEST_CASE("a private zone links all inside at once, whatever the distance, and nobody outside",
          "[proximity]") {
  Scene scene;
  scene.Place(kAda, {10, 10}, kRoom);
  scene.Place(kBo, {60, 10}, kRoom);
  scene.Place(AvatarId{3}, {11, 10});
  scene.Run(1);
  CHECK(scene.changes == std::vector{Linked(kAda, kBo)});
  scene.RunLong();
  CHECK(scene.changes.empty());
}

TEST_CASE("entering or leaving a private zone ends the talk with the other side at once",
          "[proximity]") {
  Scene scene = TwoLinked();
  scene.engine.Put(kBo, {12, 10}, kRoom);
  scene.Run(1);
  CHECK(scene.changes == std::vector{Unlinked(kAda, kBo, UnlinkReason::kZoneLeft)});
  scene.engine.Put(kAda, {12, 11}, kRoom);
  scene.Run(1);
  CHECK(scene.changes == std::vector{Linked(kAda, kBo)});
}

TEST_CASE("in a silent zone nobody is linked, in a public one everybody near", "[proximity]") {
  Scene scene;
  scene.Place(kAda, {10, 10}, kLibrary);
  scene.Place(kBo, {11, 10}, kLibrary);
  scene.RunLong();
  CHECK(scene.changes.empty());
  scene.engine.Put(kAda, {10, 10}, kHall);
  scene.engine.Put(kBo, {11, 10}, {});
  scene.RunLong();
  CHECK(scene.changes == std::vector{Linked(kAda, kBo)});
}

TEST_CASE("who is not reachable is linked with nobody, and again when back", "[proximity]") {
  Scene scene = TwoLinked();
  scene.engine.SetReachable(kBo, false);
  scene.Run(1);
  CHECK(scene.changes == std::vector{Unlinked(kAda, kBo, UnlinkReason::kGone)});
  scene.engine.SetReachable(kBo, true);
  scene.RunLong();
  CHECK(scene.changes == std::vector{Linked(kAda, kBo)});
  scene.engine.Remove(kAda);
  scene.Run(1);
  CHECK(scene.changes == std::vector{Unlinked(kAda, kBo, UnlinkReason::kGone)});
  CHECK(scene.engine.LinkCount() == 0);
}

TEST_CASE("who was gone for a moment only is linked anew", "[proximity]") {
  Scene scene;
  scene.Place(kAda, {10, 10}, kRoom);
  scene.Place(kBo, {11, 10}, kRoom);
  scene.Run(1);
  CHECK(scene.engine.LinkBetween(kAda, kBo) == 1);
  scene.engine.SetReachable(kBo, false);
  scene.engine.SetReachable(kBo, true);
  scene.Run(1);
  CHECK(scene.changes == std::vector{Unlinked(kAda, kBo, UnlinkReason::kGone), Linked(kAda, kBo)});
  CHECK(scene.engine.LinkBetween(kAda, kBo) == 2);
}

TEST_CASE(
    "nobody is linked with more people than a machine bears, and who waits gets the next place",
    "[proximity]") {
  Scene scene;
  constexpr std::uint16_t kPeople = kMaxLinksPerPerson + 2;
  for (std::uint16_t i = 1; i <= kPeople; ++i) scene.Place(AvatarId{i}, {10, 10}, kRoom);
  scene.RunLong();
  std::vector<ProximityEngine::Link> links;
  const auto links_of = [&](std::uint16_t id) {
    links.clear();
    scene.engine.AppendLinks(AvatarId{id}, links);
    return links.size();
  };
  for (std::uint16_t i = 1; i <= kPeople; ++i) CHECK(links_of(i) <= kMaxLinksPerPerson);
  CHECK(scene.engine.LinkBetween(AvatarId{1}, AvatarId{kPeople}) == 0);
  scene.engine.Remove(AvatarId{2});
  scene.RunLong();
  CHECK(scene.engine.LinkBetween(AvatarId{1}, AvatarId{kPeople}) != 0);
}

// Against the rules asked for every pair at every tick, by brute force.
TEST_CASE("links agree with the rules under any walking", "[proximity]") {
  constexpr std::uint16_t kPeople = kMaxLinksPerPerson;
  Scene scene;
  Random random(11);
  std::vector<TilePosition> tiles(kPeople + 1);
  std::vector<ZoneId> zones(kPeople + 1);
  const auto wander = [&](std::uint16_t i) {
    const auto coordinate = [&] { return static_cast<std::int16_t>(random.Below(40)); };
    tiles[i] = {coordinate(), coordinate()};
    zones[i] = ZoneId{static_cast<std::uint16_t>(random.Below(4))};
    scene.Place(AvatarId{i}, tiles[i], zones[i]);
  };
  for (std::uint16_t i = 1; i <= kPeople; ++i) wander(i);
  for (int round = 0; round < 200; ++round) {
    for (std::uint16_t i = 1; i <= kPeople; ++i) {
      if (random.Below(3) == 0) wander(i);
    }
    scene.RunLong();
    for (std::uint16_t a = 1; a <= kPeople; ++a) {
      for (std::uint16_t b = a + 1; b <= kPeople; ++b) {
        const int x = tiles[a].x - tiles[b].x;
        const int y = tiles[a].y - tiles[b].y;
        const int squared = x * x + y * y;
        const bool sealed = zones[a] == kRoom || zones[b] == kRoom;
        const bool silent = zones[a] == kLibrary || zones[b] == kLibrary;
        const bool linked = scene.engine.LinkBetween(AvatarId{a}, AvatarId{b}) != 0;
        if (silent || (sealed && zones[a] != zones[b])) CHECK_FALSE(linked);
        if (!silent && sealed && zones[a] == zones[b]) CHECK(linked);
        if (!silent && !sealed && squared <= 56) CHECK(linked);
        if (!silent && !sealed && squared > 87) CHECK_FALSE(linked);
      }
    }
  }
}

}  // namespace atrium
