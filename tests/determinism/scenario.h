// The one recorded scenario of the determinism check: avatars walk a map at random for a long
// time, and one number says whether two builds agree on all of it.
#pragma once

#include <cstdint>

#include "shared/sim/movement.h"
#include "shared/world/collision_grid.h"
#include "shared/world/zone.h"

namespace atrium {

// A map made by rules, with rooms, doorways, corners, one-way edges and zones.
struct ScenarioMap {
  CollisionGrid collision;
  ZoneGrid zones;
};

// A building: rooms of 8 x 8 tiles behind one-tile doorways, each room a zone.
ScenarioMap MakeRooms();
// A field with scattered rocks and ledges that can only be jumped down.
ScenarioMap MakeField();

// 50 avatars change their minds at random for 12,000 ticks (10 minutes); some leave and come back.
// The hash takes in every avatar's whole state at every tick.
std::uint64_t RunScenario(const ScenarioMap& map, MovementPolicy policy);

}  // namespace atrium
