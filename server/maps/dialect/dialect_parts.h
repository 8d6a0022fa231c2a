// The parts of ReadMeaning(), private to server/maps/dialect.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "server/maps/dialect/map_dialect.h"
#include "server/maps/tiled/map_problems.h"
#include "server/maps/tiled/tiled_map.h"

namespace atrium {

// Conventions that a map follows as a whole.
struct MapTraits {
  // Any tile of a layer called `Collision` blocks, and that layer is never seen.
  bool collision_layer = false;
  // As in grid-engine, one cannot walk where no layer has a tile.
  bool missing_tiles_block = false;
};
MapTraits TraitsOf(const TiledMap& map);
bool IsCollisionLayer(const MapTraits& traits, const TiledLayer& layer);

CollisionGrid CollisionOf(const TiledMap& map, const MapTraits& traits);

// Fills the zones and their grid.
void FindZones(const TiledMap& map, MapMeaning& meaning, MapProblems& problems);

// Fills the areas where something happens.
void FindAreas(const TiledMap& map, MapMeaning& meaning, MapProblems& problems);

// Fills the spawns; needs the collision. Fails `problems` when no tile is free.
void FindSpawns(const TiledMap& map, MapMeaning& meaning, MapProblems& problems);

// Fills the seats; needs the collision.
void FindSeats(const TiledMap& map, MapMeaning& meaning, MapProblems& problems);

// Warns of properties and layer names that look like known ones but are not.
void WarnOfMisspelling(const TiledMap& map, MapProblems& problems);

// --- Helpers -------------------------------------------------------------------------------------

// The tiles whose middle lies in the object's rectangle, else the one that has the rectangle's
// middle. None outside the map.
std::vector<TilePosition> TilesUnder(const TiledObject& object, const TiledMap& map);
// The tile at a point in px, moved to the nearest one of the map when it is outside.
TilePosition TileAt(double x, double y, const TiledMap& map);
// The tiles on which a tile layer has anything.
std::vector<TilePosition> FilledTiles(const TiledLayer& layer, const TiledMap& map);

std::string LowerCase(std::string_view text);  // ASCII letters only
bool ContainsWord(std::string_view text, std::string_view lower_case_word);
// Cut to kMaxMapNameBytes, not within a character.
std::string BoundedName(std::string name);

}  // namespace atrium
