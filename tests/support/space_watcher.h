// A client's copy of the world as plain as can be: decodes the frames of a space, steps every
// avatar with the shared movement step, and complains about whatever does not fit.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "shared/protocol/cell_update.h"
#include "shared/protocol/server_frame.h"
#include "shared/sim/movement.h"
#include "shared/world/tilemap.h"

namespace atrium {

class SpaceWatcher {
 public:
  struct Seen {
    AvatarState state;
    InputCommand intent;
    ZoneId zone;
    CellIndex cell;
    Posture posture = {};  // as told last; ends with the first step
  };

  // Borrows the map.
  explicit SpaceWatcher(const Tilemap& map) : map_(map) {}

  // One binary frame from the server.
  void Take(std::span<const std::uint8_t> frame);
  // Steps everybody to the end of `tick`, as a client does while nothing is told.
  void StepTo(Tick tick);

  const Seen* Find(AvatarId id) const;
  const std::map<std::uint16_t, Seen>& Avatars() const { return avatars_; }
  const std::map<std::uint16_t, RosterEntry>& Roster() const { return roster_; }
  // Gestures, in the order in which they were told.
  const std::vector<EmoteRecord>& Emotes() const { return emotes_; }
  const std::vector<AckFrame>& Acks() const { return acks_; }
  const std::vector<PongFrame>& Pongs() const { return pongs_; }
  const std::map<std::uint16_t, TilePosition>& Overview() const { return overview_; }
  Tick LastTick() const { return tick_; }
  int TickFrames() const { return tick_frames_; }
  int FullStates() const { return full_states_; }
  int Checksums() const { return checksums_; }
  // Sentences about what was wrong; empty when all was right.
  const std::vector<std::string>& Complaints() const { return complaints_; }

 private:
  void TakeTick(std::span<const std::uint8_t> frame);
  void Apply(const CellUpdate& update);
  void CheckSum(const CellUpdate& update);
  void RemoveCell(CellIndex cell);

  const Tilemap& map_;
  Tick tick_ = 0;
  bool has_tick_ = false;
  int tick_frames_ = 0;
  int full_states_ = 0;
  int checksums_ = 0;
  std::map<std::uint16_t, Seen> avatars_;
  std::map<std::uint16_t, RosterEntry> roster_;
  std::map<std::uint16_t, TilePosition> overview_;
  std::map<std::uint16_t, bool> cells_;  // those that were sent whole
  std::vector<EmoteRecord> emotes_;
  std::vector<AckFrame> acks_;
  std::vector<PongFrame> pongs_;
  std::vector<std::string> complaints_;
};

}  // namespace atrium
