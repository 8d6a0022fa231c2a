// The client's copy of what it may see of the server's world.
//
// Tick frames go in; out come the avatars in view, each with a short track of its past. The copy is
// stepped by the shared movement code, and the server's checksums show when it went wrong: then
// the cell is named for a resync. Bounded by what the server sends in one full frame.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "client/prediction/avatar_track.h"
#include "client/prediction/id_slots.h"
#include "shared/core/byte_reader.h"
#include "shared/core/strong_id.h"
#include "shared/protocol/cell.h"
#include "shared/protocol/cell_update.h"
#include "shared/protocol/server_frame.h"
#include "shared/world/tilemap.h"

namespace atrium {

// The newest one told that nobody has looked at yet, from the start of that tick on.
struct ToldEmote {
  Emote emote = Emote::kNone;
  Tick from = 0;
};

struct ReplicaAvatar {
  AvatarId id;
  CellIndex cell;
  ZoneId zone;  // the newest one told
  // From the start of this tick on it is out of view; kept until the delayed view is past it.
  std::optional<Tick> gone_from;
  AvatarTrack track;
  ToldEmote gesture;
  ToldEmote reaction;
  bool sits = false;
};

class ReplicaWorld {
 public:
  // The map is borrowed for the replica's life. `history_ticks` of the past are kept for showing
  // avatars with a delay; 0 where nobody looks.
  ReplicaWorld(const Tilemap& map, Tick history_ticks);

  // Forgets everybody: a new stream begins with full states.
  void Clear();

  // A tick frame, behind its kind. False for malformed bytes; then the replica is unusable until
  // Clear().
  bool ApplyTickFrame(ByteReader& reader);

  // The newest tick received: everything is known up to its end. Nothing before the first.
  std::optional<Tick> KnownTick() const { return known_; }

  // In no particular order; those with `gone_from` set are about to leave.
  std::span<ReplicaAvatar> Avatars() { return avatars_; }
  // Null when not in view. Valid until the next frame.
  ReplicaAvatar* Find(AvatarId id);
  const MovementWorld& World() const { return world_; }

  // Cells whose checksum did not match, each named once until its full state came.
  std::vector<CellIndex> TakeResyncs();
  std::uint32_t Desyncs() const { return desyncs_; }
  // Checksums compared so far.
  std::uint64_t Checks() const { return checks_; }
  // Intents, enters, leaves, zones and emotes received so far.
  std::uint64_t RecordsReceived() const { return records_; }

 private:
  struct Cell {
    CellIndex index;
    bool resync_asked = false;
    std::vector<AvatarId> members;  // rising
  };

  bool ApplyUpdate(const CellUpdate& update, Tick tick);
  void ApplyIntents(const CellUpdate& update, Tick tick);
  void Enter(Cell& cell, const EnterRecord& record, Tick tick);
  ReplicaAvatar& Place(Cell& cell, const EnterRecord& record, Tick tick);
  void KeepOnly(Cell& cell, const std::vector<EnterRecord>& enters, Tick tick);
  void Leave(Cell& cell, AvatarId id, Tick tick);
  void Drop(CellIndex index, Tick tick);
  void Check(Cell& cell, std::uint16_t checksum, Tick tick);
  void AskResync(Cell& cell);
  Cell& CellAt(CellIndex index);
  void Prune();

  CellGrid grid_;
  MovementWorld world_;
  Tick history_ticks_;
  std::optional<Tick> known_;
  std::vector<ReplicaAvatar> avatars_;
  IdSlots slots_;
  std::vector<Cell> cells_;  // by index, rising
  std::vector<CellIndex> resyncs_;
  std::size_t gone_ = 0;  // avatars with `gone_from` set
  std::uint32_t desyncs_ = 0;
  std::uint64_t checks_ = 0;
  std::uint64_t records_ = 0;
  TickHeader header_;  // scratch
  CellUpdate update_;  // scratch
};

}  // namespace atrium
