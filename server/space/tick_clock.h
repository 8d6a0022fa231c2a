// When the next tick is due.
#pragma once

#include <chrono>
#include <cstdint>

#include "shared/core/tick.h"

namespace atrium {

// Deadlines are absolute, so a late wake-up makes no later tick late. A process that was away for
// longer than kMaxLate skips the ticks it missed instead of running after them.
class TickClock {
 public:
  using TimePoint = std::chrono::steady_clock::time_point;
  static constexpr std::chrono::milliseconds kPeriod{kTickMilliseconds};
  static constexpr std::chrono::milliseconds kMaxLate{2 * kTickMilliseconds};

  explicit TickClock(TimePoint start) : next_(start + kPeriod) {}

  TimePoint NextDeadline() const { return next_; }
  // Call when NextDeadline has come, before running the tick. Returns the moment that the tick
  // counts as having been due at.
  TimePoint Begin(TimePoint now) {
    if (now - next_ > kMaxLate) {
      skipped_ += static_cast<std::uint64_t>((now - next_) / kPeriod);
      next_ = now;
    }
    const TimePoint due = next_;
    next_ += kPeriod;
    return due;
  }
  std::uint64_t Skipped() const { return skipped_; }

 private:
  TimePoint next_;
  std::uint64_t skipped_ = 0;
};

}  // namespace atrium
