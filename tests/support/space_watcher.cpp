#include "tests/support/space_watcher.h"

namespace atrium {

const SpaceWatcher::Seen* SpaceWatcher::Find(AvatarId id) const {
  const auto found = avatars_.find(id.value);
  return found == avatars_.end() ? nullptr : &found->second;
}

void SpaceWatcher::StepTo(Tick tick) {
  const MovementWorld world{map_.collision,
                            map_.free_movement ? MovementPolicy::kFree : MovementPolicy::kGrid};
  for (; tick_ != tick; ++tick_) {
    for (auto& [id, seen] : avatars_) StepMovement(seen.state, seen.intent, world);
  }
}

void SpaceWatcher::Take(std::span<const std::uint8_t> frame) {
  ByteReader reader(frame);
  const auto kind = DecodeServerFrameKind(reader);
  if (kind == ServerFrameKind::kTick) return TakeTick(frame);
  if (kind == ServerFrameKind::kAck) acks_.push_back(DecodeAck(reader));
  if (kind == ServerFrameKind::kPong) pongs_.push_back(DecodePong(reader));
  if (kind == ServerFrameKind::kRoster) {
    const RosterFrame roster = DecodeRoster(reader);
    if (roster.full) roster_.clear();
    for (const RosterEntry& entry : roster.entries) roster_[entry.id.value] = entry;
    for (const AvatarId id : roster.removed) roster_.erase(id.value);
  }
  if (kind == ServerFrameKind::kOverview) {
    for (const auto& entry : DecodeOverview(reader).entries) overview_[entry.id.value] = entry.tile;
  }
  if (!kind || reader.Failed()) complaints_.emplace_back("a frame is malformed");
}

void SpaceWatcher::TakeTick(std::span<const std::uint8_t> frame) {
  ByteReader reader(frame);
  DecodeServerFrameKind(reader);
  TickHeader head;
  DecodeTickHeader(reader, head);
  ++tick_frames_;
  if (has_tick_ && TicksBetween(tick_, head.tick) <= 0) complaints_.emplace_back("ticks go back");
  for (const CellIndex cell : head.dropped) {
    if (cells_.erase(cell.value) == 0) complaints_.emplace_back("an unknown cell is dropped");
    RemoveCell(cell);
  }
  std::vector<CellUpdate> updates;
  while (!reader.Failed() && reader.Remaining() > 0) {
    DecodeCellUpdate(reader, updates.emplace_back());
  }
  if (reader.Failed()) complaints_.emplace_back("a tick frame is malformed");
  // Intents hold from the start of the frame's tick; everything else is the state after it.
  if (has_tick_) StepTo(head.tick - 1);
  for (const CellUpdate& update : updates) {
    for (const IntentRecord& record : update.intents) {
      const auto found = avatars_.find(record.id.value);
      if (found != avatars_.end()) found->second.intent = record.intent;
    }
  }
  if (has_tick_) StepTo(head.tick);
  tick_ = head.tick;
  has_tick_ = true;
  for (const CellUpdate& update : updates) Apply(update);
  for (const CellUpdate& update : updates) CheckSum(update);
}

void SpaceWatcher::RemoveCell(CellIndex cell) {
  std::erase_if(avatars_, [cell](const auto& entry) { return entry.second.cell == cell; });
}

void SpaceWatcher::Apply(const CellUpdate& update) {
  if (update.full) {
    ++full_states_;
    cells_[update.cell.value] = true;
    RemoveCell(update.cell);
  } else if (!cells_.contains(update.cell.value)) {
    complaints_.emplace_back("a change of a cell that was never sent whole");
  }
  for (const EnterRecord& record : update.enters) {
    avatars_[record.id.value] = {record.state, record.intent, record.zone, update.cell,
                                 record.posture};
  }
  for (const ZoneRecord& record : update.zones) {
    const auto found = avatars_.find(record.id.value);
    if (found != avatars_.end()) found->second.zone = record.zone;
  }
  for (const EmoteRecord& record : update.emotes) {
    if (!avatars_.contains(record.id.value)) complaints_.emplace_back("a gesture of nobody");
    emotes_.push_back(record);
  }
  for (const AvatarId id : update.leaves) {
    const auto found = avatars_.find(id.value);
    if (found != avatars_.end() && found->second.cell == update.cell) avatars_.erase(found);
  }
}

void SpaceWatcher::CheckSum(const CellUpdate& update) {
  if (!update.checksum) return;
  ++checksums_;
  StateHash hash;
  for (const auto& [id, seen] : avatars_) {
    if (seen.cell == update.cell) AddToCellChecksum(AvatarId{id}, seen.state, seen.intent, hash);
  }
  if (hash.Fold16() != *update.checksum) complaints_.emplace_back("a checksum differs");
}

}  // namespace atrium
