#include <algorithm>
#include <sstream>
#include <string_view>

#include "tools/map/report.h"
#include "tools/map/report_parts.h"

namespace atrium {
namespace {

void DescribeLayers(const Tilemap& map, std::ostream& out) {
  out << "Layers: " << map.layers.size() << "\n";
  for (const TileLayer& layer : map.layers) {
    out << "  " << layer.name << ": " << FilledCells(layer) << " tiles";
    if (layer.above_avatars) out << ", over the avatars";
    if (layer.opacity != 255) out << ", opacity " << layer.opacity * 100 / 255 << " %";
    if (layer.offset_x != 0 || layer.offset_y != 0) {
      out << ", moved by (" << layer.offset_x << ", " << layer.offset_y << ") px";
    }
    if (layer.parallax_x != kParallaxOne || layer.parallax_y != kParallaxOne) out << ", parallax";
    out << "\n";
  }
}

void DescribeZones(const Tilemap& map, std::ostream& out) {
  out << "Zones: " << map.zones.size() << "\n";
  for (const Zone& zone : map.zones) {
    out << "  " << zone.name << ": " << KindName(zone.kind)
        << (zone.encrypted ? ", encrypted, " : ", ") << TilesOf(zone, map) << " tiles\n";
  }
}

void DescribeSpawns(const Tilemap& map, std::ostream& out) {
  constexpr std::size_t kMaxShown = 12;
  out << "Spawns: " << map.spawns.size() << "\n";
  for (std::size_t i = 0; i < std::min(kMaxShown, map.spawns.size()); ++i) {
    const Spawn& spawn = map.spawns[i];
    out << "  (" << spawn.tile.x << ", " << spawn.tile.y << ")";
    if (!spawn.name.empty()) out << " " << spawn.name;
    if (spawn.is_default) out << ", default";
    out << "\n";
  }
  if (map.spawns.size() > kMaxShown) out << "  and more\n";
}

void DescribeMap(const Tilemap& map, const ImportedMap& imported, std::ostream& out) {
  out << map.name << ": " << map.width << " x " << map.height << " tiles of " << map.tile_width
      << " x " << map.tile_height << " px, "
      << (map.free_movement ? "free movement" : "movement from tile to tile") << "\n";
  out << "Blocked: " << BlockedTiles(map) << " of " << map.collision.Tiles().size() << " tiles\n";
  DescribeLayers(map, out);
  DescribeZones(map, out);
  DescribeSpawns(map, out);
  out << "Atlas: " << map.atlas.tile_count << " different tiles (" << map.animations.size()
      << " animated) on " << map.atlas.page_count << " pages of " << map.atlas.page_width << " x "
      << map.atlas.page_height << " px, " << PageBytes(imported) << " bytes\n";
  out << "Package: " << imported.package.size() << " bytes, " << imported.hash << "\n";
}

void DescribeProblems(const MapReport& report, std::ostream& out) {
  // An error begins with the file's name itself.
  if (!report.error.empty()) out << "Error: " << report.error << "\n";
  const std::string name = report.file.filename().string();
  for (const std::string& warning : report.imported.warnings) {
    out << "Warning: " << name << ": " << warning << "\n";
  }
}

}  // namespace

std::string TextOf(const std::vector<MapReport>& reports, bool problems_only) {
  std::ostringstream out;
  for (const MapReport& report : reports) {
    if (!problems_only && report.error.empty()) DescribeMap(report.map, report.imported, out);
    DescribeProblems(report, out);
  }
  return out.str();
}

}  // namespace atrium
