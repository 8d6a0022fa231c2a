// What a Tiled map means: where one can walk, which regions it has and where people appear.
//
// Map makers have several conventions, and one map often mixes them, so all are understood at
// once; docs/maps.md describes them for people:
// - WorkAdventure: tiles with `collides`, the layers `start` and `floorLayer`, and properties such
//   as `jitsiRoom` or `silent` on layers and area objects;
// - grid-engine: tiles with `ge_collide` and its one-way forms, layers with `ge_alwaysTop`;
// - a layer `Collision`, an object layer `Zones` and points named `Spawn...` (AtriumVerse);
// - our own: objects with `private`, `silent`, `stage` or `start`, the map properties `movement`
//   and `audibleTiles`, tiles with `seat`.
#pragma once

#include <string>
#include <vector>

#include "server/maps/map_area.h"
#include "server/maps/tiled/map_problems.h"
#include "server/maps/tiled/tiled_map.h"
#include "shared/world/tilemap.h"

namespace atrium {

struct MapMeaning {
  std::string name;       // empty when the map does not say
  std::string copyright;  // of the map and its tilesets
  bool free_movement = false;
  std::int32_t audible_tiles = kDefaultAudibleTiles;
  std::vector<bool> drawn;  // by index of the Tiled layer
  std::vector<bool> above;  // by index of the Tiled layer: over the avatars
  CollisionGrid collision;
  std::vector<Zone> zones;
  ZoneGrid zone_grid;
  std::vector<MapArea> areas;
  std::vector<Spawn> spawns;
  std::vector<Seat> seats;
};

// Fails `problems` when nobody could walk on the map; warns of properties that look misspelt.
MapMeaning ReadMeaning(const TiledMap& map, MapProblems& problems);

}  // namespace atrium
