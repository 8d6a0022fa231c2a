// The area-of-interest cells of one space: who stands in each, what changed in each during this
// tick, who sees each, and the encoded bytes of both, made once and shared by all who see them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "server/net/shared_bytes.h"
#include "server/space/postures.h"
#include "shared/core/strong_id.h"
#include "shared/core/tick.h"
#include "shared/protocol/cell.h"
#include "shared/protocol/cell_update.h"
#include "shared/sim/simulation.h"

namespace atrium {

// Index of a participant within its space; reused after a leave.
using ParticipantSlot = std::uint32_t;

class CellBoard {
 public:
  // Borrows what knows the avatars' states and postures for its whole life.
  CellBoard(const CellGrid& grid, const Simulation& simulation, const Postures& postures);

  const CellGrid& Grid() const { return grid_; }

  // The avatar is new on the map, or moved to another tile. Notes a leave and an enter when the
  // cell is another one.
  void PutAvatar(AvatarId id, TilePosition tile);
  // The avatar is in another state at once, within its cell: it is told of anew.
  void NoteState(AvatarId id);
  // Does nothing when the avatar is in no cell.
  void RemoveAvatar(AvatarId id);
  void NoteIntent(AvatarId id);
  void NoteZone(AvatarId id);
  // The last one of a tick counts.
  void NoteEmote(AvatarId id, Emote emote);

  void Subscribe(CellIndex cell, ParticipantSlot slot);
  void Unsubscribe(CellIndex cell, ParticipantSlot slot);
  std::span<const ParticipantSlot> Subscribers(CellIndex cell) const {
    return cells_[cell.value].subscribers;
  }
  bool HasMovers(CellIndex cell) const { return cells_[cell.value].mover_tick == tick_; }

  // After the simulation's step of `tick`: encodes what changed in every cell that somebody sees.
  void Encode(Tick tick);
  // The cells that have a change to tell, in the order in which they changed.
  std::span<const CellIndex> Changed() const { return told_; }
  const SharedBytes& Change(CellIndex cell) const { return cells_[cell.value].change; }
  // The whole cell after this tick's step; encoded at most once a tick. Call after Encode.
  const SharedBytes& FullState(CellIndex cell);
  // Forgets this tick's changes. Call when all frames of the tick are sent.
  void EndTick();

  std::uint64_t CellsEncoded() const { return cells_encoded_; }

 private:
  static constexpr std::uint16_t kNowhere = 0xFFFF;

  struct Cell {
    std::vector<AvatarId> members;  // rising
    std::vector<ParticipantSlot> subscribers;
    // Notes of this tick, in any order; duplicates and overtaken ones are sorted out by Encode.
    std::vector<AvatarId> intents;
    std::vector<AvatarId> entered;
    std::vector<AvatarId> left;
    std::vector<AvatarId> zones;
    std::vector<EmoteRecord> emotes;
    bool noted = false;
    bool checksum_stale = false;  // something happened since the last checksum
    Tick mover_tick = 0;          // the last tick at which somebody in here was walking
    Tick full_tick = 0;
    SharedBytes change;
    SharedBytes full;
  };

  std::uint16_t CellOf(AvatarId id) const;
  Cell& Note(std::uint16_t cell);
  void FindMovers();
  bool IsChecksumDue(std::size_t index) const;
  void NoteChecksums();
  void EncodeChange(std::uint16_t index, bool with_checksum);
  void CollectEmotes(Cell& cell, std::uint16_t index);
  void CollectEnters(const Cell& cell, std::uint16_t index);
  std::uint16_t Checksum(const Cell& cell) const;
  EnterRecord EnterOf(AvatarId id) const;

  CellGrid grid_;
  const Simulation& simulation_;
  const Postures& postures_;
  std::vector<Cell> cells_;
  std::vector<std::uint16_t> cell_of_;  // by avatar id
  std::vector<std::uint16_t> noted_;    // cells with notes of this tick
  std::vector<CellIndex> told_;
  CellUpdate update_;  // scratch
  Tick tick_ = 0;
  std::uint64_t cells_encoded_ = 0;
};

}  // namespace atrium
