#include "client/net/clock_sync.h"

#include <algorithm>

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "shared/core/random.h"

namespace atrium {
namespace {

constexpr Tick kStart = 5'000;

double TicksOf(TickMoment moment) { return TicksBetween(kStart, moment.tick) + moment.part; }

// A server whose tick kStart is stepped at time 0, one-way latency and jitter in ms.
struct Stream {
  double latency = 40;
  double jitter = 0;
  ClockSync clock{};
  Random random{1};
  double now = 0;
  double next_frame_tick = 0;
  double frame_arrives = 0;

  Stream() = default;
  Stream(double new_latency, double new_jitter) : latency(new_latency), jitter(new_jitter) {}

  double Late() { return latency + jitter * random.Below(1001) / 1000; }
  void Begin() {
    now = latency;
    clock.Reset(kStart, 2 * latency, now);
    frame_arrives = now;
  }
  // Screen frames of 10 ms; tick frames as they come.
  template <typename Each>
  void Run(double duration, Each each) {
    const double end = now + duration;
    for (; now < end; now += 10) {
      while (frame_arrives <= now) {
        clock.OnTickFrame(kStart + static_cast<Tick>(next_frame_tick), frame_arrives);
        ++next_frame_tick;
        frame_arrives = std::max(frame_arrives, next_frame_tick * kTickMilliseconds + Late());
      }
      clock.Advance(now, frame_arrives);
      each();
    }
  }
  void Run(double duration) {
    Run(duration, [] {});
  }
};

}  // namespace

TEST_CASE("a tick is seen when its frame arrives at the fastest", "[clock]") {
  Stream stream(40, 30);
  stream.Begin();
  stream.Run(10'000);
  const double expected = (stream.now - 10 - stream.latency) / kTickMilliseconds;
  CHECK(TicksOf(stream.clock.Seen()) == Catch::Approx(expected).margin(0.1));
}

TEST_CASE("the clocks that are drawn by run smoothly and never back", "[clock]") {
  Stream stream(80, 50);
  stream.Begin();
  stream.Run(2'000);
  double predicted = TicksOf(stream.clock.Predicted());
  double delayed = TicksOf(stream.clock.Delayed());
  stream.Run(20'000, [&] {
    const double next_predicted = TicksOf(stream.clock.Predicted());
    const double next_delayed = TicksOf(stream.clock.Delayed());
    CHECK(next_predicted >= predicted);
    CHECK(next_predicted - predicted <= 0.2 * 1.3);
    CHECK(next_delayed >= delayed);
    CHECK(next_delayed - delayed <= 0.2 * 1.15);
    predicted = next_predicted;
    delayed = next_delayed;
  });
}

TEST_CASE("the interpolation delay starts at 100 ms and follows the jitter", "[clock]") {
  Stream calm(20, 2);
  calm.Begin();
  CHECK(calm.clock.DelayMs() == ClockSync::kStartDelayMs);
  calm.Run(20'000);
  CHECK(calm.clock.DelayMs() == Catch::Approx(ClockSync::kMinDelayMs));
  Stream rough(20, 160);
  rough.Begin();
  rough.Run(20'000);
  CHECK(rough.clock.DelayMs() > 130);
  CHECK(rough.clock.DelayMs() <= ClockSync::kMaxDelayMs);
}

TEST_CASE("a command that came late raises the lead at once, early ones lower it slowly",
          "[clock]") {
  Stream stream(50, 0);
  stream.Begin();
  stream.Run(3'000);
  const double before = stream.clock.LeadMs();
  stream.clock.OnAck(-30, before, 1, stream.now);
  stream.Run(500);
  CHECK(stream.clock.LeadMs() > before + 30);
  const double raised = stream.clock.LeadMs();
  const auto early_acks = [&] { stream.clock.OnAck(50, stream.clock.LeadMs(), 1, stream.now); };
  stream.Run(2'000, early_acks);
  CHECK(stream.clock.LeadMs() > raised - 20);
  stream.Run(30'000, early_acks);
  CHECK(stream.clock.LeadMs() < raised - 20);
}

TEST_CASE("the lead covers the round trip and a tick", "[clock]") {
  Stream stream(60, 0);
  stream.Begin();
  PongFrame pong;
  stream.Run(5'000, [&] {
    if (stream.now < 120) return;
    // Answered half a round trip ago, in the tick that the server was in then.
    const auto answered_ms = static_cast<std::uint32_t>(stream.now) - 60;
    pong.tick = kStart + answered_ms / kTickMilliseconds;
    pong.client_time_ms = answered_ms - 60;
    pong.tick_age_ms = static_cast<std::uint16_t>(answered_ms % kTickMilliseconds);
    stream.clock.OnPong(pong, stream.now);
  });
  CHECK(stream.clock.RoundTripMs() == Catch::Approx(120).margin(2));
  CHECK(stream.clock.LeadMs() >= 170);
  CHECK(stream.clock.LeadMs() <= 200);
}

TEST_CASE("a bare tick that rides along with a pong is not taken for a late one", "[clock]") {
  Stream stream(40, 0);
  stream.Begin();
  for (int i = 0; i < 20; ++i) {
    stream.Run(1'000);
    const Tick tick = kStart + static_cast<Tick>(stream.next_frame_tick) - 1;
    const double age_ms = stream.now - 40 - (stream.next_frame_tick - 1) * kTickMilliseconds;
    PongFrame pong{0, tick, static_cast<std::uint16_t>(age_ms + 30)};
    stream.clock.OnPong(pong, stream.now + 30);
    stream.clock.OnTickFrame(tick, stream.now + 30);
  }
  CHECK(stream.clock.JitterMs() < 5);
}

TEST_CASE("a silent server stops the prediction", "[clock]") {
  Stream stream(40, 0);
  stream.Begin();
  stream.Run(3'000);
  const double heard = stream.now;
  for (double now = heard; now < heard + 5'000; now += 10) stream.clock.Advance(now, heard);
  const double ran = TicksOf(stream.clock.Predicted()) - heard / kTickMilliseconds;
  CHECK(ran <= (ClockSync::kMaxSilenceMs + 200) / kTickMilliseconds);
}

TEST_CASE("a clock that is far off snaps", "[clock]") {
  SmoothClock clock({.slower = 0.1, .faster = 0.25});
  clock.Snap(0, 0);
  clock.Advance(5, 10);
  CHECK(clock.Ticks() < 1);
  clock.Advance(100, 20);
  CHECK(clock.Ticks() == 100);
}

}  // namespace atrium
