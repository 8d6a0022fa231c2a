// What of an avatar lasts and is no movement: whoever sees it only later is told as well. It ends
// with the first step.
#pragma once

#include <algorithm>
#include <cstdint>

#include "shared/core/tick.h"
#include "shared/protocol/emote.h"

namespace atrium {

// In what the age of a gesture is told: a quarter of a second. The longest gesture is over before
// the highest age, which stands for all that are older.
inline constexpr Tick kGestureAgeTicks = 5;
inline constexpr Tick kMaxGestureAge = 255;

struct Posture {
  bool sits = false;
  Emote gesture = Emote::kNone;  // under way, or over since; never a reaction
  std::uint8_t gesture_age = 0;  // in kGestureAgeTicks

  friend bool operator==(const Posture&, const Posture&) = default;
};

constexpr std::uint8_t GestureAge(Tick ticks) {
  return static_cast<std::uint8_t>(std::min(ticks / kGestureAgeTicks, kMaxGestureAge));
}

}  // namespace atrium
