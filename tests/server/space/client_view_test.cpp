#include "server/space/client_view.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "shared/sim/simulation.h"
#include "tests/support/space_map.h"

namespace atrium {
namespace {

constexpr TilePosition kHere{10, 10};
constexpr TilePosition kFarAway{380, 10};

struct ViewFixture {
  Tilemap map = MakeSpaceMap(400, 20);
  Simulation simulation{MovementWorld{map.collision, MovementPolicy::kGrid}, map.zone_grid};
  Postures postures;
  CellBoard board{CellGrid(map.width, map.height), simulation, postures};
  ClientView view;
  std::vector<CellIndex> dropped;
  std::vector<CellIndex> whole;

  void Follow(TilePosition tile) { view.Follow(tile, 0, board); }
  void SendFrame() {
    dropped.clear();
    whole.clear();
    view.TakeDifference(dropped, whole);
  }
  bool IsWhole(TilePosition tile) const {
    return std::find(whole.begin(), whole.end(), board.Grid().At(tile)) != whole.end();
  }
};

}  // namespace

TEST_CASE("a cell that left the view is dropped with the next frame", "[space]") {
  ViewFixture fixture;
  fixture.Follow(kHere);
  fixture.SendFrame();
  CHECK(fixture.IsWhole(kHere));
  CHECK(fixture.dropped.empty());
  const std::size_t seen = fixture.whole.size();
  fixture.Follow(kFarAway);
  fixture.SendFrame();
  CHECK(fixture.dropped.size() == seen);
  CHECK(fixture.IsWhole(kFarAway));
}

TEST_CASE("a cell that was asked for again and left the view before is dropped", "[space]") {
  ViewFixture fixture;
  fixture.Follow(kHere);
  fixture.SendFrame();
  const std::size_t seen = fixture.whole.size();
  REQUIRE(fixture.view.Resend(fixture.board.Grid().At(kHere)));
  fixture.Follow(kFarAway);
  fixture.SendFrame();
  CHECK(fixture.dropped.size() == seen);
}

TEST_CASE("a cell that was out of view between two frames comes whole", "[space]") {
  ViewFixture fixture;
  fixture.Follow(kHere);
  fixture.SendFrame();
  fixture.Follow(kFarAway);
  fixture.Follow(kHere);
  CHECK(fixture.view.IsNews(fixture.board.Grid().At(kHere)));
  fixture.SendFrame();
  CHECK(fixture.dropped.empty());
  CHECK(fixture.IsWhole(kHere));
}

}  // namespace atrium
