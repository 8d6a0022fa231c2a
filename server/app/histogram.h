// Counts durations by size, the way Prometheus wants them.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>

namespace atrium {

class DurationHistogram {
 public:
  // Upper bounds in microseconds; the last bucket takes the rest.
  static constexpr std::array<std::uint32_t, 15> kBoundsUs = {
      50,    100,    250,    500,    1'000,  2'000,   3'500,  5'000,
      7'500, 10'000, 15'000, 20'000, 50'000, 100'000, 250'000};

  void Add(std::chrono::nanoseconds duration) {
    const auto us = static_cast<std::uint64_t>(duration.count() / 1000);
    std::size_t bucket = 0;
    while (bucket < kBoundsUs.size() && us > kBoundsUs[bucket]) ++bucket;
    ++counts_[bucket];
    ++count_;
    sum_ += duration;
  }

  // How many were at most the bound of this bucket or an earlier one.
  std::uint64_t CumulativeCount(std::size_t bucket) const {
    std::uint64_t count = 0;
    for (std::size_t i = 0; i <= bucket; ++i) count += counts_[i];
    return count;
  }
  std::uint64_t Count() const { return count_; }
  double SumSeconds() const { return std::chrono::duration<double>(sum_).count(); }

 private:
  std::array<std::uint64_t, kBoundsUs.size() + 1> counts_{};
  std::uint64_t count_ = 0;
  std::chrono::nanoseconds sum_{0};
};

}  // namespace atrium
