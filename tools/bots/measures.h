// What the swarm measures, summed over its bots.
#pragma once

#include <cstdint>

#include "tools/bots/samples.h"

namespace atrium {

struct Measures {
  Samples ack_ms{0.1, 20'000};
  Samples gap_ms{0.5, 60'000};              // between two tick frames of one bot
  Samples prediction_error{1.0 / 256, 64};  // tiles, at each tick frame
  std::uint64_t prediction_misses = 0;
  std::uint64_t malformed = 0;

  void Clear() {
    ack_ms.Clear();
    gap_ms.Clear();
    prediction_error.Clear();
    prediction_misses = 0;
    malformed = 0;
  }
};

}  // namespace atrium
