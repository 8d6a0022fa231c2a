#include "client/net/clock_sync.h"

#include <algorithm>
#include <cmath>

namespace atrium {
namespace {

// The jitter is a running upper quantile: it follows lateness up fast and down slowly.
constexpr double kJitterRise = 0.25;
constexpr double kJitterFall = 0.02;
// What the delay has on top of the jitter: about a frame's time on the screen.
constexpr double kDelaySpareMs = 20;
// Changes of the delay stretch what is seen of the others by at most this share.
constexpr double kDelayRise = 0.05;
constexpr double kDelayFall = 0.01;

}  // namespace

ClockSync::ClockSync()
    : arrivals_(1'500),
      round_trips_(1'500),
      predicted_({.slower = 0.1, .faster = 0.25}),
      delayed_({.slower = 0.1, .faster = 0.1}) {}

void ClockSync::Reset(Tick tick, double round_trip_ms, double now_ms) {
  origin_ = tick;
  pong_tick_.reset();
  arrivals_.Clear();
  round_trips_.Clear();
  base_ms_ = now_ms;
  arrivals_.Add(now_ms, now_ms);
  round_trip_ms_ = round_trip_ms;
  lead_.Reset(round_trip_ms, now_ms);
  seen_ticks_ = 0;
  predicted_.Snap(lead_.LeadMs() / kTickMilliseconds, now_ms);
  delayed_.Snap(-delay_ms_ / kTickMilliseconds, now_ms);
  last_ms_ = now_ms;
}

void ClockSync::AddArrival(double ticks, double now_ms) {
  const double sample_ms = now_ms - ticks * kTickMilliseconds;
  arrivals_.Add(sample_ms, now_ms);
  base_ms_ = arrivals_.Get(now_ms).value_or(base_ms_);
  const double late_ms = sample_ms - base_ms_;
  jitter_ms_ += (late_ms - jitter_ms_) * (late_ms > jitter_ms_ ? kJitterRise : kJitterFall);
  jitter_ms_ = std::min(jitter_ms_, kMaxDelayMs);
}

void ClockSync::OnTickFrame(Tick tick, double now_ms) {
  // A bare tick that rode along with a pong says nothing about the network: it is as old as the
  // pong said.
  if (pong_tick_ == tick) return;
  AddArrival(TicksSinceOrigin(tick), now_ms);
}

void ClockSync::OnPong(const PongFrame& pong, double now_ms) {
  pong_tick_ = pong.tick;
  const double age_ticks = static_cast<double>(pong.tick_age_ms) / kTickMilliseconds;
  AddArrival(TicksSinceOrigin(pong.tick) + age_ticks, now_ms);
  const auto now = static_cast<std::uint32_t>(static_cast<std::uint64_t>(now_ms));
  const double trip_ms = now - pong.client_time_ms;
  round_trips_.Add(trip_ms, now_ms);
  round_trip_ms_ = round_trips_.Get(now_ms).value_or(trip_ms);
  lead_.OnRoundTrip(round_trip_ms_, jitter_ms_, now_ms);
}

void ClockSync::OnAck(double slack_ms, double lead_ms, double part, double now_ms) {
  lead_.OnAck(lead_ms, part, slack_ms, now_ms);
}

double ClockSync::SeenTicksAt(double now_ms) const {
  return (now_ms - base_ms_) / kTickMilliseconds;
}

void ClockSync::AdvanceDelay(double passed_ms) {
  const double wanted = std::clamp(jitter_ms_ + kDelaySpareMs, kMinDelayMs, kMaxDelayMs);
  delay_ms_ += std::clamp(wanted - delay_ms_, -passed_ms * kDelayFall, passed_ms * kDelayRise);
}

void ClockSync::Advance(double now_ms, double quiet_since_ms) {
  base_ms_ = arrivals_.Get(now_ms).value_or(base_ms_);
  lead_.Advance(now_ms);
  AdvanceDelay(std::max(0.0, now_ms - last_ms_));
  last_ms_ = now_ms;
  const double trusted_ms = std::min(now_ms, quiet_since_ms + kMaxSilenceMs);
  seen_ticks_ = SeenTicksAt(now_ms);
  if (trusted_ms < now_ms) {
    predicted_.Snap(predicted_.Ticks(), now_ms);
  } else {
    predicted_.Advance(seen_ticks_ + lead_.LeadMs() / kTickMilliseconds, now_ms);
  }
  delayed_.Advance(seen_ticks_ - delay_ms_ / kTickMilliseconds, now_ms);
}

TickMoment ClockSync::Moment(double ticks) const {
  const double whole = std::floor(ticks);
  return {origin_ + static_cast<Tick>(static_cast<std::int64_t>(whole)), ticks - whole};
}

}  // namespace atrium
