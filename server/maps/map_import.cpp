#include "server/maps/map_import.h"

#include <algorithm>
#include <unordered_set>

#include "server/maps/atlas/layer_builder.h"
#include "server/maps/file_io.h"
#include "server/maps/file_search.h"
#include "server/maps/folder_files.h"
#include "server/maps/image/png_image.h"
#include "server/maps/map_source.h"
#include "server/maps/tiled/tiled_reader.h"
#include "shared/core/hash.h"
#include "shared/core/hexadecimal.h"
#include "shared/core/utf8.h"
#include "shared/world/map_package.h"

namespace atrium {
namespace {

// File names are any bytes, a map's name is text.
std::string NameFromFile(const std::string& stem) {
  const bool is_name = stem.size() <= kMaxMapNameBytes && DecodeUtf8(stem).has_value();
  return is_name ? stem : "map";
}

// The file of every tile that is drawn, its animation's frames included.
void LoadImages(const TiledMap& map, const MapMeaning& meaning, TilesetImages& images,
                MapProblems& problems) {
  std::unordered_set<Gid> seen;
  Gid last = 0;
  const auto load = [&](Gid gid) {
    const Gid number = gid & kGidTileMask;
    if (number == last || number == 0 || !seen.insert(number).second) return;
    last = number;
    const TiledMap::Lookup found = map.Find(number);
    if (found.tileset == nullptr) return;
    images.Load(*found.tileset, found.tile, problems);
    const TiledTile* tile = map.FindTile(number);
    if (tile == nullptr) return;
    for (const TiledFrame& frame : tile->frames) {
      images.Load(*found.tileset, frame.tile, problems);
    }
  };
  for (std::size_t i = 0; i < map.layers.size(); ++i) {
    if (!meaning.drawn[i]) continue;
    for (const Gid gid : map.layers[i].cells) load(gid);
    for (const TiledObject& object : map.layers[i].objects) load(object.gid);
    images.Load(map, map.layers[i], problems);
  }
}

std::string HashOf(const Bytes& file, const std::string& name, const FolderFiles& files,
                   const TilesetImages& images) {
  StateHash hash;
  hash.U32(kMapImporterVersion);
  hash.U32(kMapPackageVersion);
  hash.Text(name);
  hash.Raw(file);
  hash.Text(Hexadecimal(files.Hash()));
  images.AddTo(hash);
  return Hexadecimal(hash.Value());
}

// Everything of the tilemap but the tiles themselves.
Tilemap StartTilemap(const MapSource& source) {
  const TiledMap& map = source.map;
  Tilemap result;
  result.width = map.width;
  result.height = map.height;
  result.tile_width = map.tile_width;
  result.tile_height = map.tile_height;
  result.name = source.meaning.name;
  result.copyright = source.meaning.copyright;
  result.free_movement = source.meaning.free_movement;
  result.audible_tiles = source.meaning.audible_tiles;
  result.background = map.background;
  result.collision = source.meaning.collision;
  result.zones = source.meaning.zones;
  result.zone_grid = source.meaning.zone_grid;
  result.spawns = source.meaning.spawns;
  result.seats = source.meaning.seats;
  return result;
}

}  // namespace

Result<MapSource> LoadMapSource(const std::filesystem::path& map_file, std::filesystem::path root) {
  auto file = ReadFile(map_file, kMaxMapFileBytes);
  if (!file) return Error{"The map " + file.ErrorMessage()};
  if (root.empty()) root = DefaultMapRoot(map_file);
  MapSource source{
      .map = {}, .meaning = {}, .images = TilesetImages(root), .problems = {}, .hash = {}};
  const Bytes& bytes = file.Value();
  FolderFiles files(root);
  source.map = ReadTiledMap({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, map_file,
                            files, source.problems);
  if (!source.problems.Failed()) source.meaning = ReadMeaning(source.map, source.problems);
  if (!source.problems.Failed()) {
    LoadImages(source.map, source.meaning, source.images, source.problems);
  }
  if (source.problems.Failed()) {
    return Error{map_file.filename().string() + ": " + source.problems.ErrorMessage()};
  }
  const std::string name = map_file.stem().string();
  if (source.meaning.name.empty()) source.meaning.name = NameFromFile(name);
  source.hash = HashOf(bytes, name, files, source.images);
  return source;
}

Result<ImportedMap> BuildMap(MapSource& source) {
  Tilemap tilemap = StartTilemap(source);
  AtlasBuilder atlas(tilemap.tile_width, tilemap.tile_height);
  LayerBuilder builder(source.map, source.images, atlas, source.problems);
  for (std::size_t i = 0; i < source.map.layers.size(); ++i) {
    if (!source.meaning.drawn[i] || source.problems.Failed()) continue;
    builder.Build(source.map.layers[i], source.meaning.above[i], tilemap.layers);
  }
  if (source.problems.Failed()) return Error{source.problems.ErrorMessage()};
  tilemap.atlas = atlas.Layout();
  tilemap.animations = atlas.Animations();
  ImportedMap result;
  result.package = Encode(tilemap);
  for (const Image& page : atlas.Pages()) result.pages.push_back(EncodePng(page));
  result.hash = source.hash;
  result.areas = source.meaning.areas;
  result.warnings = source.problems.Warnings();
  return result;
}

Result<ImportedMap> ImportMap(const std::filesystem::path& map_file,
                              const std::filesystem::path& root) {
  auto source = LoadMapSource(map_file, root);
  if (!source) return Error{source.ErrorMessage()};
  auto built = BuildMap(source.Value());
  if (!built) return Error{map_file.filename().string() + ": " + built.ErrorMessage()};
  return built;
}

}  // namespace atrium
