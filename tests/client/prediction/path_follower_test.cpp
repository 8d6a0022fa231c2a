#include "client/prediction/path_follower.h"

#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/small_map.h"

namespace atrium {
namespace {

const Tilemap kRooms = MapOf({
    "############",
    "#....#.....#",
    "#....#.....#",
    "#..........#",
    "#....#.....#",
    "############",
});

// Ticks until the follower is done.
int Walk(PathFollower& follower, AvatarState& state, const MovementWorld& world, int limit = 400) {
  int ticks = 0;
  for (; ticks < limit && follower.Active(); ++ticks) {
    StepMovement(state, follower.Command(state, world), world);
  }
  for (int i = 0; i < 10; ++i) StepMovement(state, {}, world);
  return ticks;
}

}  // namespace

TEST_CASE("a walk to a tile ends on it, under both policies", "[path]") {
  for (const MovementPolicy policy : {MovementPolicy::kGrid, MovementPolicy::kFree}) {
    const MovementWorld world{kRooms.collision, policy};
    AvatarState state = StandingAt({1, 1});
    PathFollower follower;
    REQUIRE(follower.Start(state, {10, 1}, world));
    CHECK(follower.Remaining().back() == TilePosition{10, 1});
    const int ticks = Walk(follower, state, world);
    CHECK(TileOf(state) == TilePosition{10, 1});
    CHECK(ticks < 120);
  }
}

TEST_CASE("the next direction is wanted from the beginning of the step before it", "[path]") {
  const MovementWorld world{kRooms.collision, MovementPolicy::kGrid};
  AvatarState state = StandingAt({3, 3});
  PathFollower follower;
  REQUIRE(follower.Start(state, {6, 1}, world));
  std::vector<Direction> wanted;
  while (follower.Active()) {
    wanted.push_back(follower.Command(state, world).direction);
    const TilePosition before = state.tile;
    StepMovement(state, {wanted.back(), false}, world);
    if (state.tile == before || wanted.size() < 4) continue;
    // A new step began: its direction was wanted for the last four of five ticks.
    for (std::size_t i = wanted.size() - 4; i < wanted.size(); ++i)
      CHECK(wanted[i] == wanted.back());
  }
}

TEST_CASE("a walk goes as near as one can get and no further", "[path]") {
  const MovementWorld world{kRooms.collision, MovementPolicy::kGrid};
  AvatarState state = StandingAt({1, 1});
  PathFollower follower;
  REQUIRE(follower.Start(state, {11, 0}, world));
  Walk(follower, state, world);
  CHECK(TileOf(state) == TilePosition{10, 1});
  CHECK_FALSE(follower.Start(state, {10, 1}, world));
}

TEST_CASE("a walker who is moved off the path finds a new one", "[path]") {
  const MovementWorld world{kRooms.collision, MovementPolicy::kGrid};
  AvatarState state = StandingAt({1, 1});
  PathFollower follower;
  REQUIRE(follower.Start(state, {10, 4}, world));
  for (int i = 0; i < 12; ++i) StepMovement(state, follower.Command(state, world), world);
  state = StandingAt({2, 4});
  Walk(follower, state, world);
  CHECK(TileOf(state) == TilePosition{10, 4});
}

TEST_CASE("cancelling stops the walk", "[path]") {
  const MovementWorld world{kRooms.collision, MovementPolicy::kGrid};
  const AvatarState state = StandingAt({1, 1});
  PathFollower follower;
  REQUIRE(follower.Start(state, {10, 4}, world));
  follower.Cancel();
  CHECK(follower.Command(state, world) == InputCommand{});
  CHECK(follower.Remaining().empty());
}

}  // namespace atrium
