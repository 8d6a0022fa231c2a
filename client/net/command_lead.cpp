#include "client/net/command_lead.h"

#include <algorithm>

#include "shared/core/tick.h"

namespace atrium {

void CommandLead::Reset(double round_trip_ms, double now_ms) {
  needs_.Clear();
  lead_ms_ = std::min(kMaxLeadMs, round_trip_ms + kTickMilliseconds + kSpareMs);
  last_ms_ = now_ms;
}

void CommandLead::OnRoundTrip(double shortest_ms, double jitter_ms, double now_ms) {
  const double need = shortest_ms + jitter_ms + kTickMilliseconds + kSpareMs;
  needs_.Add(std::min(need, kMaxLeadMs), now_ms);
  lead_ms_ = std::min(lead_ms_, kMaxLeadMs);
}

void CommandLead::OnAck(double lead_ms, double part, double slack_ms, double now_ms) {
  // As if it had been sent at the last moment of its tick, the worst case.
  const double spare_ms = slack_ms - (1 - part) * kTickMilliseconds;
  const double need = std::min(kMaxLeadMs, lead_ms - spare_ms + kSpareMs);
  const double raise = std::clamp(need - lead_ms_, 0.0, kMaxRaiseMs);
  lead_ms_ += raise;
  needs_.Add(std::min(need, lead_ms_), now_ms);
}

void CommandLead::Advance(double now_ms) {
  const double passed_ms = std::max(0.0, now_ms - last_ms_);
  last_ms_ = now_ms;
  const double need = needs_.Get(now_ms).value_or(lead_ms_);
  if (need >= lead_ms_) {
    lead_ms_ = need;
    return;
  }
  lead_ms_ = std::max(need, lead_ms_ - passed_ms / 1000 * kLowerMsPerSecond);
}

}  // namespace atrium
