#include "server/maps/tiled/tiled_json.h"

#include <algorithm>
#include <optional>
#include <string>

#include "server/maps/tiled/data_arrays.h"
#include "server/maps/tiled/layer_cells.h"
#include "server/maps/tiled/tiled_parts.h"
#include "shared/world/map_package.h"

namespace atrium {
namespace {

std::optional<int> HexDigit(char character) {
  if (character >= '0' && character <= '9') return character - '0';
  if (character >= 'a' && character <= 'f') return character - 'a' + 10;
  if (character >= 'A' && character <= 'F') return character - 'A' + 10;
  return std::nullopt;
}

TiledPropertyValue PropertyValue(const nlohmann::json& value) {
  if (value.is_boolean()) return value.get<bool>();
  if (value.is_number()) return value.get<double>();
  if (value.is_string()) return value.get<std::string>();
  return std::string();
}

// An XML file was most likely saved by Tiled as well, so say how to get JSON out of it.
std::string NotJsonMessage(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (first != std::string_view::npos && text[first] == '<') {
    return "The map is an XML file (TMX). In Tiled, choose File > Export As... and the type "
           "'JSON map files'.";
  }
  return "The map is not valid JSON; it may be cut off. In Tiled, choose File > Export As... and "
         "the type 'JSON map files'.";
}

void CheckKind(const JsonFields& fields) {
  const std::string orientation = fields.Text("orientation");
  if (orientation != "orthogonal") {
    fields.Fail("its orientation is '" + orientation +
                "', but only orthogonal maps can be used. In Tiled, set Map > Map Properties > "
                "Orientation to Orthogonal.");
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

void ReadTilesets(const JsonFields& fields, TiledMap& map) {
  const nlohmann::json* list = fields.Array("tilesets");
  if (list == nullptr) return;
  if (list->size() > kMaxTilesets) {
    fields.Fail("it has more than " + std::to_string(kMaxTilesets) + " tilesets.");
    return;
  }
  for (const nlohmann::json& json : *list) {
    const int number = static_cast<int>(map.tilesets.size()) + 1;
    map.tilesets.push_back(ReadTileset(json, number, fields.Problems()));
  }
  SeparateTilesets(map);
}

std::string TileName(const TiledMap& map, const TiledLayer& layer, std::size_t cell) {
  const auto width = static_cast<std::size_t>(map.width);
  return "Layer '" + layer.name + "', tile (" + std::to_string(cell % width) + ", " +
         std::to_string(cell / width) + "): it uses tile number " +
         std::to_string(layer.cells[cell] & kGidTileMask);
}

// Tiles at the end of a tileset that has shrunk since are common in old maps, and Tiled shows such
// a map with holes; a number beyond all tilesets can only be a broken file.
bool IsBeyondAll(const TiledMap& map, Gid number) {
  if (map.tilesets.empty() || number < map.tilesets.front().first_gid) return true;
  const TiledTileset& last = map.tilesets.back();
  return number >= last.first_gid + static_cast<Gid>(last.tile_count);
}

class CellChecker {
 public:
  CellChecker(const TiledMap& map, MapProblems& problems) : map_(map), problems_(problems) {}

  // Empties cells whose tile has gone; fails for those that never had one.
  void Check(TiledLayer& layer) {
    bool warned = false;
    for (std::size_t i = 0; i < layer.cells.size() && !problems_.Failed(); ++i) {
      const Gid number = layer.cells[i] & kGidTileMask;
      if (number == 0 || number - first_ < count_ || Exists(number)) continue;
      if (IsBeyondAll(map_, number)) {
        problems_.Fail(TileName(map_, layer, i) +
                       ", which no tileset of the map has. In Tiled, erase that tile or add its "
                       "tileset again.");
      } else if (!warned) {
        problems_.Warn(TileName(map_, layer, i) +
                       ", which is beyond the end of its tileset. This and others like it in the "
                       "layer stay empty.");
      }
      warned = true;
      layer.cells[i] = 0;
    }
  }

 private:
  bool Exists(Gid number) {
    const TiledTileset* tileset = map_.Find(number).tileset;
    if (tileset == nullptr) return false;
    first_ = tileset->first_gid;
    count_ = static_cast<Gid>(tileset->tile_count);
    return true;
  }

  const TiledMap& map_;
  MapProblems& problems_;
  // The tileset of the last tile: neighbours mostly come from the same one.
  Gid first_ = 1;
  Gid count_ = 0;
};

void CheckCells(TiledMap& map, MapProblems& problems) {
  CellChecker checker(map, problems);
  for (TiledLayer& layer : map.layers) checker.Check(layer);
}

}  // namespace

std::optional<Rgba> ParseTiledColor(const std::string& text) {
  std::string digits = text.rfind('#', 0) == 0 ? text.substr(1) : text;
  if (digits.size() == 6) digits = "ff" + digits;
  if (digits.size() != 8) return std::nullopt;
  std::array<std::uint8_t, 4> argb{};
  for (std::size_t i = 0; i < argb.size(); ++i) {
    const auto high = HexDigit(digits[2 * i]);
    const auto low = HexDigit(digits[2 * i + 1]);
    if (!high || !low) return std::nullopt;
    argb[i] = static_cast<std::uint8_t>(*high * 16 + *low);
  }
  return Rgba{.r = argb[1], .g = argb[2], .b = argb[3], .a = argb[0]};
}

TiledProperties ReadTiledProperties(const JsonFields& fields) {
  TiledProperties properties;
  const nlohmann::json* list = fields.Find("properties");
  if (list == nullptr) return properties;
  if (list->is_object()) {
    for (const auto& [name, value] : list->items()) properties.Set(name, PropertyValue(value));
    return properties;
  }
  if (fields.Array("properties") == nullptr) return properties;
  for (const nlohmann::json& entry : *list) {
    const JsonFields property(entry, fields.Where() + ", a property", fields.Problems());
    const nlohmann::json* value = property.Find("value");
    const std::string name = property.Text("name");
    if (value != nullptr && !name.empty()) properties.Set(name, PropertyValue(*value));
  }
  return properties;
}

TiledMap ReadTiledJson(std::string_view text, MapProblems& problems) {
  TiledMap map;
  ExtractedText extracted = ExtractDataArrays(text);
  const nlohmann::json json = nlohmann::json::parse(extracted.text, nullptr, false);
  if (json.is_discarded()) {
    problems.Fail(NotJsonMessage(text));
    return map;
  }
  if (!json.is_object() || !json.contains("layers") || !json.contains("tilesets")) {
    problems.Fail("The file is JSON, but not a Tiled map: it has no layers or no tilesets.");
    return map;
  }
  const JsonFields fields(json, "The map", problems);
  CheckKind(fields);
  ReadHead(json, fields, map);
  if (!problems.Failed()) ReadTilesets(fields, map);
  if (!problems.Failed()) map.layers = ReadLayers(json, map, extracted.arrays, problems);
  if (!problems.Failed()) CheckCells(map, problems);
  return map;
}

}  // namespace atrium
