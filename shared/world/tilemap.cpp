#include "shared/world/tilemap.h"

#include <algorithm>
#include <cassert>

namespace atrium {

std::string AtlasPageName(int page) { return "atlas-" + std::to_string(page) + ".png"; }

AtlasSlot Tilemap::SlotOf(std::uint16_t atlas_tile) const {
  assert(atlas_tile < atlas.tile_count);
  const int per_page = int{atlas.tiles_per_row} * int{atlas.rows_per_page};
  const int within = atlas_tile % per_page;
  return {.page = atlas_tile / per_page,
          .x = within % atlas.tiles_per_row * tile_width,
          .y = within / atlas.tiles_per_row * tile_height};
}

const Zone* Tilemap::FindZone(ZoneId id) const {
  if (!id.IsValid() || id.value > zones.size()) return nullptr;
  return &zones[id.value - 1U];
}

const Seat* Tilemap::FindSeat(TilePosition tile) const {
  const auto found = std::lower_bound(seats.begin(), seats.end(), tile, ComesBefore);
  return found != seats.end() && found->tile == tile ? &*found : nullptr;
}

std::vector<std::size_t> Tilemap::SpawnsFor(const std::string& entry) const {
  std::vector<std::size_t> named;
  std::vector<std::size_t> defaults;
  for (std::size_t i = 0; i < spawns.size(); ++i) {
    if (!entry.empty() && spawns[i].name == entry) named.push_back(i);
    if (spawns[i].is_default) defaults.push_back(i);
  }
  return named.empty() ? defaults : named;
}

}  // namespace atrium
