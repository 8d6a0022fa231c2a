#include "server/maps/atlas/tileset_images.h"

#include <algorithm>
#include <cassert>

#include "server/maps/atlas/placeholder.h"
#include "server/maps/file_io.h"
#include "server/maps/file_search.h"
#include "server/maps/image/image_file.h"
#include "server/maps/image/image_limits.h"

namespace atrium {
namespace {

const std::string& ReferenceOf(const TiledTileset& tileset, int tile) {
  const auto known = tileset.tiles.find(tile);
  const bool own_image = tileset.image.empty() && known != tileset.tiles.end();
  return own_image ? known->second.image : tileset.image;
}

std::pair<std::filesystem::path, std::string> KeyOf(const TiledTileset& tileset, int tile) {
  return {tileset.file, ReferenceOf(tileset, tile)};
}

void WarnOf(const TiledTileset& tileset, const std::string& what, MapProblems& problems) {
  problems.Warn("Tileset '" + tileset.name + "': " + what + (what.ends_with('\n') ? "" : " ") +
                "A grey pattern stands for what is missing.");
}

void ClearColor(Image& image, Rgba color) {
  for (std::size_t at = 0; at < image.pixels.size(); at += 4) {
    const bool same = image.pixels[at] == color.r && image.pixels[at + 1] == color.g &&
                      image.pixels[at + 2] == color.b;
    if (same) std::fill_n(&image.pixels[at], 4, std::uint8_t{0});
  }
}

}  // namespace

Image PlaceholderOf(const TiledTileset& tileset, int tile) {
  const auto known = tileset.tiles.find(tile);
  const bool has_size = tileset.image.empty() && known != tileset.tiles.end() &&
                        known->second.image_width > 0 && known->second.image_height > 0;
  if (!has_size) return Placeholder(tileset.tile_width, tileset.tile_height);
  return Placeholder(std::min(known->second.image_width, tileset.tile_width),
                     std::min(known->second.image_height, tileset.tile_height));
}

void TilesetImages::Load(const TiledTileset& tileset, int tile, MapProblems& problems) {
  if (tileset.is_missing) return;
  const auto [entry, is_new] = files_.try_emplace(KeyOf(tileset, tile));
  if (!is_new) return;
  const std::string& reference = entry->first.second;
  if (reference.empty()) {
    WarnOf(tileset, "tile " + std::to_string(tile) + " has no image. In Tiled, give it one.",
           problems);
    return;
  }
  const auto path = FindMapFile(reference, tileset.file, root_);
  auto bytes = path ? ReadFile(path.Value(), kMaxImageFileBytes) : Error{path.ErrorMessage()};
  if (!bytes) {
    WarnOf(tileset, "its image " + bytes.ErrorMessage() + "\n", problems);
    return;
  }
  entry->second = {
      .state = State::kRead, .bytes = std::move(bytes).Value(), .path = path.Value(), .image = {}};
}

void TilesetImages::AddTo(StateHash& hash) const {
  for (const auto& [key, file] : files_) {
    hash.Text(key.second);
    hash.U32(static_cast<std::uint32_t>(file.bytes.size()));
    hash.Raw(file.bytes);
  }
}

const Image* TilesetImages::Decoded(const TiledTileset& tileset, int tile, MapProblems& problems) {
  const auto found = files_.find(KeyOf(tileset, tile));
  assert(found != files_.end() && "Load() it first");
  File& file = found->second;
  if (file.state == State::kRead) Decode(tileset, file, problems);
  return file.state == State::kDecoded ? &file.image : nullptr;
}

void TilesetImages::Decode(const TiledTileset& tileset, File& file, MapProblems& problems) {
  auto image = DecodeImage(file.bytes);
  file.bytes = Bytes();
  file.state = image ? State::kDecoded : State::kMissing;
  if (!image) {
    WarnOf(tileset,
           "its image '" + file.path.string() + "' cannot be used, " + image.ErrorMessage() + ".",
           problems);
    return;
  }
  file.image = std::move(image).Value();
  decoded_pixels_ += file.image.pixels.size() / 4;
  if (decoded_pixels_ > kMaxTilesetPixels) {
    problems.Fail("The images of the map's tilesets have more than " +
                  std::to_string(kMaxTilesetPixels >> 20U) + " megapixels together.");
  }
}

std::optional<Image> TilesetImages::Cut(const TiledTileset& tileset, int tile,
                                        MapProblems& problems) {
  const Image* source = tileset.is_missing ? nullptr : Decoded(tileset, tile, problems);
  if (source == nullptr) return PlaceholderOf(tileset, tile);
  if (tileset.image.empty()) return *source;
  const int columns =
      std::max(1, tileset.columns > 0 ? tileset.columns : tileset.ColumnsIn(source->width));
  const int left = tileset.margin + tile % columns * (tileset.tile_width + tileset.spacing);
  const int top = tileset.margin + tile / columns * (tileset.tile_height + tileset.spacing);
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
