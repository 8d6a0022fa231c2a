// The simulation of a whole space.
#include "shared/sim/simulation.h"

#include <catch2/catch_test_macros.hpp>

namespace atrium {
namespace {

struct World {
  CollisionGrid collision{20, 20};
  ZoneGrid zones{20, 20};
  Simulation simulation{MovementWorld{collision}, zones};
  TickEvents events;

  void Step(int ticks) {
    for (int i = 0; i < ticks; ++i) simulation.StepTick(events);
  }
};

TEST_CASE("an intent holds until the next one", "[sim]") {
  World world;
  world.simulation.Place(AvatarId{1}, StandingAt({5, 5}));
  world.simulation.SetIntent(AvatarId{1}, {Direction::kRight, false});
  world.Step(10);
  world.simulation.SetIntent(AvatarId{1}, {});
  world.Step(10);
  CHECK(TileOf(world.simulation.Find(AvatarId{1})->state) == TilePosition{7, 5});
}

TEST_CASE("crossing into a zone and out of it is reported once each", "[sim]") {
  World world;
  world.zones.Set({7, 5}, ZoneId{3});
  world.simulation.Place(AvatarId{1}, StandingAt({5, 5}));
  world.simulation.SetIntent(AvatarId{1}, {Direction::kRight, false});
  world.Step(20);
  REQUIRE(world.events.zone_changes.size() == 2);
  CHECK(world.events.zone_changes[0].to == ZoneId{3});
  CHECK(world.events.zone_changes[1].from == ZoneId{3});
  CHECK(world.events.zone_changes[1].to == ZoneId{});
  CHECK(world.events.moved_tile.size() == 4);
}

TEST_CASE("removing an avatar twice, or one that never was, does nothing", "[sim]") {
  World world;
  world.simulation.Place(AvatarId{1}, StandingAt({5, 5}));
  world.simulation.Place(AvatarId{2}, StandingAt({6, 6}));
  world.simulation.Remove(AvatarId{1});
  world.simulation.Remove(AvatarId{1});
  world.simulation.Remove(AvatarId{9});
  CHECK(world.simulation.Find(AvatarId{1}) == nullptr);
  REQUIRE(world.simulation.Find(AvatarId{2}) != nullptr);
  CHECK(world.simulation.Find(AvatarId{2})->state.tile == TilePosition{6, 6});
  CHECK(world.simulation.Avatars().size() == 1);
}

TEST_CASE("placing an avatar that is there moves it and makes it stand", "[sim]") {
  World world;
  world.simulation.Place(AvatarId{1}, StandingAt({5, 5}));
  world.simulation.SetIntent(AvatarId{1}, {Direction::kRight, false});
  world.Step(2);
  world.simulation.Place(AvatarId{1}, StandingAt({9, 9}));
  world.Step(10);
  CHECK(world.simulation.Find(AvatarId{1})->state == StandingAt({9, 9}));
  CHECK(world.simulation.Avatars().size() == 1);
}

}  // namespace
}  // namespace atrium
