#include "server/maps/tiled/tiled_map.h"

#include <algorithm>

namespace atrium {
namespace {

int Fitting(int image_side, int tile_side, const TiledTileset& tileset) {
  return std::max(0, image_side - tileset.margin + tileset.spacing) /
         std::max(1, tile_side + tileset.spacing);
}

}  // namespace

int TiledTileset::ColumnsIn(int image_width) const {
  return Fitting(image_width, tile_width, *this);
}

int TiledTileset::RowsIn(int image_height) const {
  return Fitting(image_height, tile_height, *this);
}

TiledMap::Lookup TiledMap::Find(Gid gid) const {
  const Gid number = gid & kGidTileMask;
  const auto next = std::upper_bound(
      tilesets.begin(), tilesets.end(), number,
      [](Gid wanted, const TiledTileset& tileset) { return wanted < tileset.first_gid; });
  if (number == 0 || next == tilesets.begin()) return {};
  const TiledTileset& tileset = *(next - 1);
  const Gid tile = number - tileset.first_gid;
  if (tile >= static_cast<Gid>(tileset.tile_count)) return {};
  return {.tileset = &tileset, .tile = static_cast<int>(tile)};
}

const TiledTile* TiledMap::FindTile(Gid gid) const {
  const Lookup found = Find(gid);
  if (found.tileset == nullptr) return nullptr;
  const auto tile = found.tileset->tiles.find(found.tile);
  return tile == found.tileset->tiles.end() ? nullptr : &tile->second;
}

}  // namespace atrium
