#include "server/space/cell_board.h"

#include <algorithm>
#include <utility>

#include "shared/protocol/limits.h"
#include "shared/sim/movement.h"

namespace atrium {
namespace {

void SortUnique(std::vector<AvatarId>& ids) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

bool ContainsSorted(const std::vector<AvatarId>& ids, AvatarId id) {
  return std::binary_search(ids.begin(), ids.end(), id);
}

// Encodes into the buffer of an earlier tick unless a slow connection is still sending it.
SharedBytes Rewrite(SharedBytes old, const CellUpdate& update) {
  Bytes buffer;
  std::shared_ptr<Bytes> reusable;
  if (old.use_count() == 1) {
    reusable = std::const_pointer_cast<Bytes>(std::move(old));
    buffer = std::move(*reusable);
    buffer.clear();
  } else {
    reusable = std::make_shared<Bytes>();
  }
  ByteWriter writer(std::move(buffer));
  EncodeCellUpdate(update, writer);
  *reusable = writer.Take();
  return reusable;
}

}  // namespace

CellBoard::CellBoard(const CellGrid& grid, const Simulation& simulation, const Postures& postures)
    : grid_(grid),
      simulation_(simulation),
      postures_(postures),
      cells_(static_cast<std::size_t>(grid.Count())) {}

std::uint16_t CellBoard::CellOf(AvatarId id) const {
  return id.value < cell_of_.size() ? cell_of_[id.value] : kNowhere;
}

CellBoard::Cell& CellBoard::Note(std::uint16_t cell) {
  Cell& noted = cells_[cell];
  if (!noted.noted) noted_.push_back(cell);
  noted.noted = true;
  noted.checksum_stale = true;
  return noted;
}

void CellBoard::PutAvatar(AvatarId id, TilePosition tile) {
  const std::uint16_t to = grid_.At(tile).value;
  if (CellOf(id) == to) return;
  RemoveAvatar(id);
  if (id.value >= cell_of_.size()) cell_of_.resize(std::size_t{id.value} + 1, kNowhere);
  cell_of_[id.value] = to;
  Cell& cell = Note(to);
  cell.members.insert(std::lower_bound(cell.members.begin(), cell.members.end(), id), id);
  cell.entered.push_back(id);
}

void CellBoard::RemoveAvatar(AvatarId id) {
  const std::uint16_t from = CellOf(id);
  if (from == kNowhere) return;
  Cell& cell = Note(from);
  cell.members.erase(std::lower_bound(cell.members.begin(), cell.members.end(), id));
  cell.left.push_back(id);
  cell_of_[id.value] = kNowhere;
}

void CellBoard::NoteState(AvatarId id) {
  const std::uint16_t cell = CellOf(id);
  if (cell != kNowhere) Note(cell).entered.push_back(id);
}

void CellBoard::NoteIntent(AvatarId id) {
  const std::uint16_t cell = CellOf(id);
  if (cell != kNowhere) Note(cell).intents.push_back(id);
}

void CellBoard::NoteZone(AvatarId id) {
  const std::uint16_t cell = CellOf(id);
  if (cell != kNowhere) Note(cell).zones.push_back(id);
}

void CellBoard::NoteEmote(AvatarId id, Emote emote) {
  const std::uint16_t cell = CellOf(id);
  if (cell != kNowhere) Note(cell).emotes.push_back({id, emote});
}

void CellBoard::Subscribe(CellIndex cell, ParticipantSlot slot) {
  cells_[cell.value].subscribers.push_back(slot);
}

void CellBoard::Unsubscribe(CellIndex cell, ParticipantSlot slot) {
  std::vector<ParticipantSlot>& subscribers = cells_[cell.value].subscribers;
  const auto found = std::find(subscribers.begin(), subscribers.end(), slot);
  if (found == subscribers.end()) return;
  *found = subscribers.back();
  subscribers.pop_back();
}

void CellBoard::FindMovers() {
  for (const SimulatedAvatar& avatar : simulation_.Avatars()) {
    if (IsAtRest(avatar.state, avatar.intent)) continue;
    Cell& cell = cells_[CellOf(avatar.id)];
    cell.mover_tick = tick_;
    cell.checksum_stale = true;
  }
}

// Every cell has its own tick in the period, so that a large space has no beat.
bool CellBoard::IsChecksumDue(std::size_t index) const {
  return (tick_ + index) % kChecksumPeriodTicks == 0;
}

void CellBoard::NoteChecksums() {
  const Tick into_period = tick_ % kChecksumPeriodTicks;
  const Tick first = (kChecksumPeriodTicks - into_period) % kChecksumPeriodTicks;
  for (std::size_t i = first; i < cells_.size(); i += kChecksumPeriodTicks) {
    const Cell& cell = cells_[i];
    if (cell.checksum_stale && !cell.subscribers.empty()) Note(static_cast<std::uint16_t>(i));
  }
}

void CellBoard::Encode(Tick tick) {
  tick_ = tick;
  FindMovers();
  NoteChecksums();
  told_.clear();
  for (const std::uint16_t index : noted_) {
    if (!cells_[index].subscribers.empty()) EncodeChange(index, IsChecksumDue(index));
  }
}

// Notes overtaken by later ones of the same tick are skipped: who entered and is gone again, who
// left and is back.
void CellBoard::EncodeChange(std::uint16_t index, bool with_checksum) {
  Cell& cell = cells_[index];
  update_.Reset(CellIndex{index});
  CollectEnters(cell, index);
  SortUnique(cell.left);
  for (const AvatarId id : cell.left) {
    if (CellOf(id) != index) update_.leaves.push_back(id);
  }
  SortUnique(cell.intents);
  for (const AvatarId id : cell.intents) {
    const SimulatedAvatar* avatar = simulation_.Find(id);
    if (avatar == nullptr || ContainsSorted(cell.entered, id)) continue;
    update_.intents.push_back({id, avatar->intent});
  }
  SortUnique(cell.zones);
  for (const AvatarId id : cell.zones) {
    if (CellOf(id) != index || ContainsSorted(cell.entered, id)) continue;
    update_.zones.push_back({id, simulation_.Find(id)->zone});
  }
  CollectEmotes(cell, index);
  if (with_checksum) {
    update_.checksum = Checksum(cell);
    cell.checksum_stale = false;
  }
  if (update_.Empty()) return;
  cell.change = Rewrite(std::move(cell.change), update_);
  told_.push_back(CellIndex{index});
  ++cells_encoded_;
}

void CellBoard::CollectEmotes(Cell& cell, std::uint16_t index) {
  std::stable_sort(cell.emotes.begin(), cell.emotes.end(),
                   [](const EmoteRecord& a, const EmoteRecord& b) { return a.id < b.id; });
  for (const EmoteRecord& record : cell.emotes) {
    if (CellOf(record.id) != index) continue;
    const bool again = !update_.emotes.empty() && update_.emotes.back().id == record.id;
    if (again) update_.emotes.pop_back();
    update_.emotes.push_back(record);
  }
}

void CellBoard::CollectEnters(const Cell& cell, std::uint16_t index) {
  std::vector<AvatarId>& entered = cells_[index].entered;
  SortUnique(entered);
  for (const AvatarId id : cell.entered) {
    if (CellOf(id) == index) update_.enters.push_back(EnterOf(id));
  }
}

std::uint16_t CellBoard::Checksum(const Cell& cell) const {
  StateHash hash;
  for (const AvatarId id : cell.members) {
    const SimulatedAvatar* avatar = simulation_.Find(id);
    AddToCellChecksum(id, avatar->state, avatar->intent, hash);
  }
  return hash.Fold16();
}

EnterRecord CellBoard::EnterOf(AvatarId id) const {
  const SimulatedAvatar* avatar = simulation_.Find(id);
  return {id, avatar->state, avatar->intent, avatar->zone, postures_.Of(id, tick_)};
}

const SharedBytes& CellBoard::FullState(CellIndex index) {
  Cell& cell = cells_[index.value];
  if (cell.full != nullptr && cell.full_tick == tick_) return cell.full;
  update_.Reset(index);
  update_.full = true;
  for (const AvatarId id : cell.members) update_.enters.push_back(EnterOf(id));
  cell.full = Rewrite(std::move(cell.full), update_);
  cell.full_tick = tick_;
  ++cells_encoded_;
  return cell.full;
}

void CellBoard::EndTick() {
  for (const std::uint16_t index : noted_) {
    Cell& cell = cells_[index];
    cell.intents.clear();
    cell.entered.clear();
    cell.left.clear();
    cell.zones.clear();
    cell.emotes.clear();
    cell.noted = false;
  }
  noted_.clear();
}

}  // namespace atrium
