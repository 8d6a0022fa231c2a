#include "server/space/client_view.h"

#include <algorithm>

namespace atrium {
namespace {

bool Contains(const std::vector<CellIndex>& cells, CellIndex cell) {
  return std::find(cells.begin(), cells.end(), cell) != cells.end();
}

bool InRange(const CellRange& range, CellIndex cell, std::int32_t columns) {
  return range.Contains(cell.value % columns, cell.value / columns);
}

}  // namespace

bool ClientView::Follow(TilePosition tile, ParticipantSlot slot, CellBoard& board) {
  const CellGrid& grid = board.Grid();
  const CellRange range = grid.InView(tile);
  const CellRange keep = grid.InView(tile, kKeepTiles);
  if (range == range_ && keep == keep_) return false;
  range_ = range;
  keep_ = keep;
  const std::size_t before = seen_.size();
  std::erase_if(seen_, [&](CellIndex cell) {
    if (InRange(keep, cell, grid.Columns())) return false;
    board.Unsubscribe(cell, slot);
    // Its changes are missed from now on: should it come back into view, it comes whole.
    if (std::erase(known_, cell) > 0) lost_.push_back(cell);
    return true;
  });
  bool changed = seen_.size() != before;
  for (std::int32_t row = range.top; row <= range.bottom; ++row) {
    for (std::int32_t column = range.left; column <= range.right; ++column) {
      const CellIndex cell = grid.Index(column, row);
      if (Contains(seen_, cell)) continue;
      seen_.push_back(cell);
      board.Subscribe(cell, slot);
      changed = true;
    }
  }
  differs_ = differs_ || changed;
  return changed;
}

void ClientView::Suspend(ParticipantSlot slot, CellBoard& board) {
  for (const CellIndex cell : seen_) board.Unsubscribe(cell, slot);
  seen_.clear();
  range_ = {};
  keep_ = {};
  stale_ = true;
}

void ClientView::ForgetKnown() {
  known_.clear();
  lost_.clear();
}

bool ClientView::Resend(CellIndex cell) {
  if (!Contains(seen_, cell)) return false;
  // Should it go out of view before it was sent, it must still be dropped.
  if (std::erase(known_, cell) > 0) lost_.push_back(cell);
  differs_ = true;
  return true;
}

bool ClientView::IsNews(CellIndex cell) const {
  return differs_ && (stale_ || !Contains(known_, cell));
}

void ClientView::TakeDifference(std::vector<CellIndex>& dropped, std::vector<CellIndex>& whole) {
  for (const auto* gone : {&known_, &lost_}) {
    for (const CellIndex cell : *gone) {
      if (!Contains(seen_, cell)) dropped.push_back(cell);
    }
  }
  for (const CellIndex cell : seen_) {
    if (stale_ || !Contains(known_, cell)) whole.push_back(cell);
  }
  known_ = seen_;
  lost_.clear();
  differs_ = false;
  stale_ = false;
}

}  // namespace atrium
