#include "tests/determinism/scenario.h"

#include "shared/core/random.h"
#include "shared/sim/simulation.h"

namespace atrium {
namespace {

constexpr int kAvatars = 50;
constexpr int kTicks = 12'000;
constexpr int kSide = 66;
constexpr int kRoom = 8;

std::int16_t Coordinate(Random& random) { return static_cast<std::int16_t>(random.Below(kSide)); }

TilePosition FreeTile(const CollisionGrid& grid, Random& random) {
  for (;;) {
    const TilePosition tile{Coordinate(random), Coordinate(random)};
    if (!grid.IsBlocked(tile)) return tile;
  }
}

TilePosition Tile(int x, int y) {
  return {static_cast<std::int16_t>(x), static_cast<std::int16_t>(y)};
}

// One avatar in sixteen changes its intent in a tick; one in 2,048 leaves or comes back.
void ChangeMinds(Simulation& simulation, const CollisionGrid& grid, Random& random) {
  for (int i = 1; i <= kAvatars; ++i) {
    const AvatarId id{static_cast<std::uint16_t>(i)};
    const std::uint32_t dice = random.Below(2048);
    if (dice < 128) {
      const auto direction = static_cast<Direction>(random.Below(kDirectionCount));
      simulation.SetIntent(id, {direction, random.Below(3) == 0});
    } else if (dice == 2047 && simulation.Find(id) != nullptr) {
      simulation.Remove(id);
    } else if (dice == 2047) {
      simulation.Place(id, StandingAt(FreeTile(grid, random)));
    }
  }
}

}  // namespace

ScenarioMap MakeRooms() {
  ScenarioMap map{CollisionGrid(kSide, kSide), ZoneGrid(kSide, kSide)};
  for (int y = 0; y < kSide; ++y) {
    for (int x = 0; x < kSide; ++x) {
      const bool wall_x = x % kRoom == 0;
      const bool wall_y = y % kRoom == 0;
      const bool doorway = (wall_x && y % kRoom == 3) || (wall_y && x % kRoom == 5);
      if ((wall_x || wall_y) && !doorway) map.collision.SetBlocked(Tile(x, y));
      if (wall_x || wall_y) continue;
      map.zones.Set(Tile(x, y), ZoneId{static_cast<std::uint16_t>(1 + x / kRoom + y / kRoom * 9)});
    }
  }
  return map;
}

ScenarioMap MakeField() {
  ScenarioMap map{CollisionGrid(kSide, kSide), ZoneGrid(kSide, kSide)};
  Random random(2026);
  for (int rocks = 0; rocks < kSide * kSide / 6; ++rocks) {
    map.collision.SetBlocked({Coordinate(random), Coordinate(random)});
  }
  for (int ledges = 0; ledges < kSide * kSide / 20; ++ledges) {
    map.collision.BlockEntering({Coordinate(random), Coordinate(random)}, 0, -1);
  }
  return map;
}

std::uint64_t RunScenario(const ScenarioMap& map, MovementPolicy policy) {
  Random random(1);
  Simulation simulation({map.collision, policy}, map.zones);
  for (int i = 1; i <= kAvatars; ++i) {
    simulation.Place(AvatarId{static_cast<std::uint16_t>(i)},
                     StandingAt(FreeTile(map.collision, random)));
  }
  StateHash hash;
  TickEvents events;
  for (int tick = 0; tick < kTicks; ++tick) {
    ChangeMinds(simulation, map.collision, random);
    events.Clear();
    simulation.StepTick(events);
    const std::uint64_t state = simulation.Hash();
    hash.U32(static_cast<std::uint32_t>(state));
    hash.U32(static_cast<std::uint32_t>(state >> 32U));
    hash.U32(static_cast<std::uint32_t>(events.zone_changes.size()));
  }
  return hash.Value();
}

}  // namespace atrium
