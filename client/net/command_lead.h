// How far ahead of the ticks that it sees a client must run, so that its commands reach the server
// before the tick that they name.
//
// The need is measured: each acknowledgement says how early a command came, hence which lead would
// just have sufficed. A command that came late raises the lead at once; when all came early, it
// sinks slowly. Before the first command the round trip and the jitter stand in.
#pragma once

#include "client/net/window_extreme.h"

namespace atrium {

class CommandLead {
 public:
  static constexpr double kSpareMs = 8;      // how early a command should come at least
  static constexpr double kMaxRaiseMs = 60;  // by one late command: it may be a single hiccup
  static constexpr double kLowerMsPerSecond = 8;
  static constexpr double kMaxLeadMs = 1'500;

  CommandLead() : needs_(1'000) {}

  void Reset(double round_trip_ms, double now_ms);
  // A round trip was measured; `jitter_ms` is what arrivals vary by.
  void OnRoundTrip(double shortest_ms, double jitter_ms, double now_ms);
  // A command was acknowledged. `lead_ms` was in force when it was sent, `part` of the tick that it
  // names had passed (0..1), and it came `slack_ms` before that tick was stepped.
  void OnAck(double lead_ms, double part, double slack_ms, double now_ms);
  void Advance(double now_ms);

  double LeadMs() const { return lead_ms_; }

 private:
  WindowMax needs_;
  double lead_ms_ = 0;
  double last_ms_ = 0;
};

}  // namespace atrium
