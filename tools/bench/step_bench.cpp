// How many movement steps a second one core makes, natively or as WebAssembly under node.
// Prints one JSON object: {"grid_steps_per_s":N,"free_steps_per_s":N}.
#include <chrono>
#include <cstdio>

#include "shared/core/random.h"
#include "shared/sim/simulation.h"

namespace atrium {
namespace {

constexpr int kSide = 128;
constexpr int kAvatars = 1000;
constexpr int kTicks = 4000;
constexpr int kTicksPerIntent = 20;
constexpr int kRounds = 5;

TilePosition RandomTile(Random& random) {
  return {static_cast<std::int16_t>(random.Below(kSide)),
          static_cast<std::int16_t>(random.Below(kSide))};
}

// One tile in eight is a wall: about what a furnished office has.
CollisionGrid FurnishedMap(Random& random) {
  CollisionGrid grid(kSide, kSide);
  for (int i = 0; i < kSide * kSide / 8; ++i) grid.SetBlocked(RandomTile(random));
  return grid;
}

void ChangeIntents(Simulation& simulation, Random& random) {
  for (int i = 1; i <= kAvatars; ++i) {
    const auto direction = static_cast<Direction>(1 + random.Below(kDirectionCount - 1));
    simulation.SetIntent(AvatarId{static_cast<std::uint16_t>(i)}, {direction, false});
  }
}

double StepsPerSecond(MovementPolicy policy) {
  Random random(1);
  const CollisionGrid grid = FurnishedMap(random);
  const ZoneGrid zones(kSide, kSide);
  Simulation simulation({grid, policy}, zones);
  for (int i = 1; i <= kAvatars; ++i) {
    TilePosition tile = RandomTile(random);
    while (grid.IsBlocked(tile)) tile = RandomTile(random);
    simulation.Place(AvatarId{static_cast<std::uint16_t>(i)}, StandingAt(tile));
  }
  TickEvents events;
  const auto begin = std::chrono::steady_clock::now();
  for (int tick = 0; tick < kTicks; ++tick) {
    if (tick % kTicksPerIntent == 0) ChangeIntents(simulation, random);
    events.Clear();
    simulation.StepTick(events);
  }
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - begin;
  return double{kTicks} * kAvatars / elapsed.count();
}

// The best of a few rounds: the machine's other work only ever makes a round slower.
double BestOf(MovementPolicy policy) {
  double best = 0;
  for (int round = 0; round < kRounds; ++round) {
    const double steps = StepsPerSecond(policy);
    best = steps > best ? steps : best;
  }
  return best;
}

}  // namespace
}  // namespace atrium

int main() {
  std::printf("{\"grid_steps_per_s\":%.0f,\"free_steps_per_s\":%.0f}\n",
              atrium::BestOf(atrium::MovementPolicy::kGrid),
              atrium::BestOf(atrium::MovementPolicy::kFree));
  return 0;
}
