#include "client/prediction/replica_world.h"

#include <algorithm>
#include <utility>

namespace atrium {

ReplicaWorld::ReplicaWorld(const Tilemap& map, Tick history_ticks)
    : grid_(map.width, map.height),
      world_{map.collision, map.free_movement ? MovementPolicy::kFree : MovementPolicy::kGrid},
      history_ticks_(history_ticks) {}

void ReplicaWorld::Clear() {
  known_.reset();
  avatars_.clear();
  slots_.Clear();
  cells_.clear();
  resyncs_.clear();
  gone_ = 0;
}

ReplicaAvatar* ReplicaWorld::Find(AvatarId id) {
  const auto slot = slots_.Find(id);
  return slot ? &avatars_[*slot] : nullptr;
}

ReplicaWorld::Cell& ReplicaWorld::CellAt(CellIndex index) {
  const auto place =
      std::lower_bound(cells_.begin(), cells_.end(), index,
                       [](const Cell& cell, CellIndex wanted) { return cell.index < wanted; });
  if (place != cells_.end() && place->index == index) return *place;
  return *cells_.insert(place, Cell{index, false, {}});
}

bool ReplicaWorld::ApplyTickFrame(ByteReader& reader) {
  DecodeTickHeader(reader, header_);
  if (reader.Failed() || (known_ && TicksBetween(*known_, header_.tick) < 0)) return false;
  for (const CellIndex cell : header_.dropped) Drop(cell, header_.tick);
  while (reader.Remaining() > 0) {
    DecodeCellUpdate(reader, update_);
    if (reader.Failed() || !ApplyUpdate(update_, header_.tick)) return false;
  }
  known_ = header_.tick;
  if (gone_ > 0) Prune();
  return true;
}

bool ReplicaWorld::ApplyUpdate(const CellUpdate& update, Tick tick) {
  if (update.cell.value >= grid_.Count()) return false;
  ApplyIntents(update, tick);
  Cell& cell = CellAt(update.cell);
  if (update.full) KeepOnly(cell, update.enters, tick);
  for (const EnterRecord& record : update.enters) Enter(cell, record, tick);
  for (const AvatarId id : update.leaves) Leave(cell, id, tick);
  for (const ZoneRecord& record : update.zones) {
    if (ReplicaAvatar* avatar = Find(record.id)) avatar->zone = record.zone;
  }
  for (const EmoteRecord& record : update.emotes) {
    ReplicaAvatar* avatar = Find(record.id);
    if (avatar == nullptr) continue;
    (IsReaction(record.emote) ? avatar->reaction : avatar->gesture) = {record.emote, tick + 1};
  }
  records_ +=
      update.enters.size() + update.leaves.size() + update.zones.size() + update.emotes.size();
  if (update.checksum) Check(cell, *update.checksum, tick);
  return true;
}

void ReplicaWorld::ApplyIntents(const CellUpdate& update, Tick tick) {
  records_ += update.intents.size();
  for (const IntentRecord& record : update.intents) {
    ReplicaAvatar* avatar = Find(record.id);
    if (avatar == nullptr || avatar->gone_from) {
      AskResync(CellAt(update.cell));
      continue;
    }
    avatar->track.SetIntent(tick, record.intent, world_);
    if (record.intent.direction != Direction::kNone) avatar->sits = false;
  }
}

void ReplicaWorld::Enter(Cell& cell, const EnterRecord& record, Tick tick) {
  ReplicaAvatar& avatar = Place(cell, record, tick);
  const Posture& posture = record.posture;
  avatar.sits = posture.sits;
  if (posture.gesture != Emote::kNone) {
    avatar.gesture = {posture.gesture, tick + 1 - posture.gesture_age * kGestureAgeTicks};
  }
  const auto place = std::lower_bound(cell.members.begin(), cell.members.end(), record.id);
  if (place == cell.members.end() || *place != record.id) cell.members.insert(place, record.id);
}

ReplicaAvatar& ReplicaWorld::Place(Cell& cell, const EnterRecord& record, Tick tick) {
  const auto slot = slots_.Find(record.id);
  if (!slot) {
    slots_.Set(record.id, avatars_.size());
    return avatars_.emplace_back(
        ReplicaAvatar{record.id,
                      cell.index,
                      record.zone,
                      std::nullopt,
                      AvatarTrack(tick + 1, record.state, record.intent, history_ticks_),
                      {},
                      {},
                      false});
  }
  ReplicaAvatar& avatar = avatars_[*slot];
  if (avatar.gone_from) {
    avatar.gone_from.reset();
    --gone_;
  }
  avatar.track.Place(tick + 1, record.state, record.intent, world_);
  avatar.cell = cell.index;
  avatar.zone = record.zone;
  return avatar;
}

void ReplicaWorld::KeepOnly(Cell& cell, const std::vector<EnterRecord>& enters, Tick tick) {
  const std::vector<AvatarId> before = std::exchange(cell.members, {});
  cell.resync_asked = false;
  cell.members.reserve(enters.size());
  for (const AvatarId id : before) {
    const bool stays =
        std::binary_search(enters.begin(), enters.end(), EnterRecord{id, {}, {}, {}, {}},
                           [](const EnterRecord& a, const EnterRecord& b) { return a.id < b.id; });
    if (!stays) Leave(cell, id, tick);
  }
}

void ReplicaWorld::Leave(Cell& cell, AvatarId id, Tick tick) {
  const auto place = std::lower_bound(cell.members.begin(), cell.members.end(), id);
  if (place != cell.members.end() && *place == id) cell.members.erase(place);
  ReplicaAvatar* avatar = Find(id);
  // It may be in another cell already, whose update came first.
  if (avatar == nullptr || avatar->cell != cell.index || avatar->gone_from) return;
  avatar->gone_from = tick + 1;
  ++gone_;
}

void ReplicaWorld::Drop(CellIndex index, Tick tick) {
  const auto place =
      std::lower_bound(cells_.begin(), cells_.end(), index,
                       [](const Cell& cell, CellIndex wanted) { return cell.index < wanted; });
  if (place == cells_.end() || place->index != index) return;
  const std::vector<AvatarId> members = place->members;
  for (const AvatarId id : members) Leave(*place, id, tick);
  cells_.erase(place);
}

void ReplicaWorld::Check(Cell& cell, std::uint16_t checksum, Tick tick) {
  StateHash hash;
  for (const AvatarId id : cell.members) {
    ReplicaAvatar* avatar = Find(id);
    if (avatar == nullptr) continue;
    avatar->track.Shorten(tick + 1, world_);
    AddToCellChecksum(id, avatar->track.StateAt(tick + 1, world_), avatar->track.IntentAt(tick + 1),
                      hash);
  }
  ++checks_;
  if (hash.Fold16() == checksum) return;
  ++desyncs_;
  cell.resync_asked = false;  // asked before, and still wrong: ask again
  AskResync(cell);
}

void ReplicaWorld::AskResync(Cell& cell) {
  if (cell.resync_asked) return;
  cell.resync_asked = true;
  resyncs_.push_back(cell.index);
}

std::vector<CellIndex> ReplicaWorld::TakeResyncs() { return std::exchange(resyncs_, {}); }

void ReplicaWorld::Prune() {
  for (std::size_t i = 0; i < avatars_.size();) {
    const auto& gone_from = avatars_[i].gone_from;
    if (!gone_from || TicksBetween(*gone_from + history_ticks_, *known_ + 1) < 0) {
      ++i;
      continue;
    }
    slots_.Erase(avatars_[i].id);
    if (i + 1 < avatars_.size()) {
      avatars_[i] = std::move(avatars_.back());
      slots_.Set(avatars_[i].id, i);
    }
    avatars_.pop_back();
    --gone_;
  }
}

}  // namespace atrium
