// The smallest (or largest) of the samples of the last seconds, in constant memory.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>

namespace atrium {

// `Better(a, b)` says that a is to be kept rather than b. Time is divided into slices; a sample is
// forgotten between (kSlices - 1) and kSlices slices after it came.
template <typename Better>
class WindowExtreme {
 public:
  static constexpr std::int64_t kSlices = 8;

  explicit WindowExtreme(double slice_ms) : slice_ms_(slice_ms) {}

  void Clear() { slices_ = {}; }

  void Add(double sample, double now_ms) {
    const auto number = static_cast<std::int64_t>(now_ms / slice_ms_);
    Slice& slice = slices_[static_cast<std::size_t>(number % kSlices)];
    if (slice.number != number || Better{}(sample, slice.best)) slice = {number, sample};
  }

  // Nothing when no sample is young enough.
  std::optional<double> Get(double now_ms) const {
    const auto newest = static_cast<std::int64_t>(now_ms / slice_ms_);
    std::optional<double> best;
    for (const Slice& slice : slices_) {
      if (slice.number < 0 || newest - slice.number >= kSlices) continue;
      if (!best || Better{}(slice.best, *best)) best = slice.best;
    }
    return best;
  }

 private:
  struct Slice {
    std::int64_t number = -1;
    double best = 0;
  };

  double slice_ms_;
  std::array<Slice, kSlices> slices_{};
};

using WindowMin = WindowExtreme<std::less<>>;
using WindowMax = WindowExtreme<std::greater<>>;

}  // namespace atrium
