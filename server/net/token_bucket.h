// How often something may happen: so many a second on average, so many at once.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>

namespace atrium {

struct Rate {
  std::uint32_t per_second = 0;
  std::uint32_t burst = 0;
};

class TokenBucket {
 public:
  using TimePoint = std::chrono::steady_clock::time_point;

  // Full at first.
  TokenBucket(Rate rate, TimePoint now)
      : rate_(rate), thousandths_(std::int64_t{rate.burst} * kOne), last_(now) {}

  // False when the rate is exceeded.
  bool Take(TimePoint now) {
    Refill(now);
    if (thousandths_ < kOne) return false;
    thousandths_ -= kOne;
    return true;
  }

 private:
  static constexpr std::int64_t kOne = 1000;

  void Refill(TimePoint now) {
    const auto elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(now - last_);
    if (elapsed.count() <= 0) return;
    last_ += elapsed;
    const std::int64_t full = std::int64_t{rate_.burst} * kOne;
    const std::int64_t span = std::min<std::int64_t>(elapsed.count(), full);
    thousandths_ = std::min(full, thousandths_ + span * rate_.per_second);
  }

  Rate rate_;
  std::int64_t thousandths_;
  TimePoint last_;
};

}  // namespace atrium
