// Where one can sit: tiles with the property `seat`, which says where one looks from there.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "server/maps/dialect/dialect_parts.h"

namespace atrium {
namespace {

struct Facing {
  std::string_view name;
  std::int8_t dx;
  std::int8_t dy;
};
constexpr std::array<Facing, 4> kFacings = {
    {{"up", 0, -1}, {"right", 1, 0}, {"down", 0, 1}, {"left", -1, 0}}};

using SeatTiles = std::unordered_map<Gid, Facing>;

const Facing* FacingOf(const std::string& name) {
  const auto* found = std::find_if(kFacings.begin(), kFacings.end(),
                                   [&name](const Facing& facing) { return facing.name == name; });
  return found == kFacings.end() ? nullptr : found;
}

SeatTiles SeatTilesOf(const TiledMap& map, MapProblems& problems) {
  SeatTiles seats;
  for (const TiledTileset& tileset : map.tilesets) {
    for (const auto& [number, tile] : tileset.tiles) {
      if (!tile.properties.Has("seat")) continue;
      const std::string name = tile.properties.Text("seat");
      const Gid gid = tileset.first_gid + static_cast<Gid>(number);
      // A number that a later tileset claims means that tileset's tile.
      if (map.Find(gid).tileset != &tileset) continue;
      if (const Facing* facing = FacingOf(name)) {
        seats[gid] = *facing;
      } else {
        problems.Warn("Tileset '" + tileset.name + "', tile " + std::to_string(number) +
                      ": the property 'seat' must be 'up', 'right', 'down' or 'left'. Nobody can "
                      "sit there.");
      }
    }
  }
  return seats;
}

// A tile that is turned or mirrored looks another way than its property says.
Seat SeatAt(TilePosition tile, const Facing& facing, Gid gid) {
  Seat seat{tile, facing.dx, facing.dy};
  if ((gid & kFlipDiagonal) != 0) std::swap(seat.dx, seat.dy);
  if ((gid & kFlipHorizontal) != 0) seat.dx = static_cast<std::int8_t>(-seat.dx);
  if ((gid & kFlipVertical) != 0) seat.dy = static_cast<std::int8_t>(-seat.dy);
  return seat;
}

TilePosition PositionOf(std::size_t cell, const TiledMap& map) {
  const auto width = static_cast<std::size_t>(map.width);
  return {static_cast<std::int16_t>(cell % width), static_cast<std::int16_t>(cell / width)};
}

// The uppermost layer with a seat decides; what is hidden is no seat.
Gid SeatGidAt(std::size_t cell, const TiledMap& map, const SeatTiles& seats) {
  for (auto layer = map.layers.rbegin(); layer != map.layers.rend(); ++layer) {
    if (!layer->visible || cell >= layer->cells.size()) continue;
    const Gid gid = layer->cells[cell];
    if (seats.contains(gid & kGidTileMask)) return gid;
  }
  return 0;
}

}  // namespace

void FindSeats(const TiledMap& map, MapMeaning& meaning, MapProblems& problems) {
  const SeatTiles tiles = SeatTilesOf(map, problems);
  if (tiles.empty()) return;
  std::size_t blocked = 0;
  for (std::size_t cell = 0; cell < meaning.collision.Tiles().size(); ++cell) {
    const Gid gid = SeatGidAt(cell, map, tiles);
    if (gid == 0) continue;
    const TilePosition tile = PositionOf(cell, map);
    if (meaning.collision.IsBlocked(tile)) {
      ++blocked;
    } else {
      meaning.seats.push_back(SeatAt(tile, tiles.at(gid & kGidTileMask), gid));
    }
  }
  std::sort(meaning.seats.begin(), meaning.seats.end(),
            [](const Seat& a, const Seat& b) { return ComesBefore(a, b.tile); });
  if (blocked == 0) return;
  problems.Warn(std::to_string(blocked) +
                " tiles with 'seat' are where nobody can walk, so nobody can sit there. Take "
                "'collides' from those tiles.");
}

}  // namespace atrium
