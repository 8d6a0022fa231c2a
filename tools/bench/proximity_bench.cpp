// What it costs to decide who may talk with whom: 5,000 people who walk all the time, each with
// about as many others near as in the spread scene. Prints one JSON object: {"tick_ms":N}.
#include <chrono>
#include <cstdio>

#include "shared/core/random.h"
#include "shared/sim/proximity.h"
#include "shared/sim/simulation.h"
#include "shared/world/tilemap.h"

namespace atrium {
namespace {

constexpr std::uint16_t kPeople = 5'000;
constexpr std::int32_t kSide = 900;
constexpr int kFirstTicks = 100;  // in which everybody is new to everybody
constexpr int kTicks = 300;
constexpr int kTicksPerIntent = 14;

AvatarId IdOf(int number) { return AvatarId{static_cast<std::uint16_t>(number)}; }

struct Scene {
  CollisionGrid grid{kSide, kSide};
  ZoneGrid zones{kSide, kSide};
  Simulation simulation{{grid, MovementPolicy::kGrid}, zones};
  ProximityEngine engine{kSide, kSide, kDefaultAudibleTiles, {}};
  Random random{1};
  TickEvents events;
  std::vector<LinkChange> changes;

  Scene() {
    for (int i = 1; i <= kPeople; ++i) {
      const TilePosition tile{static_cast<std::int16_t>(random.Below(kSide)),
                              static_cast<std::int16_t>(random.Below(kSide))};
      simulation.Place(IdOf(i), StandingAt(tile));
      engine.Put(IdOf(i), tile, {});
      engine.SetReachable(IdOf(i), true);
    }
  }

  void Walk(int tick) {
    for (int i = 1 + tick % kTicksPerIntent; i <= kPeople; i += kTicksPerIntent) {
      const auto direction = static_cast<Direction>(1 + random.Below(kDirectionCount - 1));
      simulation.SetIntent(IdOf(i), {direction, false});
    }
    events.Clear();
    simulation.StepTick(events);
  }

  // Only this is measured.
  std::chrono::duration<double> Decide(int tick) {
    const auto begin = std::chrono::steady_clock::now();
    for (const AvatarId id : events.moved_tile) {
      engine.Put(id, TileOf(simulation.Find(id)->state), {});
    }
    changes.clear();
    engine.Advance(static_cast<Tick>(tick), changes);
    return std::chrono::steady_clock::now() - begin;
  }
};

double MeanTickMs() {
  Scene scene;
  std::chrono::duration<double, std::milli> total{};
  for (int tick = 1; tick <= kFirstTicks + kTicks; ++tick) {
    scene.Walk(tick);
    const auto spent = scene.Decide(tick);
    if (tick > kFirstTicks) total += spent;
  }
  return total.count() / kTicks;
}

}  // namespace
}  // namespace atrium

int main() {
  std::printf("{\"clients\":5000,\"tick_ms\":%.3f}\n", atrium::MeanTickMs());
  return 0;
}
