#include <nlohmann/json.hpp>

#include "tools/map/report.h"
#include "tools/map/report_parts.h"

namespace atrium {
namespace {

using nlohmann::json;

constexpr double kOpaque = 255;

double Parallax(std::int32_t value) { return double{1} * value / kParallaxOne; }

json LayersOf(const Tilemap& map) {
  json layers = json::array();
  for (const TileLayer& layer : map.layers) {
    layers.push_back({{"name", layer.name},
                      {"tiles", FilledCells(layer)},
                      {"above", layer.above_avatars},
                      {"opacity", layer.opacity / kOpaque},
                      {"offset", {layer.offset_x, layer.offset_y}},
                      {"parallax", {Parallax(layer.parallax_x), Parallax(layer.parallax_y)}}});
  }
  return layers;
}

json ZonesOf(const Tilemap& map) {
  json zones = json::array();
  for (const Zone& zone : map.zones) {
    zones.push_back({{"name", zone.name},
                     {"kind", KindName(zone.kind)},
                     {"encrypted", zone.encrypted},
                     {"tiles", TilesOf(zone, map)}});
  }
  return zones;
}

json SpawnsOf(const Tilemap& map) {
  json spawns = json::array();
  for (const Spawn& spawn : map.spawns) {
    spawns.push_back({{"name", spawn.name},
                      {"default", spawn.is_default},
                      {"tile", {spawn.tile.x, spawn.tile.y}}});
  }
  return spawns;
}

json InfoOf(const Tilemap& map, const ImportedMap& imported) {
  return {{"name", map.name},
          {"copyright", map.copyright},
          {"size", {map.width, map.height}},
          {"tileSize", {map.tile_width, map.tile_height}},
          {"movement", map.free_movement ? "free" : "grid"},
          {"audibleTiles", map.audible_tiles},
          {"blocked", BlockedTiles(map)},
          {"layers", LayersOf(map)},
          {"zones", ZonesOf(map)},
          {"spawns", SpawnsOf(map)},
          {"atlas",
           {{"tiles", map.atlas.tile_count},
            {"animated", map.animations.size()},
            {"pages", map.atlas.page_count},
            {"bytes", PageBytes(imported)}}},
          {"package", {{"bytes", imported.package.size()}, {"hash", imported.hash}}}};
}

json ProblemsOf(const MapReport& report) {
  json problems = json::array();
  if (!report.error.empty()) {
    problems.push_back({{"severity", "error"}, {"message", report.error}});
  }
  for (const std::string& warning : report.imported.warnings) {
    problems.push_back({{"severity", "warning"}, {"message", warning}});
  }
  return problems;
}

}  // namespace

std::string JsonOf(const std::vector<MapReport>& reports, bool problems_only) {
  json maps = json::array();
  for (const MapReport& report : reports) {
    json entry = {{"file", report.file.string()}, {"problems", ProblemsOf(report)}};
    if (!problems_only && report.error.empty()) entry.update(InfoOf(report.map, report.imported));
    maps.push_back(std::move(entry));
  }
  // The names of files are any bytes.
  return json{{"maps", maps}}.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

}  // namespace atrium
