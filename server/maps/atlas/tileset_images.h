// The image files behind a map's tilesets, and the pixels of single tiles out of them.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "server/maps/image/image.h"
#include "server/maps/tiled/map_problems.h"
#include "server/maps/tiled/tiled_map.h"
#include "shared/core/byte_writer.h"
#include "shared/core/hash.h"

namespace atrium {

// All images of one map together, decoded: 512 MiB.
inline constexpr std::size_t kMaxTilesetPixels = 128U << 20U;

class TilesetImages {
 public:
  // Where the images are looked for; see FindMapImage().
  TilesetImages(std::filesystem::path map_file, std::filesystem::path root)
      : map_file_(std::move(map_file)), root_(std::move(root)) {}

  // Reads the file with the pixels of that tile, unless it has been read. Fails `problems` when it
  // cannot be found or read.
  void Load(const TiledTileset& tileset, int tile, MapProblems& problems);

  // Puts the content of all files read so far into the hash.
  void AddTo(StateHash& hash) const;

  // The pixels of a tile, with the tileset's colour key made transparent. Nothing when the tile
  // lies outside its image or, with an error in `problems`, when the image is broken. The tile
  // must have been loaded.
  std::optional<Image> Cut(const TiledTileset& tileset, int tile, MapProblems& problems);

 private:
  struct File {
    Bytes bytes;  // empty once decoded
    std::filesystem::path path;
    Image image;
    bool decoded = false;
  };

  const Image* Decoded(const TiledTileset& tileset, int tile, MapProblems& problems);

  std::filesystem::path map_file_;
  std::filesystem::path root_;
  std::map<std::string, File> files_;  // by the reference in the map
  std::size_t decoded_pixels_ = 0;
};

}  // namespace atrium
