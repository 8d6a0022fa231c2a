// The cells of tile layers, in whatever form the file has them: one for each tile of the map.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <nlohmann/json.hpp>

#include "server/maps/tiled/json_fields.h"
#include "server/maps/tiled/tiled_map.h"

namespace atrium {

// In tiles.
struct TileArea {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
};

// The smallest area with all chunks of an infinite map's layers; nothing when there are none.
std::optional<TileArea> ChunkBounds(const nlohmann::json& map, MapProblems& problems);

class LayerCells {
 public:
  // `arrays` are those taken out by ExtractDataArrays(); they are used up.
  LayerCells(const TiledMap& map, std::vector<std::vector<Gid>>& arrays)
      : map_(map), arrays_(arrays) {}

  // The layer's cells, as many as the map has. Fails the problems of `fields` when they are damaged
  // or too many.
  std::vector<Gid> Read(const JsonFields& fields);

 private:
  struct Encoding {
    std::string name;
    std::string compression;
  };

  std::vector<Gid> ReadChunks(const JsonFields& fields, const nlohmann::json& chunks,
                              const Encoding& encoding);
  std::vector<Gid> ReadWhole(const JsonFields& fields, const Encoding& encoding);
  // What `fields` has as "data", as many as the area needs.
  std::vector<Gid> ReadData(const JsonFields& fields, const TileArea& area,
                            const Encoding& encoding);
  std::vector<Gid> TakeArray(const JsonFields& fields, const nlohmann::json& data,
                             const TileArea& area);
  std::vector<Gid> ReadText(const JsonFields& fields, const std::string& text, const TileArea& area,
                            const Encoding& encoding);
  void Place(const std::vector<Gid>& cells, const TileArea& area, std::vector<Gid>& into) const;
  bool Afford(const JsonFields& fields, std::size_t cells);

  const TiledMap& map_;
  std::vector<std::vector<Gid>>& arrays_;
  std::size_t read_cells_ = 0;  // of all layers so far
};

}  // namespace atrium
