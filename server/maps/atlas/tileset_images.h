// The image files behind a map's tilesets, and the pixels of single tiles out of them.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "server/maps/image/image.h"
#include "server/maps/tiled/map_problems.h"
#include "server/maps/tiled/tiled_map.h"
#include "shared/core/byte_writer.h"
#include "shared/core/hash.h"

namespace atrium {

// All images of one map together, decoded: 512 MiB.
inline constexpr std::size_t kMaxTilesetPixels = 128U << 20U;

// Stands for the tile, in its size.
Image PlaceholderOf(const TiledTileset& tileset, int tile);

class TilesetImages {
 public:
  // Nothing outside of `root` is read; see FindMapFile().
  explicit TilesetImages(std::filesystem::path root) : root_(std::move(root)) {}

  // Reads the file with the pixels of that tile, unless it has been read. Warns when it cannot be
  // found or read; a placeholder is then seen instead.
  void Load(const TiledTileset& tileset, int tile, MapProblems& problems);

  // The same for the picture of an image layer.
  void Load(const TiledMap& map, const TiledLayer& layer, MapProblems& problems);

  // Puts the content of all files read so far into the hash.
  void AddTo(StateHash& hash) const;

  // The pixels of a tile, with the tileset's colour key made transparent, or a placeholder when its
  // image is missing or, with a warning, broken. Nothing when the tile lies outside its image. The
  // tile must have been loaded.
  std::optional<Image> Cut(const TiledTileset& tileset, int tile, MapProblems& problems);
  // The picture of an image layer in the same way, or nothing when not even its size is known.
  std::optional<Image> Picture(const TiledMap& map, const TiledLayer& layer, MapProblems& problems);

 private:
  enum class State { kMissing, kRead, kDecoded };

  struct File {
    State state = State::kMissing;
    Bytes bytes;  // empty once decoded
    std::filesystem::path path;
    Image image;
  };

  // Who wants which image.
  struct Use {
    std::string where;           // "Tileset 'walls'"
    std::filesystem::path file;  // which names it
    std::string reference;
  };
  static Use UseOf(const TiledTileset& tileset, int tile);
  static Use UseOf(const TiledMap& map, const TiledLayer& layer);

  void Read(const Use& use, MapProblems& problems);
  // Null when the image is missing.
  const Image* Decoded(const Use& use, MapProblems& problems);
  void Decode(const Use& use, File& file, MapProblems& problems);

  std::filesystem::path root_;
  // By the file that names it, and how.
  std::map<std::pair<std::filesystem::path, std::string>, File> files_;
  std::size_t decoded_pixels_ = 0;
};

}  // namespace atrium
