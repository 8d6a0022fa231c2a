// Any bytes given to Decode() end in an error or in a map that keeps its promises.
#include <cstdlib>

#include "shared/core/hash.h"
#include "shared/world/map_package.h"

namespace atrium {
namespace {

constexpr std::size_t kChecksumBytes = 8;

void Require(bool kept) {
  if (!kept) std::abort();
}

void CheckPromises(const Tilemap& map) {
  for (const TileLayer& layer : map.layers) {
    for (const Cell cell : layer.cells) {
      if (cell != kEmptyCell) Require(map.SlotOf(CellTile(cell)).page < map.atlas.page_count);
    }
  }
  for (const ZoneId zone : map.zone_grid.Tiles()) {
    Require(!zone.IsValid() || map.FindZone(zone) != nullptr);
  }
  Require(!map.SpawnsFor("").empty());
  for (const Spawn& spawn : map.spawns) Require(!map.collision.IsBlocked(spawn.tile));
  for (const Seat& seat : map.seats) {
    Require(!map.collision.IsBlocked(seat.tile) && map.FindSeat(seat.tile) == &seat);
  }
  Require(Decode(Encode(map)).Ok());
}

}  // namespace
}  // namespace atrium

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace atrium;
  (void)Decode({data, size}).Ok();
  // With a checksum that is right, since no fuzzer guesses one.
  Bytes sealed(data, data + size);
  StateHash hash;
  hash.Raw(sealed);
  for (std::size_t i = 0; i < kChecksumBytes; ++i) {
    sealed.push_back(static_cast<std::uint8_t>(hash.Value() >> (8 * i)));
  }
  const auto map = Decode(sealed);
  if (map.Ok()) CheckPromises(map.Value());
  return 0;
}
