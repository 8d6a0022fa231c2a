// A small seeded generator with its own range function, since <random>'s distributions differ
// between standard libraries. PCG32 (O'Neill, "PCG: A Family of Simple Fast Space-Efficient
// Statistically Good Algorithms", 2014). Not for secrets.
#pragma once

#include <cstdint>

namespace atrium {

class Random {
 public:
  explicit constexpr Random(std::uint64_t seed) : state_(seed + kIncrement) { Next(); }

  constexpr std::uint32_t Next() {
    const std::uint64_t old = state_;
    state_ = old * 6364136223846793005ULL + kIncrement;
    const auto shifted = static_cast<std::uint32_t>(((old >> 18U) ^ old) >> 27U);
    const auto rotation = static_cast<std::uint32_t>(old >> 59U);
    return (shifted >> rotation) | (shifted << ((32U - rotation) & 31U));
  }

  // 0 .. bound - 1; `bound` must not be 0. The bias of at most bound / 2^32 does not matter here.
  constexpr std::uint32_t Below(std::uint32_t bound) {
    return static_cast<std::uint32_t>((std::uint64_t{Next()} * bound) >> 32U);
  }

 private:
  static constexpr std::uint64_t kIncrement = 1442695040888963407ULL;
  std::uint64_t state_;
};

}  // namespace atrium
