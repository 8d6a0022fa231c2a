// The division that rounds downwards, so that cells left of the map have numbers below 0.
#pragma once

namespace atrium {

constexpr int FloorDivide(int value, int by) {
  return value >= 0 ? value / by : -((-value + by - 1) / by);
}

}  // namespace atrium
