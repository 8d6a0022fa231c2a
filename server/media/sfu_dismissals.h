// Who is still to be put out of rooms of the SFU, and when it is asked (again): an SFU that is
// down or does not answer at that moment must not keep anybody in.
//
// Pure: sends nothing, and knows no clock but the times it is handed.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

#include "server/media/sfu_gate.h"

namespace atrium {

// Of an SFU that is down for long: what is remembered must not grow for ever.
inline constexpr std::size_t kMostSfuDismissals = 4'096;
inline constexpr std::size_t kSfuDismissalsAtATime = 16;
// After a failure, twice as long after each further one, up to the longest.
inline constexpr std::chrono::seconds kFirstSfuDismissalPause{1};
inline constexpr std::chrono::seconds kLastSfuDismissalPause{30};
inline constexpr int kMostSfuDismissalTries = 12;

class SfuDismissals {
 public:
  using Time = std::chrono::steady_clock::time_point;

  // Due at once. Where there are too many, the oldest is given up.
  void Add(const SfuSeat& seat, Time now);
  // Done, or not wanted any more.
  void Remove(const SfuSeat& seat);
  void Clear() { entries_.clear(); }
  // The SFU was asked in vain.
  void Fail(const SfuSeat& seat, Time now);
  // There is reason to hope: whoever waits is due at once.
  void Hasten(Time now);

  // Those that are due, no more than may be under way at a time; they are until they are removed or
  // have failed.
  std::vector<SfuSeat> TakeDue(Time now);
  // When to take again; nothing while nobody waits.
  std::optional<Time> NextDue() const;
  std::size_t Count() const { return entries_.size(); }
  std::uint64_t GivenUp() const { return given_up_; }

 private:
  struct Entry {
    SfuSeat seat;
    Time due;
    int failures = 0;
    bool under_way = false;
  };
  std::vector<Entry>::iterator Find(const SfuSeat& seat);

  std::vector<Entry> entries_;  // the oldest first
  std::uint64_t given_up_ = 0;
};

}  // namespace atrium
