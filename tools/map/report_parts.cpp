#include "tools/map/report_parts.h"

#include <algorithm>

namespace atrium {

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

std::size_t FilledCells(const TileLayer& layer) {
  return static_cast<std::size_t>(std::count_if(layer.cells.begin(), layer.cells.end(),
                                                [](Cell cell) { return cell != kEmptyCell; }));
}

std::size_t BlockedTiles(const Tilemap& map) {
  const auto tiles = map.collision.Tiles();
  return static_cast<std::size_t>(std::count(tiles.begin(), tiles.end(), CollisionGrid::kBlocked));
}

std::size_t TilesOf(const Zone& zone, const Tilemap& map) {
  const auto tiles = map.zone_grid.Tiles();
  return static_cast<std::size_t>(std::count(tiles.begin(), tiles.end(), zone.id));
}

std::size_t PageBytes(const ImportedMap& imported) {
  std::size_t total = 0;
  for (const Bytes& page : imported.pages) total += page.size();
  return total;
}

}  // namespace atrium
