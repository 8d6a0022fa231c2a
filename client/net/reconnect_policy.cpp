#include "client/net/reconnect_policy.h"

#include <algorithm>

namespace atrium {

double ReconnectPolicy::NextDelay(std::optional<std::uint32_t> retry_after_ms) {
  const std::uint32_t attempt = attempts_++;
  const std::uint32_t doublings = std::min(attempt, 5U);
  const double limit =
      attempt == 0 ? kFirstDelayMs : std::min(kMaxDelayMs, kBaseDelayMs * (1U << doublings));
  if (!retry_after_ms) return Jitter(limit);
  return *retry_after_ms + Jitter(std::max(limit, kBaseDelayMs));
}

void ReconnectPolicy::OnLost(double now_ms) {
  if (online_since_ms_ && now_ms - *online_since_ms_ >= kStableMs) attempts_ = 0;
  online_since_ms_.reset();
}

bool ReconnectPolicy::IsFinal(ErrorCode code) {
  return code == ErrorCode::kVersionMismatch || code == ErrorCode::kNameInvalid ||
         code == ErrorCode::kReplaced;
}

}  // namespace atrium
