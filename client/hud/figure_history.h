// The last values of a figure, for the small curves of the net graph.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>

namespace atrium {

class FigureHistory {
 public:
  static constexpr std::size_t kLength = 96;

  void Add(float value) {
    values_[next_] = value;
    next_ = (next_ + 1) % kLength;
    filled_ = std::min(filled_ + 1, kLength);
  }
  std::size_t Size() const { return filled_; }
  // 0 is the oldest.
  float At(std::size_t index) const {
    return values_[(next_ + kLength - filled_ + index) % kLength];
  }
  float Largest() const {
    float largest = 0;
    for (std::size_t i = 0; i < filled_; ++i) largest = std::max(largest, At(i));
    return largest;
  }

 private:
  std::array<float, kLength> values_{};
  std::size_t next_ = 0;
  std::size_t filled_ = 0;
};

}  // namespace atrium
