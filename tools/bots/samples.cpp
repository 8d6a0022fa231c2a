#include "tools/bots/samples.h"

#include <algorithm>

namespace atrium {

void Samples::Add(double value) {
  const double step = std::max(0.0, value) / resolution_;
  const auto last = static_cast<double>(counts_.size() - 1);
  ++counts_[static_cast<std::size_t>(std::min(step, last))];
  max_ = count_ == 0 ? value : std::max(max_, value);
  ++count_;
}

void Samples::Clear() {
  std::fill(counts_.begin(), counts_.end(), 0);
  count_ = 0;
  max_ = 0;
}

double Samples::Quantile(double share) const {
  const auto wanted = static_cast<std::uint64_t>(share * static_cast<double>(count_));
  std::uint64_t seen = 0;
  for (std::size_t i = 0; i < counts_.size(); ++i) {
    seen += counts_[i];
    if (seen > wanted) return (static_cast<double>(i) + 0.5) * resolution_;
  }
  return max_;
}

}  // namespace atrium
