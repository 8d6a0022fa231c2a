// The server's ticks on the local clock: which tick is seen now, which one commands are made for,
// and which one the others are shown at.
//
//   delayed  <--- interpolation delay ---  seen  --- lead --->  predicted
//
// A tick is "seen" at the moment its frame arrives when the network is at its fastest; what comes
// later is jitter. All three run smoothly: corrections change their speed a little, and only an
// error of more than SmoothClock::kSnapMs jumps.
#pragma once

#include <optional>

#include "client/net/command_lead.h"
#include "client/net/smooth_clock.h"
#include "client/net/window_extreme.h"
#include "shared/core/tick.h"
#include "shared/protocol/server_frame.h"

namespace atrium {

// `part` (0..1) of the tick has passed.
struct TickMoment {
  Tick tick = 0;
  double part = 0;
};

class ClockSync {
 public:
  static constexpr double kStartDelayMs = 100;  // two ticks, as Source and Quake III do
  static constexpr double kMinDelayMs = 75;
  static constexpr double kMaxDelayMs = 200;
  // With so long a silence the prediction stops rather than walk into the unknown.
  static constexpr double kMaxSilenceMs = 1'200;

  ClockSync();

  // Begins anew after a welcome that named `tick`.
  void Reset(Tick tick, double round_trip_ms, double now_ms);
  void OnTickFrame(Tick tick, double now_ms);
  void OnPong(const PongFrame& pong, double now_ms);
  // A command came `slack_ms` before its tick; it was sent under `lead_ms`, `part` into that tick.
  void OnAck(double slack_ms, double lead_ms, double part, double now_ms);
  // Lets time pass; call before asking for moments. The server, which should say something, has not
  // since `quiet_since_ms`; now when nothing is due from it.
  void Advance(double now_ms, double quiet_since_ms);

  TickMoment Seen() const { return Moment(seen_ticks_); }
  TickMoment Predicted() const { return Moment(predicted_.Ticks()); }
  TickMoment Delayed() const { return Moment(delayed_.Ticks()); }

  double LeadMs() const { return (predicted_.Ticks() - seen_ticks_) * kTickMilliseconds; }
  double DelayMs() const { return delay_ms_; }
  double RoundTripMs() const { return round_trip_ms_; }
  // How late nine of ten frames come at most.
  double JitterMs() const { return jitter_ms_; }

 private:
  TickMoment Moment(double ticks) const;
  double TicksSinceOrigin(Tick tick) const { return TicksBetween(origin_, tick); }
  double SeenTicksAt(double now_ms) const;
  void AddArrival(double ticks, double now_ms);
  void AdvanceDelay(double passed_ms);

  Tick origin_ = 0;
  std::optional<Tick> pong_tick_;  // that the last pong named
  WindowMin arrivals_;             // local time of tick `origin_`, as each arrival would have it
  WindowMin round_trips_;
  CommandLead lead_;
  SmoothClock predicted_;
  SmoothClock delayed_;
  double base_ms_ = 0;
  double seen_ticks_ = 0;
  double jitter_ms_ = 0;
  double round_trip_ms_ = 0;
  double delay_ms_ = kStartDelayMs;
  double last_ms_ = 0;
};

}  // namespace atrium
