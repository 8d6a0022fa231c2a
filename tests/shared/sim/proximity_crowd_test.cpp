// Who talks with whom where there are more people than links.
#include <cstdint>

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

}  // namespace
}  // namespace atrium
