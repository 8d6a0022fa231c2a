// Percentiles of many measurements in constant memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace atrium {

// Counts in steps of `resolution`; what lies beyond `limit` counts as `limit`, but the maximum
// is exact.
class Samples {
 public:
  Samples(double resolution, double limit)
      : resolution_(resolution), counts_(static_cast<std::size_t>(limit / resolution) + 1) {}

  void Add(double value);
  void Clear();
  std::uint64_t Count() const { return count_; }
  double Max() const { return max_; }
  // The value below which `share` (0..1) of the samples lie; 0 without any.
  double Quantile(double share) const;

 private:
  double resolution_;
  std::vector<std::uint32_t> counts_;
  std::uint64_t count_ = 0;
  double max_ = 0;
};

}  // namespace atrium
