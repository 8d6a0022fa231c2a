#include "tools/map/report.h"

#include <algorithm>
#include <sstream>
#include <string_view>

namespace atrium {
namespace {

std::string_view KindName(ZoneKind kind) {
  switch (kind) {
    case ZoneKind::kPrivate:
      return "private";
    case ZoneKind::kSilent:
      return "silent";
    case ZoneKind::kStage:
      return "stage";
    case ZoneKind::kAudience:
      return "audience";
    case ZoneKind::kPublic:
      break;
  }
  return "public";
}

void DescribeLayers(const Tilemap& map, std::ostream& out) {
  out << "Layers: " << map.layers.size() << "\n";
  for (const TileLayer& layer : map.layers) {
    const auto used = std::count_if(layer.cells.begin(), layer.cells.end(),
                                    [](Cell cell) { return cell != kEmptyCell; });
    out << "  " << layer.name << ": " << used << " tiles";
    if (layer.above_avatars) out << ", over the avatars";
    if (layer.opacity != 255) out << ", opacity " << layer.opacity * 100 / 255 << " %";
    if (layer.offset_x != 0 || layer.offset_y != 0) {
      out << ", moved by (" << layer.offset_x << ", " << layer.offset_y << ") px";
    }
    if (layer.parallax_x != 256 || layer.parallax_y != 256) out << ", parallax";
    out << "\n";
  }
}

void DescribeZones(const Tilemap& map, std::ostream& out) {
  out << "Zones: " << map.zones.size() << "\n";
  const auto tiles = map.zone_grid.Tiles();
  for (const Zone& zone : map.zones) {
    out << "  " << zone.name << ": " << KindName(zone.kind)
        << (zone.encrypted ? ", encrypted, " : ", ")
        << std::count(tiles.begin(), tiles.end(), zone.id) << " tiles\n";
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

std::size_t TotalBytes(const std::vector<Bytes>& pages) {
  std::size_t total = 0;
  for (const Bytes& page : pages) total += page.size();
  return total;
}

}  // namespace

std::string DescribeMap(const Tilemap& map, const ImportedMap& imported) {
  std::ostringstream out;
  const auto tiles = map.collision.Tiles();
  out << map.name << ": " << map.width << " x " << map.height << " tiles of " << map.tile_width
      << " x " << map.tile_height << " px, "
      << (map.free_movement ? "free movement" : "movement from tile to tile") << "\n";
  out << "Blocked: " << std::count(tiles.begin(), tiles.end(), CollisionGrid::kBlocked) << " of "
      << tiles.size() << " tiles\n";
  DescribeLayers(map, out);
  DescribeZones(map, out);
  DescribeSpawns(map, out);
  out << "Atlas: " << map.atlas.tile_count << " different tiles (" << map.animations.size()
      << " animated) on " << map.atlas.page_count << " pages of " << map.atlas.page_width << " x "
      << map.atlas.page_height << " px, " << TotalBytes(imported.pages) << " bytes\n";
  out << "Package: " << imported.package.size() << " bytes, " << imported.hash << "\n";
  for (const std::string& warning : imported.warnings) out << "Warning: " << warning << "\n";
  return out.str();
}

}  // namespace atrium
