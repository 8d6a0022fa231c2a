#include "server/maps/atlas/tileset_images.h"

#include <algorithm>
#include <cassert>

#include "server/maps/atlas/image_operations.h"
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

void WarnOf(const std::string& where, const std::string& what, MapProblems& problems) {
  problems.Warn(where + ": " + what + (what.ends_with('\n') ? "" : " ") +
                "A grey pattern stands for what is missing.");
}

void ClearColor(Image& image, Rgba color) {
  for (std::size_t at = 0; at < image.pixels.size(); at += 4) {
    const bool same = image.pixels[at] == color.r && image.pixels[at + 1] == color.g &&
                      image.pixels[at + 2] == color.b;
    if (same) std::fill_n(&image.pixels[at], 4, std::uint8_t{0});
  }
}

Image PartOf(const Image& image, const TiledTile& tile) {
  if (tile.part_width == 0 || tile.part_height == 0) return image;
  return Window(image, tile.part_x, tile.part_y, tile.part_width, tile.part_height);
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

TilesetImages::Use TilesetImages::UseOf(const TiledTileset& tileset, int tile) {
  return {.where = "Tileset '" + tileset.name + "'",
          .file = tileset.file,
          .reference = ReferenceOf(tileset, tile)};
}

TilesetImages::Use TilesetImages::UseOf(const TiledMap& map, const TiledLayer& layer) {
  return {
      .where = "Layer '" + layer.name + "'", .file = map.file, .reference = layer.picture.image};
}

void TilesetImages::Load(const TiledTileset& tileset, int tile, MapProblems& problems) {
  if (tileset.is_missing) return;
  const Use use = UseOf(tileset, tile);
  if (!use.reference.empty()) {
    Read(use, problems);
  } else if (files_.try_emplace({use.file, use.reference}).second) {
    WarnOf(use.where, "tile " + std::to_string(tile) + " has no image. In Tiled, give it one.",
           problems);
  }
}

void TilesetImages::Load(const TiledMap& map, const TiledLayer& layer, MapProblems& problems) {
  if (!layer.picture.image.empty()) Read(UseOf(map, layer), problems);
}

void TilesetImages::Read(const Use& use, MapProblems& problems) {
  const auto [entry, is_new] = files_.try_emplace({use.file, use.reference});
  if (!is_new) return;
  const auto path = FindMapFile(use.reference, use.file, root_);
  auto bytes = path ? ReadFile(path.Value(), kMaxImageFileBytes) : Error{path.ErrorMessage()};
  if (!bytes) {
    WarnOf(use.where, "its image " + bytes.ErrorMessage() + "\n", problems);
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

const Image* TilesetImages::Decoded(const Use& use, MapProblems& problems) {
  const auto found = files_.find({use.file, use.reference});
  assert(found != files_.end() && "Load() it first");
  File& file = found->second;
  if (file.state == State::kRead) Decode(use, file, problems);
  return file.state == State::kDecoded ? &file.image : nullptr;
}

void TilesetImages::Decode(const Use& use, File& file, MapProblems& problems) {
  auto image = DecodeImage(file.bytes);
  file.bytes = Bytes();
  file.state = image ? State::kDecoded : State::kMissing;
  if (!image) {
    WarnOf(use.where,
           "its image '" + file.path.string() + "' cannot be used, " + image.ErrorMessage() + ".",
           problems);
    return;
  }
  file.image = std::move(image).Value();
  decoded_pixels_ += file.image.pixels.size() / 4;
  if (decoded_pixels_ > kMaxTilesetPixels) {
    problems.Fail("The images of the map have more than " +
                  std::to_string(kMaxTilesetPixels >> 20U) + " megapixels together.");
  }
}

std::optional<Image> TilesetImages::Cut(const TiledTileset& tileset, int tile,
                                        MapProblems& problems) {
  const Image* source = tileset.is_missing ? nullptr : Decoded(UseOf(tileset, tile), problems);
  if (source == nullptr) return PlaceholderOf(tileset, tile);
  if (tileset.image.empty()) return PartOf(*source, tileset.tiles.at(tile));
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

std::optional<Image> TilesetImages::Picture(const TiledMap& map, const TiledLayer& layer,
                                            MapProblems& problems) {
  const TiledPicture& picture = layer.picture;
  if (picture.image.empty()) return std::nullopt;
  const Image* source = Decoded(UseOf(map, layer), problems);
  if (source == nullptr) {
    const int width = std::min(picture.width, map.width * map.tile_width);
    const int height = std::min(picture.height, map.height * map.tile_height);
    return width > 0 && height > 0 ? std::optional(Placeholder(width, height)) : std::nullopt;
  }
  Image result = *source;
  if (picture.transparent_color) ClearColor(result, *picture.transparent_color);
  return result;
}

}  // namespace atrium
