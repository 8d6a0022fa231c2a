// What it costs to decide who may talk with whom, and how often links begin: among people who walk
// all the time, each with about as many others near as in the spread scene, or in a crowd where
// everybody has more of them near than links. Prints one JSON object a scene.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>

#include "shared/core/random.h"
#include "shared/sim/proximity.h"
#include "shared/sim/simulation.h"
#include "shared/world/tilemap.h"

namespace atrium {
namespace {

struct Size {
  const char* scene;
  std::uint16_t people;
  std::int16_t side;  // of the map, in tiles
};
constexpr Size kSizes[] = {
    {"proximity", 5'000, 900}, {"proximity-crowd", 400, 30}, {"proximity-packed", 5'000, 120}};

constexpr int kFirstTicks = 100;  // in which everybody is new to everybody
constexpr int kTicks = 300;
constexpr int kTicksPerIntent = 14;

AvatarId IdOf(int number) { return AvatarId{static_cast<std::uint16_t>(number)}; }

struct Scene {
  Size size;
  CollisionGrid grid{size.side, size.side};
  ZoneGrid zones{size.side, size.side};
  Simulation simulation{{grid, MovementPolicy::kGrid}, zones};
  ProximityEngine engine{size.side, size.side, kDefaultAudibleTiles, {}};
  Random random{1};
  TickEvents events;
  std::vector<LinkChange> changes;

  explicit Scene(const Size& of) : size(of) {
    const auto side = static_cast<std::uint32_t>(size.side);
    for (int i = 1; i <= size.people; ++i) {
      const TilePosition tile{static_cast<std::int16_t>(random.Below(side)),
                              static_cast<std::int16_t>(random.Below(side))};
      simulation.Place(IdOf(i), StandingAt(tile));
      engine.Put(IdOf(i), tile, {});
      engine.SetReachable(IdOf(i), true);
    }
  }

  void Walk(int tick) {
    for (int i = 1 + tick % kTicksPerIntent; i <= size.people; i += kTicksPerIntent) {
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

void Measure(const Size& size) {
  Scene scene(size);
  std::chrono::duration<double, std::milli> total{};
  std::int64_t begun = 0;
  for (int tick = 1; tick <= kFirstTicks + kTicks; ++tick) {
    scene.Walk(tick);
    const auto spent = scene.Decide(tick);
    if (tick <= kFirstTicks) continue;
    total += spent;
    begun += std::count_if(scene.changes.begin(), scene.changes.end(),
                           [](const LinkChange& change) { return change.linked; });
  }
  const double person_seconds = 1.0 * size.people * kTicks / kTicksPerSecond;
  // A link begins for two.
  std::printf("{\"scene\":\"%s\",\"clients\":%d,\"tick_ms\":%.3f,\"links_per_person_s\":%.2f}\n",
              size.scene, int{size.people}, total.count() / kTicks,
              2.0 * static_cast<double>(begun) / person_seconds);
}

}  // namespace
}  // namespace atrium

int main() {
  for (const auto& size : atrium::kSizes) atrium::Measure(size);
  return 0;
}
