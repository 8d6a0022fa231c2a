#include "server/maps/atlas/tileset_images.h"

#include <algorithm>
#include <cassert>

#include "server/maps/file_io.h"
#include "server/maps/image/image_search.h"
#include "server/maps/image/png_image.h"

namespace atrium {
namespace {

const std::string& ReferenceOf(const TiledTileset& tileset, int tile) {
  const auto known = tileset.tiles.find(tile);
  const bool own_image = tileset.image.empty() && known != tileset.tiles.end();
  return own_image ? known->second.image : tileset.image;
}

void ClearColor(Image& image, Rgba color) {
  for (std::size_t at = 0; at < image.pixels.size(); at += 4) {
    const bool same = image.pixels[at] == color.r && image.pixels[at + 1] == color.g &&
                      image.pixels[at + 2] == color.b;
    if (same) std::fill_n(&image.pixels[at], 4, std::uint8_t{0});
  }
}

}  // namespace

void TilesetImages::Load(const TiledTileset& tileset, int tile, MapProblems& problems) {
  const std::string& reference = ReferenceOf(tileset, tile);
  if (files_.contains(reference)) return;
  if (reference.empty()) {
    problems.Fail("Tileset '" + tileset.name + "', tile " + std::to_string(tile) +
                  ": it has no image. In Tiled, give it one or erase the tile from the map.");
    return;
  }
  const auto path = FindMapImage(reference, map_file_, root_);
  if (!path) {
    problems.Fail("Tileset '" + tileset.name + "': its image " + path.ErrorMessage());
    return;
  }
  auto bytes = ReadFile(path.Value(), kMaxImageFileBytes);
  if (!bytes) {
    problems.Fail("Tileset '" + tileset.name + "': its image " + bytes.ErrorMessage());
    return;
  }
  files_[reference] = {.bytes = std::move(bytes).Value(), .path = path.Value(), .image = {}};
}

void TilesetImages::AddTo(StateHash& hash) const {
  for (const auto& [reference, file] : files_) {
    hash.Text(reference);
    hash.U32(static_cast<std::uint32_t>(file.bytes.size()));
    hash.Raw(file.bytes);
  }
}

const Image* TilesetImages::Decoded(const TiledTileset& tileset, int tile, MapProblems& problems) {
  const auto found = files_.find(ReferenceOf(tileset, tile));
  assert(found != files_.end() && "Load() it first");
  File& file = found->second;
  if (file.decoded) return &file.image;
  auto image = DecodePng(file.bytes);
  file.bytes = Bytes();
  if (!image) {
    problems.Fail("Tileset '" + tileset.name + "': its image '" + file.path.string() +
                  "' cannot be used, " + image.ErrorMessage() + ".");
    return nullptr;
  }
  file.image = std::move(image).Value();
  file.decoded = true;
  decoded_pixels_ += file.image.pixels.size() / 4;
  if (decoded_pixels_ > kMaxTilesetPixels) {
    problems.Fail("The images of the map's tilesets have more than " +
                  std::to_string(kMaxTilesetPixels >> 20U) + " megapixels together.");
    return nullptr;
  }
  return &file.image;
}

std::optional<Image> TilesetImages::Cut(const TiledTileset& tileset, int tile,
                                        MapProblems& problems) {
  const Image* source = Decoded(tileset, tile, problems);
  if (source == nullptr) return std::nullopt;
  if (tileset.image.empty()) return *source;
  const int left = tileset.margin + tile % tileset.columns * (tileset.tile_width + tileset.spacing);
  const int top = tileset.margin + tile / tileset.columns * (tileset.tile_height + tileset.spacing);
  if (left >= source->width || top >= source->height) return std::nullopt;
  Image cut(tileset.tile_width, tileset.tile_height);
  // An image that ends within a tile leaves the rest of the tile transparent.
  const int width = std::min(cut.width, source->width - left);
  const int height = std::min(cut.height, source->height - top);
  for (int y = 0; y < height; ++y) {
    std::copy_n(&source->pixels[source->At(left, top + y)], static_cast<std::size_t>(width) * 4,
                &cut.pixels[cut.At(0, y)]);
  }
  if (tileset.transparent_color) ClearColor(cut, *tileset.transparent_color);
  return cut;
}

}  // namespace atrium
