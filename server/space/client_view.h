// Which cells one client sees, and which its replica already has.
#pragma once

#include <span>
#include <vector>

#include "server/space/cell_board.h"
#include "shared/protocol/cell.h"
#include "shared/world/tile_position.h"

namespace atrium {

// Two lists: `Seen` are the cells whose changes the client is sent (it is subscribed to them on the
// board), `Known` those that its replica holds from earlier frames. They differ for a client that
// is new, or that could not be written to for a while and is sent nothing until it reads again.
class ClientView {
 public:
  // Follows the avatar to `tile`: subscribes what came into view, unsubscribes what is too far away
  // (kKeepTiles of hysteresis). True when that changed anything.
  bool Follow(TilePosition tile, ParticipantSlot slot, CellBoard& board);
  // Sees nothing any more; what is known becomes stale, to be sent whole or dropped later.
  void Suspend(ParticipantSlot slot, CellBoard& board);
  // The replica behind this view is gone; a new one knows nothing.
  void ForgetKnown();
  // Must be sent whole again, although known. Does nothing for a cell that is not seen.
  bool Resend(CellIndex cell);

  // What the next frame has to tell besides the changes of seen cells: cells to be forgotten and
  // cells to be sent whole. The frame must then be sent: both count as done.
  void TakeDifference(std::vector<CellIndex>& dropped, std::vector<CellIndex>& whole);
  // True when TakeDifference would return anything.
  bool Differs() const { return differs_; }
  // Whether this cell comes whole with the next frame, so that its change must not.
  bool IsNews(CellIndex cell) const;

  std::span<const CellIndex> Seen() const { return seen_; }

 private:
  std::vector<CellIndex> seen_;
  std::vector<CellIndex> known_;
  std::vector<CellIndex> lost_;  // went out of view since the last frame, and was known
  CellRange range_;              // what Follow last saw, to notice that nothing changed
  CellRange keep_;
  bool differs_ = false;
  bool stale_ = false;  // everything known is out of date
};

}  // namespace atrium
