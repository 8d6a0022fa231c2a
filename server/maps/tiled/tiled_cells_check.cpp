// Tiles that no tileset has.
#include <string>

#include "server/maps/tiled/tiled_parts.h"

namespace atrium {
namespace {

std::string TileName(const TiledMap& map, const TiledLayer& layer, std::size_t cell) {
  const auto width = static_cast<std::size_t>(map.width);
  return "Layer '" + layer.name + "', tile (" + std::to_string(cell % width) + ", " +
         std::to_string(cell / width) + "): it uses tile number " +
         std::to_string(layer.cells[cell] & kGidTileMask);
}

// Tiles at the end of a tileset that has shrunk since are common in old maps, and Tiled shows such
// a map with holes; a number beyond all tilesets means that a whole tileset is missing.
bool IsBeyondAll(const TiledMap& map, Gid number) {
  if (map.tilesets.empty() || number < map.tilesets.front().first_gid) return true;
  return number >= map.tilesets.back().EndGid();
}

class CellChecker {
 public:
  CellChecker(const TiledMap& map, Gid missing, MapProblems& problems)
      : map_(map), missing_(missing), problems_(problems) {}

  void Check(TiledLayer& layer) {
    bool warned_of_hole = false;
    bool warned_of_missing = false;
    for (std::size_t i = 0; i < layer.cells.size(); ++i) {
      const Gid number = layer.cells[i] & kGidTileMask;
      if (number == 0 || number - first_ < count_ || Exists(number)) continue;
      const bool beyond_all = IsBeyondAll(map_, number);
      bool& warned = beyond_all ? warned_of_missing : warned_of_hole;
      if (!warned) Warn(layer, i, beyond_all);
      warned = true;
      layer.cells[i] = beyond_all ? missing_ : 0;
      used_missing_ = used_missing_ || beyond_all;
    }
  }

  bool UsedMissing() const { return used_missing_; }

 private:
  void Warn(const TiledLayer& layer, std::size_t cell, bool beyond_all) {
    problems_.Warn(TileName(map_, layer, cell) +
                   (beyond_all
                        ? ", which no tileset of the map has. A grey pattern stands for this "
                          "and others like it in the layer. In Tiled, erase them or add "
                          "their tileset again."
                        : ", which is beyond the end of its tileset. This and others like "
                          "it in the layer stay empty."));
  }

  bool Exists(Gid number) {
    const TiledTileset* tileset = map_.Find(number).tileset;
    if (tileset == nullptr) return false;
    first_ = tileset->first_gid;
    count_ = static_cast<Gid>(tileset->tile_count);
    return true;
  }

  const TiledMap& map_;
  Gid missing_;
  MapProblems& problems_;
  bool used_missing_ = false;
  // The tileset of the last tile: neighbours mostly come from the same one.
  Gid first_ = 1;
  Gid count_ = 0;
};

}  // namespace

bool CheckCells(TiledMap& map, Gid missing, MapProblems& problems) {
  CellChecker checker(map, missing, problems);
  for (TiledLayer& layer : map.layers) checker.Check(layer);
  return checker.UsedMissing();
}

bool CheckObjects(TiledMap& map, Gid missing, MapProblems& problems) {
  bool used = false;
  for (TiledLayer& layer : map.layers) {
    for (TiledObject& object : layer.objects) {
      const Gid number = object.gid & kGidTileMask;
      if (number == 0 || map.Find(number).tileset != nullptr) continue;
      problems.Warn("Layer '" + layer.name + "', object '" + object.name +
                    "': it shows a tile that no tileset of the map has. A grey pattern stands for "
                    "it. In Tiled, replace the tile.");
      object.gid = missing;
      used = true;
    }
  }
  return used;
}

}  // namespace atrium
