// Which tiles block, by tile properties and by layers made for that purpose.
#include <array>
#include <cstdint>

#include "server/maps/dialect/dialect_parts.h"

namespace atrium {
namespace {

struct OneWay {
  const char* property;  // names the side from which the tile cannot be entered
  int dx;                // the step that is thereby blocked
  int dy;
};
constexpr std::array<OneWay, 8> kOneWays = {{{"ge_collide_up", 0, 1},
                                             {"ge_collide_down", 0, -1},
                                             {"ge_collide_left", 1, 0},
                                             {"ge_collide_right", -1, 0},
                                             {"ge_collide_up-left", 1, 1},
                                             {"ge_collide_up-right", -1, 1},
                                             {"ge_collide_down-left", 1, -1},
                                             {"ge_collide_down-right", -1, -1}}};

// What a tile blocks where it stands.
struct TileCollision {
  bool seen = false;          // blocks when its layer is visible
  bool always = false;        // blocks even when its layer is hidden
  std::uint8_t one_ways = 0;  // bit i: kOneWays[i]
};

TileCollision CollisionOfTile(const TiledTile& tile) {
  TileCollision collision;
  collision.seen = tile.properties.IsTrue("collides");
  collision.always = tile.properties.IsTrue("ge_collide");
  for (std::size_t i = 0; i < kOneWays.size(); ++i) {
    if (tile.properties.IsTrue(kOneWays[i].property)) {
      collision.one_ways = static_cast<std::uint8_t>(collision.one_ways | (1U << i));
    }
  }
  return collision;
}

// The collision of every tile number in use, looked up once.
class CollisionTable {
 public:
  explicit CollisionTable(const TiledMap& map) {
    for (const TiledTileset& tileset : map.tilesets) {
      for (const auto& [number, tile] : tileset.tiles) {
        const TileCollision collision = CollisionOfTile(tile);
        if (!collision.seen && !collision.always && collision.one_ways == 0) continue;
        const std::size_t gid = tileset.first_gid + static_cast<Gid>(number);
        // A number that a later tileset claims means that tileset's tile.
        if (map.Find(static_cast<Gid>(gid)).tileset != &tileset) continue;
        if (tiles_.size() <= gid) tiles_.resize(gid + 1);
        tiles_[gid] = collision;
      }
    }
  }

  const TileCollision* Find(Gid gid) const {
    const Gid number = gid & kGidTileMask;
    return number < tiles_.size() ? &tiles_[number] : nullptr;
  }

 private:
  std::vector<TileCollision> tiles_;
};

TilePosition PositionOf(std::size_t cell, const TiledMap& map) {
  const auto width = static_cast<std::size_t>(map.width);
  return {static_cast<std::int16_t>(cell % width), static_cast<std::int16_t>(cell / width)};
}

void BlockWholeLayer(const TiledLayer& layer, const TiledMap& map, CollisionGrid& grid) {
  for (const TilePosition tile : FilledTiles(layer, map)) grid.SetBlocked(tile);
}

// A hidden layer does not block, like a closed door that a script shows later; but many authors
// hide the layer made for collisions because it should not be seen.
bool Blocks(const TiledLayer& layer) {
  return layer.visible || ContainsWord(layer.own_name, "collision");
}

void BlockByTiles(const TiledLayer& layer, const CollisionTable& table, const TiledMap& map,
                  CollisionGrid& grid) {
  const bool blocks = Blocks(layer);
  for (std::size_t i = 0; i < layer.cells.size(); ++i) {
    const TileCollision* collision = table.Find(layer.cells[i]);
    if (collision == nullptr) continue;
    const TilePosition tile = PositionOf(i, map);
    if (collision->always || (collision->seen && blocks)) grid.SetBlocked(tile);
    for (std::size_t way = 0; way < kOneWays.size(); ++way) {
      if ((collision->one_ways >> way & 1U) == 0) continue;
      grid.BlockEntering(tile, kOneWays[way].dx, kOneWays[way].dy);
    }
  }
}

void BlockMissingTiles(const TiledMap& map, const MapTraits& traits, CollisionGrid& grid) {
  std::vector<bool> has_tile(grid.Tiles().size());
  for (const TiledLayer& layer : map.layers) {
    if (IsCollisionLayer(traits, layer)) continue;
    for (std::size_t i = 0; i < layer.cells.size(); ++i) {
      if ((layer.cells[i] & kGidTileMask) != 0) has_tile[i] = true;
    }
  }
  for (std::size_t i = 0; i < has_tile.size(); ++i) {
    if (!has_tile[i]) grid.SetBlocked(PositionOf(i, map));
  }
}

bool UsesGridEngine(const TiledMap& map) {
  for (const TiledTileset& tileset : map.tilesets) {
    for (const auto& [number, tile] : tileset.tiles) {
      if (tile.properties.Has("ge_collide")) return true;
      for (const OneWay& way : kOneWays) {
        if (tile.properties.Has(way.property)) return true;
      }
    }
  }
  return false;
}

}  // namespace

MapTraits TraitsOf(const TiledMap& map) {
  MapTraits traits;
  bool has_floor_layer = false;
  for (const TiledLayer& layer : map.layers) {
    const bool tiles = layer.kind == TiledLayerKind::kTiles;
    if (tiles && layer.own_name == "Collision") traits.collision_layer = true;
    if (!tiles && layer.own_name == "floorLayer") has_floor_layer = true;
  }
  // A map with `floorLayer` keeps WorkAdventure's rules, where such a layer is one like all others.
  traits.collision_layer = traits.collision_layer && !has_floor_layer;
  traits.missing_tiles_block = traits.collision_layer || UsesGridEngine(map);
  return traits;
}

bool IsCollisionLayer(const MapTraits& traits, const TiledLayer& layer) {
  return traits.collision_layer && layer.kind == TiledLayerKind::kTiles &&
         layer.own_name == "Collision";
}

CollisionGrid CollisionOf(const TiledMap& map, const MapTraits& traits) {
  CollisionGrid grid(map.width, map.height);
  const CollisionTable table(map);
  for (const TiledLayer& layer : map.layers) {
    if (layer.kind != TiledLayerKind::kTiles) continue;
    if (IsCollisionLayer(traits, layer) || layer.properties.IsTrue("ge_collide")) {
      BlockWholeLayer(layer, map, grid);
    } else {
      BlockByTiles(layer, table, map, grid);
    }
  }
  if (traits.missing_tiles_block) BlockMissingTiles(map, traits, grid);
  return grid;
}

}  // namespace atrium
