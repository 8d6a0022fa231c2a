// Who talks with whom where there are more people than links, and before a locked conversation.
#include <algorithm>
#include <cstdint>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "tests/support/proximity_scene.h"

namespace atrium {
namespace {

TEST_CASE("with all links taken, nobody is pushed aside for one who walks, or by one who does",
          "[proximity]") {
  const bool ada_walks = GENERATE(true, false);
  ProximityScene scene;
  scene.engine.SetMaxLinks(1);
  scene.Place(kAda, {10, 10});
  scene.Place(kBo, {15, 10});
  scene.RunLong();
  scene.Place(AvatarId{3}, {11, 10});
  const AvatarId walker = ada_walks ? kAda : AvatarId{3};
  for (std::int16_t row = 10; row < 20; ++row) {
    const std::int16_t there = row % 2 == 0 ? 10 : 11;
    scene.engine.Put(walker, {ada_walks ? std::int16_t{10} : std::int16_t{11}, there}, {});
    scene.Run(kStandTicks / 2);
    CHECK(scene.changes.empty());
  }
  scene.RunLong();
  CHECK(scene.engine.LinkBetween(kAda, AvatarId{3}) != 0);
}

TEST_CASE("a stage's people push others aside without standing still", "[proximity]") {
  ProximityScene scene;
  scene.engine.SetMaxLinks(1);
  scene.Place(kAda, {10, 10}, kRows);
  scene.Place(kBo, {11, 10}, kRows);
  scene.Run(kApproachTicks + 1);
  REQUIRE(scene.engine.LinkBetween(kAda, kBo) != 0);
  for (std::int16_t column = 30; column < 36; ++column) {
    scene.Place(AvatarId{3}, {column, 10}, kStage);
    scene.Run(kApproachTicks);
  }
  CHECK(scene.engine.LinkBetween(kAda, kBo) == 0);
  CHECK(scene.engine.LinkCount() == 1);
}

TEST_CASE("two of a circle keep somebody out, others take over, and all are linked in the end",
          "[proximity]") {
  constexpr AvatarId kGuest{20};
  const auto barred = [](const ProximityScene& scene, AvatarId id) {
    std::vector<AvatarId> found;
    scene.engine.AppendBarred(id, found);
    return found;
  };
  ProximityScene scene;
  scene.engine.SetMaxLinks(24);
  for (std::uint16_t i = 1; i <= 16; ++i) {
    scene.engine.SetCircle(AvatarId{i}, 7);
    scene.Place(AvatarId{i}, {static_cast<std::int16_t>(10 + i % 4), 10});
  }
  scene.Place(kGuest, {14, 10});
  scene.RunLong();
  CHECK(scene.engine.LinkCount() == 16 * 15 / 2);
  const std::vector<AvatarId> first = barred(scene, kGuest);
  REQUIRE(first.size() == kMaxBarredByCircle);
  for (const AvatarId id : first) scene.engine.Put(id, {40, 40}, {});
  scene.RunLong();
  const std::vector<AvatarId> then = barred(scene, kGuest);
  CHECK(then.size() == kMaxBarredByCircle);
  CHECK(std::find_first_of(then.begin(), then.end(), first.begin(), first.end()) == then.end());
  for (std::uint16_t i = 1; i <= 16; ++i) scene.engine.SetCircle(AvatarId{i}, 0);
  scene.RunLong();
  CHECK(barred(scene, kGuest).empty());
  CHECK(scene.engine.LinkBetween(kGuest, then.front()) != 0);
  std::vector<ProximityEngine::Link> links;
  scene.engine.AppendLinks(kGuest, links);
  CHECK(links.size() == 14);
}

}  // namespace
}  // namespace atrium
