#include "server/space/roster.h"

#include <algorithm>
#include <utility>

namespace atrium {
namespace {

// About as long as a client may stall.
constexpr std::size_t kMaxRecentChanges = 256;

SharedBytes Encoded(const RosterFrame& frame) {
  ByteWriter writer;
  EncodeRoster(frame, writer);
  return std::make_shared<const Bytes>(writer.Take());
}

void SortUnique(std::vector<AvatarId>& ids) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

}  // namespace

void Roster::NoteChange(AvatarId id) {
  changed_.push_back(id);
  full_.reset();
}

void Roster::Set(AvatarId id, const std::string& name, const Look& look, bool away) {
  const auto [found, is_new] = index_of_.try_emplace(id.value, entries_.size());
  if (is_new) entries_.emplace_back();
  entries_[found->second] = {id, away, look, name, entries_[found->second].busy};
  NoteChange(id);
}

void Roster::SetAway(AvatarId id, bool away) {
  const auto found = index_of_.find(id.value);
  if (found == index_of_.end() || entries_[found->second].away == away) return;
  entries_[found->second].away = away;
  NoteChange(id);
}

void Roster::SetBusy(AvatarId id, bool busy) {
  const auto found = index_of_.find(id.value);
  if (found == index_of_.end() || entries_[found->second].busy == busy) return;
  entries_[found->second].busy = busy;
  NoteChange(id);
}

void Roster::Remove(AvatarId id) {
  const auto found = index_of_.find(id.value);
  if (found == index_of_.end()) return;
  const std::size_t index = found->second;
  entries_[index] = std::move(entries_.back());
  index_of_[entries_[index].id.value] = index;
  entries_.pop_back();
  index_of_.erase(id.value);
  removed_.push_back(id);
  full_.reset();
}

bool Roster::EndTick() {
  if (changed_.empty() && removed_.empty()) return false;
  RosterFrame frame;
  SortUnique(changed_);
  for (const AvatarId id : changed_) {
    const auto found = index_of_.find(id.value);
    if (found != index_of_.end()) frame.entries.push_back(entries_[found->second]);
  }
  frame.removed = std::move(removed_);
  changed_.clear();
  removed_.clear();
  ++version_;
  recent_.push_back(Encoded(frame));
  if (recent_.size() > kMaxRecentChanges) recent_.pop_front();
  return true;
}

const SharedBytes& Roster::Full() {
  if (full_ == nullptr) full_ = Encoded({true, entries_, {}});
  return full_;
}

bool Roster::IsShorterThanFull(std::size_t changes) {
  std::size_t bytes = 0;
  for (std::size_t i = recent_.size() - changes; i < recent_.size(); ++i) {
    bytes += recent_[i]->size();
  }
  return bytes < Full()->size();
}

void Roster::AppendSince(std::uint64_t version, FrameBatch& batch) {
  const std::uint64_t missed = version_ - version;
  const bool known = version > 0 && missed <= recent_.size();
  // One change is never longer than making the whole list would take.
  if (!known || (missed > 1 && !IsShorterThanFull(missed))) {
    batch.BeginFrame();
    return batch.AddShared(Full());
  }
  for (std::size_t i = recent_.size() - missed; i < recent_.size(); ++i) {
    batch.BeginFrame();
    batch.AddShared(recent_[i]);
  }
}

}  // namespace atrium
