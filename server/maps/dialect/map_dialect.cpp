#include "server/maps/dialect/map_dialect.h"

#include <algorithm>
#include <cmath>

#include "server/maps/dialect/dialect_parts.h"
#include "shared/world/map_package.h"

namespace atrium {
namespace {

std::string Cut(std::string text, std::size_t max_bytes) {
  if (text.size() <= max_bytes) return text;
  std::size_t end = max_bytes;
  while (end > 0 && (text[end] & 0xC0) == 0x80) --end;
  text.resize(end);
  return text;
}

std::string CopyrightOf(const TiledMap& map) {
  return Cut(map.properties.Text("mapCopyright"), kMaxCopyrightBytes);
}

bool MovesFreely(const TiledMap& map, MapProblems& problems) {
  const std::string movement = map.properties.Text("movement");
  if (!movement.empty() && movement != "free" && movement != "grid") {
    problems.Warn("The map's property 'movement' is '" + movement +
                  "'; it can be 'grid' or 'free'. It is taken as 'grid'.");
  }
  return movement == "free";
}

std::int32_t AudibleTiles(const TiledMap& map, MapProblems& problems) {
  if (!map.properties.Has("audibleTiles")) return kDefaultAudibleTiles;
  const auto tiles = map.properties.Number("audibleTiles");
  if (tiles && *tiles >= kMinAudibleTiles && *tiles <= kMaxAudibleTiles &&
      *tiles == std::floor(*tiles)) {
    return static_cast<std::int32_t>(*tiles);
  }
  problems.Warn("The map's property 'audibleTiles' must be a whole number from " +
                std::to_string(kMinAudibleTiles) + " to " + std::to_string(kMaxAudibleTiles) +
                ". It is taken as " + std::to_string(kDefaultAudibleTiles) + ".");
  return kDefaultAudibleTiles;
}

// Tile layers behind the object layer `floorLayer`, on which avatars walk, are over them.
void SetLayers(const TiledMap& map, const MapTraits& traits, MapMeaning& meaning) {
  bool behind_floor = false;
  for (const TiledLayer& layer : map.layers) {
    if (layer.kind == TiledLayerKind::kObjects && layer.own_name == "floorLayer") {
      behind_floor = true;
    }
    const bool above = layer.properties.IsTrue("above") || layer.properties.IsTrue("ge_alwaysTop");
    meaning.above.push_back(above || behind_floor);
    meaning.drawn.push_back(layer.visible && layer.opacity > 0 && !IsCollisionLayer(traits, layer));
  }
}

}  // namespace

MapMeaning ReadMeaning(const TiledMap& map, MapProblems& problems) {
  const MapTraits traits = TraitsOf(map);
  MapMeaning meaning;
  meaning.name = BoundedName(map.properties.Text("mapName"));
  meaning.copyright = CopyrightOf(map);
  meaning.free_movement = MovesFreely(map, problems);
  meaning.audible_tiles = AudibleTiles(map, problems);
  SetLayers(map, traits, meaning);
  meaning.collision = CollisionOf(map, traits);
  FindZones(map, meaning, problems);
  FindAreas(map, meaning, problems);
  FindSpawns(map, meaning, problems);
  FindSeats(map, meaning, problems);
  WarnOfMisspelling(map, problems);
  return meaning;
}

// --- Helpers -------------------------------------------------------------------------------------

std::vector<TilePosition> TilesUnder(const TiledObject& object, const TiledMap& map) {
  const auto first = [](double low, int tile) {
    return static_cast<int>(std::ceil(low / tile - 0.5));
  };
  const int left = std::max(0, first(object.x, map.tile_width));
  const int top = std::max(0, first(object.y, map.tile_height));
  const int right = std::min(map.width, first(object.x + object.width, map.tile_width));
  const int bottom = std::min(map.height, first(object.y + object.height, map.tile_height));
  std::vector<TilePosition> tiles;
  for (int y = top; y < bottom; ++y) {
    for (int x = left; x < right; ++x) {
      tiles.push_back({static_cast<std::int16_t>(x), static_cast<std::int16_t>(y)});
    }
  }
  if (!tiles.empty()) return tiles;
  const double middle_x = object.x + object.width / 2;
  const double middle_y = object.y + object.height / 2;
  const bool inside = middle_x >= 0 && middle_y >= 0 && middle_x < map.width * map.tile_width &&
                      middle_y < map.height * map.tile_height;
  if (inside) tiles.push_back(TileAt(middle_x, middle_y, map));
  return tiles;
}

TilePosition TileAt(double x, double y, const TiledMap& map) {
  const double column = std::clamp(std::floor(x / map.tile_width), 0.0, map.width - 1.0);
  const double row = std::clamp(std::floor(y / map.tile_height), 0.0, map.height - 1.0);
  return {static_cast<std::int16_t>(column), static_cast<std::int16_t>(row)};
}

std::vector<TilePosition> FilledTiles(const TiledLayer& layer, const TiledMap& map) {
  std::vector<TilePosition> tiles;
  for (std::size_t i = 0; i < layer.cells.size(); ++i) {
    if ((layer.cells[i] & kGidTileMask) == 0) continue;
    const auto width = static_cast<std::size_t>(map.width);
    tiles.push_back({static_cast<std::int16_t>(i % width), static_cast<std::int16_t>(i / width)});
  }
  return tiles;
}

std::string LowerCase(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char character) {
    return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a')
                                                : character;
  });
  return lower;
}

bool ContainsWord(std::string_view text, std::string_view lower_case_word) {
  return LowerCase(text).find(lower_case_word) != std::string::npos;
}

std::string BoundedName(std::string name) { return Cut(std::move(name), kMaxMapNameBytes); }

}  // namespace atrium
