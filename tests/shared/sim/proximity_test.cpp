#include "shared/sim/proximity.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "shared/core/random.h"
#include "tests/support/proximity_scene.h"

namespace atrium {
namespace {

using Scene = ProximityScene;

// Ada and Bo, four tiles apart.
Scene TwoLinked() {
  Scene scene;
  scene.Place(kAda, {10, 10});
  scene.Place(kBo, {14, 10});
  scene.RunLong();
  return scene;
}

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

TEST_CASE("two who go together from a room into an encrypted one have a new link, encrypted",
          "[proximity]") {
  Scene scene;
  scene.Place(kAda, {10, 10}, kRoom);
  scene.Place(kBo, {11, 10}, kRoom);
  scene.Run(1);
  const auto link_of = [&scene](AvatarId id) {
    std::vector<ProximityEngine::Link> links;
    scene.engine.AppendLinks(id, links);
    REQUIRE(links.size() == 1);
    return links[0];
  };
  const ProximityEngine::Link before = link_of(kAda);
  CHECK_FALSE(before.encrypted);
  scene.engine.Put(kAda, {10, 12}, kVault);
  scene.engine.Put(kBo, {11, 12}, kVault);
  scene.Run(1);
  CHECK(link_of(kAda).encrypted);
  CHECK(link_of(kBo).encrypted);
  CHECK(link_of(kAda).number > before.number);
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

TEST_CASE("a speaker on a stage is linked with the whole audience and with nobody else far away",
          "[proximity]") {
  Scene scene;
  scene.Place(kAda, {5, 5}, kStage);
  scene.Place(kBo, {60, 40}, kRows);
  scene.Place(AvatarId{3}, {30, 20}, kRows);
  scene.Place(AvatarId{4}, {60, 20});
  scene.Run(1);
  CHECK(scene.engine.LinkBetween(kAda, kBo) != 0);
  CHECK(scene.engine.LinkBetween(kAda, AvatarId{3}) != 0);
  scene.RunLong();
  CHECK(scene.engine.LinkCount() == 2);
}

TEST_CASE("the audience hears the speaker fully, everybody else by distance", "[proximity]") {
  Scene scene;
  scene.Place(kAda, {5, 5}, kStage);
  scene.Place(kBo, {30, 30}, kRows);
  scene.Place(AvatarId{3}, {31, 30}, kRows);
  scene.RunLong();
  const auto hears = [&scene](AvatarId listener, AvatarId speaker) {
    std::vector<ProximityEngine::Link> links;
    scene.engine.AppendLinks(listener, links);
    const auto link = std::find_if(links.begin(), links.end(), [speaker](const auto& candidate) {
      return candidate.with == speaker;
    });
    REQUIRE(link != links.end());
    return link->full;
  };
  CHECK(hears(kBo, kAda));
  CHECK_FALSE(hears(kAda, kBo));
  CHECK_FALSE(hears(kBo, AvatarId{3}));
  scene.Place(AvatarId{6}, {9, 9}, kRoom);
  scene.Place(AvatarId{7}, {50, 9}, kRoom);
  scene.RunLong();
  CHECK(hears(AvatarId{6}, AvatarId{7}));
}

TEST_CASE("who steps off the stage is heard by the near ones only, over a new link",
          "[proximity]") {
  Scene scene;
  scene.Place(kAda, {10, 10}, kStage);
  scene.Place(kBo, {12, 10}, kRows);
  scene.Place(AvatarId{3}, {50, 40}, kRows);
  scene.RunLong();
  const LinkNumber before = scene.engine.LinkBetween(kAda, kBo);
  scene.engine.Put(kAda, {11, 10}, kRows);
  scene.RunLong();
  CHECK(scene.engine.LinkBetween(kAda, AvatarId{3}) == 0);
  CHECK(scene.engine.LinkBetween(kAda, kBo) > before);
}

TEST_CASE("with all links taken, the stage comes before whoever is near", "[proximity]") {
  Scene scene;
  scene.engine.SetMaxLinks(2);
  scene.Place(kBo, {30, 30}, kRows);
  scene.Place(AvatarId{3}, {31, 30}, kRows);
  scene.Place(AvatarId{6}, {33, 30}, kRows);
  scene.RunLong();
  scene.Place(kAda, {5, 5}, kStage);
  scene.RunLong();
  CHECK(scene.engine.LinkBetween(kAda, kBo) != 0);
  CHECK(scene.engine.LinkBetween(kBo, AvatarId{3}) != 0);
  CHECK(scene.engine.LinkBetween(kBo, AvatarId{6}) == 0);
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

TEST_CASE("who is held keeps what there is and gets nothing new", "[proximity]") {
  Scene scene = TwoLinked();
  scene.engine.SetHeld(kBo, true);
  scene.Place(AvatarId{3}, {13, 10});
  scene.RunLong();
  CHECK(scene.changes == std::vector{Linked(kAda, AvatarId{3})});
  scene.engine.Put(kAda, {40, 10}, {});
  scene.RunLong();
  CHECK(scene.engine.LinkBetween(kAda, kBo) == 0);
  scene.engine.SetHeld(kBo, false);
  scene.RunLong();
  CHECK(scene.changes == std::vector{Linked(kBo, AvatarId{3})});
}

TEST_CASE("a link that is renewed has another number, and no other link is touched",
          "[proximity]") {
  Scene scene = TwoLinked();
  scene.Place(AvatarId{3}, {12, 12});
  scene.RunLong();
  scene.engine.Renew(kBo, kAda);
  scene.engine.Renew(kBo, AvatarId{77});
  scene.RunLong();
  CHECK(scene.changes == std::vector{Unlinked(kAda, kBo, UnlinkReason::kGone), Linked(kAda, kBo)});
  CHECK(scene.engine.LinkBetween(kAda, kBo) == 4);
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
  constexpr std::uint16_t kPeople = kDefaultMaxLinks + 2;
  for (std::uint16_t i = 1; i <= kPeople; ++i) scene.Place(AvatarId{i}, {10, 10}, kRoom);
  scene.RunLong();
  std::vector<ProximityEngine::Link> links;
  const auto links_of = [&](std::uint16_t id) {
    links.clear();
    scene.engine.AppendLinks(AvatarId{id}, links);
    return links.size();
  };
  for (std::uint16_t i = 1; i <= kPeople; ++i) CHECK(links_of(i) <= kDefaultMaxLinks);
  CHECK(scene.engine.LinkBetween(AvatarId{1}, AvatarId{kPeople}) == 0);
  scene.engine.Remove(AvatarId{2});
  scene.RunLong();
  CHECK(scene.engine.LinkBetween(AvatarId{1}, AvatarId{kPeople}) != 0);
}

TEST_CASE("with all links taken, somebody clearly nearer takes the farthest one's place",
          "[proximity]") {
  Scene scene;
  scene.engine.SetMaxLinks(2);
  scene.Place(kAda, {10, 10});
  scene.Place(kBo, {12, 10});
  scene.Place(AvatarId{3}, {16, 10});
  scene.RunLong();
  CHECK(scene.engine.LinkBetween(kAda, AvatarId{3}) != 0);
  scene.Place(AvatarId{4}, {5, 10});  // nearer, but not clearly
  scene.RunLong();
  CHECK(scene.changes.empty());
  scene.engine.Put(AvatarId{4}, {8, 10}, {});
  scene.Run(kApproachTicks);
  CHECK(scene.changes.empty());
  scene.RunLong();
  CHECK(scene.changes == std::vector{Unlinked(kAda, AvatarId{3}, UnlinkReason::kProximityLost),
                                     Linked(kAda, AvatarId{4})});
  scene.RunLong();
  CHECK(scene.changes.empty());
}

TEST_CASE("who runs past somebody with all links taken pushes nobody aside", "[proximity]") {
  Scene scene;
  scene.engine.SetMaxLinks(1);
  scene.Place(kAda, {10, 10});
  scene.Place(kBo, {15, 10});
  scene.RunLong();
  scene.Place(AvatarId{3}, {11, 10});
  scene.Run(kApproachTicks);
  scene.engine.Put(AvatarId{3}, {40, 10}, {});
  scene.RunLong();
  CHECK(scene.changes.empty());
}

TEST_CASE("who waits beside gets the place of one who walks off a little", "[proximity]") {
  Scene scene;
  scene.engine.SetMaxLinks(1);
  scene.Place(kAda, {10, 10});
  scene.Place(kBo, {12, 10});
  scene.RunLong();
  scene.Place(AvatarId{3}, {7, 10});
  scene.RunLong();
  CHECK(scene.changes.empty());
  scene.engine.Put(kBo, {15, 10}, {});  // still near, but two tiles farther than the other
  scene.RunLong();
  CHECK(scene.changes ==
        std::vector{Unlinked(kAda, kBo, UnlinkReason::kProximityLost), Linked(kAda, AvatarId{3})});
}

TEST_CASE("when the limit falls the farthest go, and when it rises they come back", "[proximity]") {
  Scene scene;
  scene.Place(kAda, {10, 10}, kRoom);
  scene.Place(kBo, {20, 10}, kRoom);
  scene.Place(AvatarId{3}, {11, 10}, kRoom);
  scene.Run(1);
  CHECK(scene.engine.LinkCount() == 3);
  scene.engine.SetMaxLinks(1);
  scene.RunLong();
  CHECK(scene.engine.LinkCount() == 1);
  CHECK(scene.engine.LinkBetween(kAda, AvatarId{3}) == 2);
  scene.engine.SetMaxLinks(24);
  scene.RunLong();
  CHECK(scene.engine.LinkCount() == 3);
}

TEST_CASE("whoever may have fewer links than others has the nearest, and others keep theirs",
          "[proximity]") {
  Scene scene;
  scene.Place(kAda, {10, 10});
  scene.Place(kBo, {14, 10});
  scene.Place(AvatarId{3}, {11, 10});
  scene.RunLong();
  scene.engine.SetMaxLinksOf(kAda, 1);
  scene.RunLong();
  CHECK(scene.engine.LinkBetween(kAda, kBo) == 0);
  CHECK(scene.engine.LinkBetween(kAda, AvatarId{3}) != 0);
  CHECK(scene.engine.LinkBetween(kBo, AvatarId{3}) != 0);
  scene.engine.Remove(kAda);
  scene.Run(1);
  scene.Place(kAda, {10, 10});
  scene.RunLong();
  CHECK(scene.engine.LinkCount() == 3);
}

// Two who would both rather have each other than the farthest they have are linked in the end, and
// then nothing changes any more.
TEST_CASE("in a crowd everybody ends up with the nearest who also want them", "[proximity]") {
  constexpr std::uint16_t kPeople = 40;
  constexpr std::size_t kLimit = 4;
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    Scene scene;
    scene.engine.SetMaxLinks(kLimit);
    Random random(seed);
    std::vector<TilePosition> tiles(kPeople + 1);
    for (std::uint16_t i = 1; i <= kPeople; ++i) {
      tiles[i] = {static_cast<std::int16_t>(random.Below(14)),
                  static_cast<std::int16_t>(random.Below(14))};
      scene.Place(AvatarId{i}, tiles[i], seed % 2 == 0 ? kRoom : ZoneId{});
    }
    for (int i = 0; i < 10; ++i) scene.RunLong();
    scene.RunLong();
    CHECK(scene.changes.empty());
    const auto squared = [&](std::uint16_t a, std::uint16_t b) {
      const int x = tiles[a].x - tiles[b].x;
      const int y = tiles[a].y - tiles[b].y;
      return x * x + y * y;
    };
    const auto wants = [&](std::uint16_t a, std::uint16_t b) {
      std::vector<ProximityEngine::Link> links;
      scene.engine.AppendLinks(AvatarId{a}, links);
      CHECK(links.size() <= kLimit);
      if (links.size() < kLimit) return true;
      int farthest = 0;
      for (const auto& link : links) farthest = std::max(farthest, squared(a, link.with.value));
      return std::sqrt(squared(a, b)) + kNearerTiles <= std::sqrt(farthest);
    };
    for (std::uint16_t a = 1; a <= kPeople; ++a) {
      for (std::uint16_t b = a + 1; b <= kPeople; ++b) {
        const bool near = seed % 2 == 0 || squared(a, b) <= 56;
        const bool linked = scene.engine.LinkBetween(AvatarId{a}, AvatarId{b}) != 0;
        if (near && !linked) CHECK_FALSE((wants(a, b) && wants(b, a)));
      }
    }
  }
}

// Against the rules asked for every pair at every tick, by brute force.
TEST_CASE("links agree with the rules under any walking", "[proximity]") {
  constexpr std::uint16_t kPeople = kDefaultMaxLinks;
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
