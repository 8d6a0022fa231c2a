// Any text given to the Tiled reader ends in an error or in a map whose every tile exists, and its
// meaning can be found. Any bytes given to the PNG decoder end in an error or an image.
#include <cstdlib>
#include <string_view>

#include "server/maps/dialect/map_dialect.h"
#include "server/maps/image/png_image.h"
#include "server/maps/tiled/tiled_json.h"

namespace atrium {
namespace {

void Require(bool kept) {
  if (!kept) std::abort();
}

void ImportText(std::string_view text) {
  MapProblems problems;
  const TiledMap map = ReadTiledJson(text, problems);
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

}  // namespace
}  // namespace atrium

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  atrium::ImportText({reinterpret_cast<const char*>(data), size});
  const auto image = atrium::DecodePng({data, size});
  if (image.Ok()) {
    const atrium::Image& pixels = image.Value();
    atrium::Require(pixels.pixels.size() == pixels.At(0, pixels.height));
  }
  return 0;
}
