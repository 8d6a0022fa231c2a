#include "shared/sim/people_grid.h"

#include <algorithm>

namespace atrium {
namespace {

// Tiles are 16 bits with a sign; squares are counted from below the smallest, with a row to spare.
constexpr std::int32_t kOrigin = 32'768;

}  // namespace

PeopleGrid::PeopleGrid(std::int32_t reach_tiles) : side_(std::max(reach_tiles, 1)) {}

std::uint32_t PeopleGrid::Column(std::int32_t tile) const {
  return static_cast<std::uint32_t>((tile + kOrigin) / side_ + 1);
}

void PeopleGrid::Add(AvatarId id, TilePosition tile) { squares_[KeyOf(tile)].push_back(id); }

void PeopleGrid::Remove(AvatarId id, TilePosition tile) {
  const auto square = squares_.find(KeyOf(tile));
  if (square == squares_.end()) return;
  std::erase(square->second, id);
  if (square->second.empty()) squares_.erase(square);
}

void PeopleGrid::Move(AvatarId id, TilePosition from, TilePosition to) {
  if (KeyOf(from) == KeyOf(to)) return;
  Remove(id, from);
  Add(id, to);
}

void PeopleGrid::AppendNear(TilePosition tile, std::vector<AvatarId>& found) const {
  const std::uint32_t column = Column(tile.x);
  const std::uint32_t row = Column(tile.y);
  for (std::uint32_t r = row - 1; r <= row + 1; ++r) {
    for (std::uint32_t c = column - 1; c <= column + 1; ++c) {
      const auto square = squares_.find(Key(c, r));
      if (square == squares_.end()) continue;
      found.insert(found.end(), square->second.begin(), square->second.end());
    }
  }
}

}  // namespace atrium
