// Templates of objects: what an object has unless it says otherwise.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "server/maps/tiled/json_fields.h"
#include "server/maps/tiled/tiled_includes.h"
#include "server/maps/tiled/tiled_map.h"

namespace atrium {

class ObjectTemplates {
 public:
  // `map` has its tilesets already.
  ObjectTemplates(const TiledMap& map, std::filesystem::path map_file, TiledIncludes& includes);

  // The object that `fields` begins with: that of its template, at (0, 0), or an empty one. A
  // template that cannot be used costs a warning.
  TiledObject StartOf(const JsonFields& fields);

  // The number after that of the last tile.
  Gid EndGid() const { return next_gid_; }
  // Those that only templates use; their tiles have numbers after all others.
  std::vector<TiledTileset> TakeTilesets() { return std::move(tilesets_); }

 private:
  TiledObject Read(const IncludedFile& file, MapProblems& problems);
  // The tile's number on the map.
  Gid Translate(Gid gid, const IncludedFile& file, MapProblems& problems);
  // The number of the tileset's first tile on the map; 0 when it cannot be used.
  Gid FirstGid(const JsonFields& tileset, const IncludedFile& file);

  const TiledMap& map_;
  std::filesystem::path map_file_;
  TiledIncludes& includes_;
  std::map<std::string, TiledObject> known_;  // by the name that objects give their template
  std::set<std::string> missing_;
  std::vector<TiledTileset> tilesets_;
  Gid next_gid_ = 1;
};

}  // namespace atrium
