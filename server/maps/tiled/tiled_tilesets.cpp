// Tilesets: where the pixels of a tile are, what its properties and animation are.
#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string>

#include "server/maps/tiled/tiled_parts.h"
#include "server/maps/tiled/tiled_reader.h"
#include "shared/world/map_package.h"

namespace atrium {
namespace {

constexpr int kMaxImageSide = 1 << 16;     // px, of what the file claims
constexpr int kMaxTilesetTileSide = 4096;  // px
constexpr int kMaxFrameMilliseconds = 60'000;
constexpr int kMinFrameMilliseconds = 10;  // shorter frames are not seen

std::vector<TiledFrame> ReadFrames(const JsonFields& tile, const TiledTileset& tileset) {
  std::vector<TiledFrame> frames;
  const nlohmann::json* list = tile.Array("animation");
  if (list == nullptr) return frames;
  if (list->size() > kMaxAnimationFrames) {
    tile.Fail("its animation has more than " + std::to_string(kMaxAnimationFrames) + " frames.");
    return frames;
  }
  for (const nlohmann::json& json : *list) {
    const JsonFields frame(json, tile.Where() + ", an animation frame", tile.Problems());
    const int duration = frame.Int("duration", 100, 0, 1 << 30);
    frames.push_back(
        {.tile = frame.RequiredInt("tileid", 0, std::max(0, tileset.tile_count - 1)),
         .duration_ms = std::clamp(duration, kMinFrameMilliseconds, kMaxFrameMilliseconds)});
  }
  return frames;
}

TiledTile ReadTile(const JsonFields& fields, const TiledTileset& tileset) {
  TiledTile tile;
  tile.properties = ReadTiledProperties(fields);
  tile.frames = ReadFrames(fields, tileset);
  tile.image = fields.Text("image");
  tile.image_width = fields.Int("imagewidth", 0, 0, kMaxImageSide);
  tile.image_height = fields.Int("imageheight", 0, 0, kMaxImageSide);
  tile.part_x = fields.Int("x", 0, 0, kMaxImageSide);
  tile.part_y = fields.Int("y", 0, 0, kMaxImageSide);
  tile.part_width = fields.Int("width", 0, 0, kMaxTilesetTileSide);
  tile.part_height = fields.Int("height", 0, 0, kMaxTilesetTileSide);
  return tile;
}

std::string TileName(const TiledTileset& tileset, int tile) {
  return "Tileset '" + tileset.name + "', tile " + std::to_string(tile);
}

// Before Tiled 1.2 tiles were an object by id, and their properties another one.
void ReadOldTiles(const JsonFields& fields, TiledTileset& tileset) {
  for (const char* key : {"tiles", "tileproperties"}) {
    const nlohmann::json* object = fields.Find(key);
    if (object == nullptr || !object->is_object()) continue;
    for (const auto& [id, json] : object->items()) {
      int number = -1;
      std::from_chars(id.data(), id.data() + id.size(), number);
      if (number < 0 || number >= tileset.tile_count || !json.is_object()) continue;
      const JsonFields tile(json, TileName(tileset, number), fields.Problems());
      TiledTile& known = tileset.tiles[number];
      if (std::string_view(key) == "tiles") {
        known = ReadTile(tile, tileset);
        continue;
      }
      const nlohmann::json wrapped = {{"properties", json}};
      known.properties = ReadTiledProperties(JsonFields(wrapped, tile.Where(), tile.Problems()));
    }
  }
}

void ReadTiles(const JsonFields& fields, TiledTileset& tileset) {
  const nlohmann::json* list = fields.Find("tiles");
  if (list == nullptr || !list->is_array()) {
    ReadOldTiles(fields, tileset);
    return;
  }
  for (const nlohmann::json& json : *list) {
    const JsonFields entry(json, "Tileset '" + tileset.name + "', a tile", fields.Problems());
    const int number = entry.RequiredInt("id", 0, kMaxTilesetTiles - 1);
    if (fields.Problems().Failed()) return;
    const JsonFields tile(json, TileName(tileset, number), fields.Problems());
    // In a collection of images the ids may have gaps; the count is then that of the ids in use.
    if (tileset.image.empty()) tileset.tile_count = std::max(tileset.tile_count, number + 1);
    if (number < tileset.tile_count) tileset.tiles[number] = ReadTile(tile, tileset);
  }
}

void ReadOffset(const JsonFields& fields, TiledTileset& tileset) {
  const nlohmann::json* json = fields.Find("tileoffset");
  if (json == nullptr) return;
  const JsonFields offset(*json, fields.Where() + ", its tile offset", fields.Problems());
  tileset.offset_x = offset.Int("x", 0, -kMaxTilesetTileSide, kMaxTilesetTileSide);
  tileset.offset_y = offset.Int("y", 0, -kMaxTilesetTileSide, kMaxTilesetTileSide);
}

// Files written by hand or by old versions leave out what follows from the image's size, and some
// leave out that size as well: then the image itself tells, once it has been opened.
void FillGaps(const JsonFields& fields, TiledTileset& tileset) {
  const int image_width = fields.Int("imagewidth", 0, 0, kMaxImageSide);
  const int image_height = fields.Int("imageheight", 0, 0, kMaxImageSide);
  if (tileset.columns == 0) tileset.columns = tileset.ColumnsIn(image_width);
  if (tileset.tile_count == 0) {
    const bool known = tileset.image.empty() || (image_width > 0 && image_height > 0);
    // May be billions.
    const std::int64_t fitting = std::int64_t{tileset.columns} * tileset.RowsIn(image_height);
    tileset.tile_count =
        known && fitting < kMaxTilesetTiles ? static_cast<int>(fitting) : kMaxTilesetTiles;
  }
}

// Where on a tile object its position is; Tiled says the lower left corner in no word.
void ReadAlignment(const JsonFields& fields, TiledTileset& tileset) {
  const std::string name = fields.Text("objectalignment");
  const auto has = [&name](std::string_view part) { return name.find(part) != std::string::npos; };
  if (name.empty() || name == "unspecified") return;
  tileset.align_x = has("left") ? 0 : has("right") ? 1 : 0.5;
  tileset.align_y = has("top") ? 0 : has("bottom") ? 1 : 0.5;
}

}  // namespace

TiledTileset ReadTileset(const nlohmann::json& json, const std::string& where, Gid first_gid,
                         MapProblems& problems) {
  TiledTileset tileset;
  const JsonFields unnamed(json, where, problems);
  tileset.name = unnamed.Text("name");
  const JsonFields fields(json, tileset.name.empty() ? where : "Tileset '" + tileset.name + "'",
                          problems);
  tileset.first_gid = first_gid;
  tileset.tile_width = fields.RequiredInt("tilewidth", 1, kMaxTilesetTileSide);
  tileset.tile_height = fields.RequiredInt("tileheight", 1, kMaxTilesetTileSide);
  tileset.tile_count = fields.Int("tilecount", 0, 0, kMaxTilesetTiles);
  tileset.columns = fields.Int("columns", 0, 0, kMaxImageSide);
  tileset.margin = fields.Int("margin", 0, 0, kMaxTilesetTileSide);
  tileset.spacing = fields.Int("spacing", 0, 0, kMaxTilesetTileSide);
  tileset.image = fields.Text("image");
  tileset.transparent_color = ParseTiledColor(fields.Text("transparentcolor"));
  tileset.fits_grid = fields.Text("tilerendersize") == "grid";
  tileset.keep_aspect = fields.Text("fillmode") == "preserve-aspect-fit";
  ReadAlignment(fields, tileset);
  FillGaps(fields, tileset);
  ReadOffset(fields, tileset);
  ReadTiles(fields, tileset);
  return tileset;
}

TiledTileset MissingTileset(const TiledMap& map, Gid first_gid, int tile_count) {
  TiledTileset tileset;
  tileset.is_missing = true;
  tileset.first_gid = first_gid;
  tileset.tile_count = tile_count;
  tileset.tile_width = map.tile_width;
  tileset.tile_height = map.tile_height;
  return tileset;
}

TiledTileset ReadExternalTileset(const IncludedFile& file, Gid first_gid, MapProblems& problems) {
  TiledTileset tileset = ReadTileset(file.json, "Tileset '" + file.path.filename().string() + "'",
                                     first_gid, problems);
  tileset.file = file.path;
  tileset.is_external = true;
  return tileset;
}

}  // namespace atrium
