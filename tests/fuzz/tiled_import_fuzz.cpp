// Any text given to the Tiled reader, JSON or XML, ends in an error or in a map whose every tile
// exists, and its meaning can be found. Any bytes given to the image decoder end in an error or an
// image, and compressed ones in an error or just as many bytes as were asked for.
#include <cstdlib>
#include <span>
#include <string_view>

#include "server/maps/dialect/map_dialect.h"
#include "server/maps/image/image_file.h"
#include "server/maps/tiled/decompress.h"
#include "server/maps/tiled/tiled_reader.h"

namespace atrium {
namespace {

void Require(bool kept) {
  if (!kept) std::abort();
}

// Every file that the map names is the map itself, so that tilesets and templates are tried too.
class SameFile : public MapFiles {
 public:
  explicit SameFile(std::string_view text) : text_(text) {}

  Result<MapFile> Open(const std::string& reference, const std::filesystem::path&) override {
    return MapFile{.path = reference, .bytes = Bytes(text_.begin(), text_.end())};
  }

 private:
  std::string_view text_;
};

void ImportText(std::string_view text) {
  MapProblems problems;
  SameFile files(text);
  const TiledMap map = ReadTiledMap(text, "map", files, problems);
  if (problems.Failed()) return;
  const auto cells = static_cast<std::size_t>(map.width) * static_cast<std::size_t>(map.height);
  for (const TiledLayer& layer : map.layers) {
    Require(layer.kind != TiledLayerKind::kTiles || layer.cells.size() == cells);
    for (const Gid gid : layer.cells) {
      Require((gid & kGidTileMask) == 0 || map.Find(gid).tileset != nullptr);
    }
  }
  const MapMeaning meaning = ReadMeaning(map, problems);
  if (problems.Failed()) return;
  Require(meaning.drawn.size() == map.layers.size() && meaning.above.size() == map.layers.size());
  Require(!meaning.spawns.empty());
  for (const Spawn& spawn : meaning.spawns) Require(!meaning.collision.IsBlocked(spawn.tile));
}

void Unpack(std::span<const std::uint8_t> packed) {
  for (const char* method : {"zlib", "gzip", "zstd"}) {
    for (const std::size_t size : {0U, 4U, 1024U}) {
      const auto bytes = Decompress(packed, method, size);
      Require(!bytes || bytes.Value().size() == size);
    }
  }
}

}  // namespace
}  // namespace atrium

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  atrium::ImportText({reinterpret_cast<const char*>(data), size});
  atrium::Unpack({data, size});
  const auto image = atrium::DecodeImage({data, size});
  if (image.Ok()) {
    const atrium::Image& pixels = image.Value();
    atrium::Require(pixels.pixels.size() == pixels.At(0, pixels.height));
  }
  return 0;
}
