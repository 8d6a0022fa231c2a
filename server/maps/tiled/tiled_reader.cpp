#include "server/maps/tiled/tiled_reader.h"

#include <algorithm>
#include <optional>
#include <string>

#include "server/maps/tiled/layer_cells.h"
#include "server/maps/tiled/tiled_parts.h"
#include "shared/world/map_package.h"

namespace atrium {
namespace {

void CheckKind(const JsonFields& fields) {
  const std::string orientation = fields.Text("orientation");
  if (orientation != "orthogonal") {
    fields.Fail("its orientation is '" + orientation +
                "', but only orthogonal maps can be used: no isometric, staggered, hexagonal or "
                "oblique ones. In Tiled, set Map > Map Properties > Orientation to Orthogonal.");
  }
}

// An infinite map is as large as what has been drawn on it.
void ReadInfiniteSize(const nlohmann::json& json, const JsonFields& fields, TiledMap& map) {
  const auto bounds = ChunkBounds(json, fields.Problems());
  if (!bounds || bounds->width < 1 || bounds->height < 1) {
    fields.Fail("it is infinite and has no tiles. Draw something on it.");
    return;
  }
  if (bounds->width > kMaxMapSide || bounds->height > kMaxMapSide) {
    fields.Fail("what is drawn on it spreads over " + std::to_string(bounds->width) + " x " +
                std::to_string(bounds->height) + " tiles, but " + std::to_string(kMaxMapSide) +
                " x " + std::to_string(kMaxMapSide) +
                " is the most. In Tiled, erase what lies far off, or clear Map > Map Properties > "
                "Infinite to see it.");
    return;
  }
  map.origin_x = bounds->x;
  map.origin_y = bounds->y;
  map.width = bounds->width;
  map.height = bounds->height;
}

void ReadHead(const nlohmann::json& json, const JsonFields& fields, TiledMap& map) {
  if (fields.Flag("infinite", false)) {
    ReadInfiniteSize(json, fields, map);
  } else {
    map.width = fields.RequiredInt("width", 1, kMaxMapSide);
    map.height = fields.RequiredInt("height", 1, kMaxMapSide);
  }
  map.tile_width = fields.RequiredInt("tilewidth", 1, kMaxTileSide);
  map.tile_height = fields.RequiredInt("tileheight", 1, kMaxTileSide);
  map.parallax_origin_x = fields.Number("parallaxoriginx", 0);
  map.parallax_origin_y = fields.Number("parallaxoriginy", 0);
  const std::string order = fields.Text("renderorder");
  map.render_order = {.leftwards = order.find("left") != std::string::npos,
                      .upwards = order.find("up") != std::string::npos};
  map.background = ParseTiledColor(fields.Text("backgroundcolor")).value_or(Rgba{0, 0, 0, 0});
  map.properties = ReadTiledProperties(fields);
}

// A tileset ends where the next one begins, so that a number means one tile only.
void SeparateTilesets(TiledMap& map) {
  std::stable_sort(
      map.tilesets.begin(), map.tilesets.end(),
      [](const TiledTileset& a, const TiledTileset& b) { return a.first_gid < b.first_gid; });
  for (std::size_t i = 1; i < map.tilesets.size(); ++i) {
    TiledTileset& tileset = map.tilesets[i - 1];
    const Gid room = map.tilesets[i].first_gid - tileset.first_gid;
    tileset.tile_count = static_cast<int>(std::min(room, static_cast<Gid>(tileset.tile_count)));
  }
}

class MapReader {
 public:
  MapReader(const std::filesystem::path& file, MapFiles& files, MapProblems& problems)
      : file_(file), includes_(files), problems_(problems) {}

  TiledMap Read(TiledDocument document) {
    map_.file = file_;
    const JsonFields fields(document.json, "The map", problems_);
    CheckKind(fields);
    ReadHead(document.json, fields, map_);
    if (!problems_.Failed()) ReadTilesets(fields);
    if (!problems_.Failed()) ReadContent(document);
    return std::move(map_);
  }

 private:
  void ReadTilesets(const JsonFields& fields) {
    const nlohmann::json* list = fields.Array("tilesets");
    if (list == nullptr) return;
    if (list->size() > kMaxTilesets) {
      fields.Fail("it has more than " + std::to_string(kMaxTilesets) + " tilesets.");
      return;
    }
    for (const nlohmann::json& json : *list) ReadEntry(json);
    SeparateTilesets(map_);
  }

  void ReadEntry(const nlohmann::json& json) {
    const std::string number = std::to_string(map_.tilesets.size() + 1);
    const JsonFields unnamed(json, "Tileset number " + number, problems_);
    const std::string source = unnamed.Text("source");
    const std::string name = source.empty() ? unnamed.Text("name") : source;
    const JsonFields fields(json, name.empty() ? unnamed.Where() : "Tileset '" + name + "'",
                            problems_);
    const auto first_gid = static_cast<Gid>(fields.RequiredInt("firstgid", 1, kMaxFirstGid));
    if (source.empty()) {
      map_.tilesets.push_back(ReadTileset(json, fields.Where(), first_gid, problems_));
      map_.tilesets.back().file = file_;
      return;
    }
    const auto file = includes_.Find(source, file_);
    if (file) {
      map_.tilesets.push_back(ReadExternalTileset(*file.Value(), first_gid, problems_));
    } else {
      problems_.Warn("Tileset " + file.ErrorMessage() +
                     "\nA grey pattern stands for its tiles, and nothing that it says of them, as "
                     "which are walls, is known.");
      map_.tilesets.push_back(MissingTileset(map_, first_gid, kMaxTilesetTiles));
    }
  }

  void ReadContent(TiledDocument& document) {
    ObjectTemplates templates(map_, file_, includes_);
    map_.layers = ReadLayers(document, map_, templates, problems_);
    if (problems_.Failed()) return;
    const Gid missing = templates.EndGid();
    const bool cells_missing = CheckCells(map_, missing, problems_);
    for (TiledTileset& tileset : templates.TakeTilesets()) {
      map_.tilesets.push_back(std::move(tileset));
    }
    const bool objects_missing = CheckObjects(map_, missing, problems_);
    if (cells_missing || objects_missing) {
      map_.tilesets.push_back(MissingTileset(map_, missing, 1));
    }
  }

  const std::filesystem::path& file_;
  TiledIncludes includes_;
  MapProblems& problems_;
  TiledMap map_;
};

}  // namespace

TiledMap ReadTiledMap(std::string_view text, const std::filesystem::path& file, MapFiles& files,
                      MapProblems& problems) {
  auto document = ParseTiledText(text);
  if (!document) {
    problems.Fail("The map " + document.ErrorMessage() + ".");
    return {};
  }
  const nlohmann::json& json = document.Value().json;
  if (!json.is_object() || !json.contains("layers") || !json.contains("tilesets")) {
    problems.Fail("The file is no Tiled map: it has no layers or no tilesets.");
    return {};
  }
  return MapReader(file, files, problems).Read(std::move(document).Value());
}

}  // namespace atrium
