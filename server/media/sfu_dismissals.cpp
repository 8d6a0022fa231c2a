#include "server/media/sfu_dismissals.h"

#include <algorithm>

namespace atrium {
namespace {

std::chrono::seconds PauseAfter(int failures) {
  auto pause = kFirstSfuDismissalPause;
  for (int i = 1; i < failures && pause < kLastSfuDismissalPause; ++i) pause *= 2;
  return std::min(pause, kLastSfuDismissalPause);
}

}  // namespace

std::vector<SfuDismissals::Entry>::iterator SfuDismissals::Find(const SfuSeat& seat) {
  return std::find_if(entries_.begin(), entries_.end(),
                      [&](const Entry& entry) { return entry.seat == seat; });
}

void SfuDismissals::Add(const SfuSeat& seat, Time now) {
  Remove(seat);
  if (entries_.size() == kMostSfuDismissals) {
    entries_.erase(entries_.begin());
    ++given_up_;
  }
  entries_.push_back({seat, now});
}

void SfuDismissals::Remove(const SfuSeat& seat) {
  const auto found = Find(seat);
  if (found != entries_.end()) entries_.erase(found);
}

void SfuDismissals::Fail(const SfuSeat& seat, Time now) {
  const auto found = Find(seat);
  if (found == entries_.end()) return;
  found->under_way = false;
  ++found->failures;
  found->due = now + PauseAfter(found->failures);
  if (found->failures < kMostSfuDismissalTries) return;
  entries_.erase(found);
  ++given_up_;
}

void SfuDismissals::Hasten(Time now) {
  for (Entry& entry : entries_) entry.due = std::min(entry.due, now);
}

std::vector<SfuSeat> SfuDismissals::TakeDue(Time now) {
  auto under_way = static_cast<std::size_t>(
      std::count_if(entries_.begin(), entries_.end(), [](const Entry& e) { return e.under_way; }));
  std::vector<SfuSeat> due;
  for (Entry& entry : entries_) {
    if (under_way >= kSfuDismissalsAtATime) break;
    if (entry.under_way || entry.due > now) continue;
    entry.under_way = true;
    ++under_way;
    due.push_back(entry.seat);
  }
  return due;
}

std::optional<SfuDismissals::Time> SfuDismissals::NextDue() const {
  std::optional<Time> next;
  for (const Entry& entry : entries_) {
    if (!entry.under_way) next = std::min(next.value_or(entry.due), entry.due);
  }
  return next;
}

}  // namespace atrium
