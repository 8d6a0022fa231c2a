#include "shared/sim/people_grid.h"

#include <algorithm>

namespace atrium {

PeopleGrid::PeopleGrid(std::int32_t width, std::int32_t height, std::int32_t reach_tiles)
    : side_(std::max(reach_tiles, 1)),
      columns_(std::max(width, 1) / side_ + 1),
      rows_(std::max(height, 1) / side_ + 1),
      squares_(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_)) {}

std::int32_t PeopleGrid::Column(TilePosition tile) const {
  return std::clamp(tile.x / side_, 0, columns_ - 1);
}

std::int32_t PeopleGrid::Row(TilePosition tile) const {
  return std::clamp(tile.y / side_, 0, rows_ - 1);
}

std::size_t PeopleGrid::Index(std::int32_t column, std::int32_t row) const {
  return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
         static_cast<std::size_t>(column);
}

void PeopleGrid::Add(AvatarId id, TilePosition tile) { squares_[SquareOf(tile)].push_back(id); }

void PeopleGrid::Remove(AvatarId id, TilePosition tile) {
  std::erase(squares_[SquareOf(tile)], id);
}

void PeopleGrid::Move(AvatarId id, TilePosition from, TilePosition to) {
  if (SquareOf(from) == SquareOf(to)) return;
  Remove(id, from);
  Add(id, to);
}

void PeopleGrid::AppendNear(TilePosition tile, std::vector<AvatarId>& found) const {
  const std::int32_t column = Column(tile);
  const std::int32_t row = Row(tile);
  for (std::int32_t r = std::max(row - 1, 0); r <= std::min(row + 1, rows_ - 1); ++r) {
    for (std::int32_t c = std::max(column - 1, 0); c <= std::min(column + 1, columns_ - 1); ++c) {
      const auto& square = squares_[Index(c, r)];
      found.insert(found.end(), square.begin(), square.end());
    }
  }
}

}  // namespace atrium
