// Simulation time: whole ticks, never seconds.
#pragma once

#include <cstdint>

namespace atrium {

// One fixed step of a space. Counts from the start of the space and wraps after about 6.8 years.
using Tick = std::uint32_t;

// 20 Hz: with prediction the eye sees no difference to a faster tick, and every doubling doubles
// the number of socket writes, which are the floor of the server's cost.
inline constexpr std::int32_t kTicksPerSecond = 20;
inline constexpr std::int32_t kTickMilliseconds = 1000 / kTicksPerSecond;

// Signed distance `later - earlier`, right across the wrap of the counter.
constexpr std::int32_t TicksBetween(Tick earlier, Tick later) {
  return static_cast<std::int32_t>(later - earlier);
}

}  // namespace atrium
