// How long to wait before the next attempt to connect, and when to give up.
//
// Exponential backoff with full jitter, so that a thousand clients that lost the same server do
// not all come back in the same moment. Source: Brooker, "Exponential Backoff And Jitter", 2015.
#pragma once

#include <cstdint>
#include <optional>

#include "shared/core/random.h"
#include "shared/protocol/control_message.h"

namespace atrium {

class ReconnectPolicy {
 public:
  static constexpr double kFirstDelayMs = 100;  // most cuts are over at once
  static constexpr double kBaseDelayMs = 500;
  static constexpr double kMaxDelayMs = 10'000;
  // A connection must have held this long before the next cut counts as a new one.
  static constexpr double kStableMs = 5'000;

  // Clients with different seeds wait different times.
  explicit ReconnectPolicy(std::uint64_t seed) : random_(seed) {}

  // The wait before the next attempt, in ms. `retry_after_ms` is the server's wish, which is kept.
  double NextDelay(std::optional<std::uint32_t> retry_after_ms);

  void OnOnline(double now_ms) { online_since_ms_ = now_ms; }
  void OnLost(double now_ms);

  // Attempts since the last stable connection.
  std::uint32_t Attempts() const { return attempts_; }

  // True for a refusal that trying again would only repeat.
  static bool IsFinal(ErrorCode code);

 private:
  double Jitter(double limit_ms) { return limit_ms * random_.Below(1024) / 1024; }

  Random random_;
  std::uint32_t attempts_ = 0;
  std::optional<double> online_since_ms_;
};

}  // namespace atrium
