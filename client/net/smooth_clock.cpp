#include "client/net/smooth_clock.h"

#include <algorithm>
#include <cmath>

#include "shared/core/tick.h"

namespace atrium {
namespace {

// An error is mended over about this long, so that jitter of the target itself is not followed.
constexpr double kSettleMs = 150;

}  // namespace

void SmoothClock::Snap(double ticks, double now_ms) {
  ticks_ = ticks;
  last_ms_ = now_ms;
}

void SmoothClock::Advance(double target_ticks, double now_ms) {
  const double passed_ms = std::max(0.0, now_ms - last_ms_);
  const double error_ms = (target_ticks - ticks_) * kTickMilliseconds - passed_ms;
  if (std::fabs(error_ms) > kSnapMs) return Snap(target_ticks, now_ms);
  const double share = std::min(1.0, passed_ms / kSettleMs);
  const double correction_ms =
      std::clamp(error_ms * share, -passed_ms * slew_.slower, passed_ms * slew_.faster);
  ticks_ += (passed_ms + correction_ms) / kTickMilliseconds;
  last_ms_ = now_ms;
}

}  // namespace atrium
