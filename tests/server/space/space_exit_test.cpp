// Exits: tiles that lead to another map.
#include <catch2/catch_test_macros.hpp>

#include "tests/support/space_harness.h"
#include "tests/support/space_map.h"

namespace atrium {
namespace {

// An exit on (6, 5) and (7, 5), and another one on (9, 5).
Space::Options WithExits() {
  Space::Options options;
  options.exits.Set({6, 5}, 1);
  options.exits.Set({7, 5}, 1);
  options.exits.Set({9, 5}, 2);
  return options;
}

TEST_CASE("whoever walks into an exit is told of once, however far they walk in it", "[space]") {
  const Tilemap map = MakeSpaceMap(20, 10);
  SpaceHarness harness(map, WithExits());
  harness.Join(1, {4, 5});
  harness.Command(1, Direction::kRight);
  harness.Ticks(16);
  const std::vector<SpaceHarness::Exit> one = {{1, 1}};
  CHECK(harness.Exits() == one);
  harness.Ticks(40);
  const std::vector<SpaceHarness::Exit> both = {{1, 1}, {1, 2}};
  CHECK(harness.Exits() == both);
}

TEST_CASE("whoever appears in an exit does not go back by it before they have left it", "[space]") {
  const Tilemap map = MakeSpaceMap(20, 10);
  SpaceHarness harness(map, WithExits());
  harness.Join(1, {6, 5});
  harness.Command(1, Direction::kRight);
  harness.Ticks(6);
  CHECK(harness.Exits().empty());
}

TEST_CASE("the entry of a name is where one appears, else the default start", "[space]") {
  Tilemap map = MakeSpaceMap(20, 10);
  map.spawns.push_back({{15, 8}, "gate", false});
  SpaceHarness harness(map);
  Space& space = harness.TheSpace();
  space.Join(SessionId{1}, AvatarId{1}, "Ada", {}, {.place = {}, .entry = "gate"});
  space.Join(SessionId{2}, AvatarId{2}, "Bo", {}, {.place = {}, .entry = "nowhere"});
  CHECK(space.StateOf(SessionId{1})->tile == TilePosition{15, 8});
  CHECK(space.StateOf(SessionId{2})->tile == TilePosition{1, 1});
}

}  // namespace
}  // namespace atrium
