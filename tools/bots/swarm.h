// All bots and the order of a measurement: join, warm up, measure.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "shared/core/result.h"
#include "tools/bots/bot.h"
#include "tools/bots/process_usage.h"

namespace atrium {

// What came out, in the units of the JSON row's keys.
struct SwarmReport {
  double join_ms_p50 = 0;
  double join_ms_max = 0;
  double resume_ms_p50 = 0;
  double resume_ms_max = 0;
  double measured_seconds = 0;
  ProcessUsage server_before;
  ProcessUsage server_after;
  ProcessUsage own_before;
  ProcessUsage own_after;
  double bytes_per_client_s = 0;       // payload
  double wire_bytes_per_client_s = 0;  // with WebSocket, TCP and IP headers, one segment a read
  double frames_per_client_s = 0;
  std::uint64_t desyncs = 0;
  std::uint64_t checks = 0;
  std::uint64_t reconnects = 0;
  std::size_t without_state = 0;  // bots without a full state at the end
  double lag_ms_max = 0;          // longest pause of the bots' own loop
  std::string last_error;         // of any bot, as the server said it
};

class Swarm {
 public:
  // The options are borrowed for the swarm's life.
  Swarm(const BotOptions& options, ServerAddress server, const std::shared_ptr<const Tilemap>& map);

  // Blocks until everything is measured. An error when not everybody could join.
  Result<SwarmReport> Run();
  const Measures& Of(bool stalled) const { return stalled ? stalled_ : measures_; }

 private:
  struct Totals {
    std::uint64_t payload = 0;
    std::uint64_t wire = 0;
    std::uint64_t frames = 0;
  };

  // Serves sockets and bots until `done` says so or the time is over; true when done.
  bool RunUntil(double end_ms, const std::function<bool()>& done = nullptr);
  void AdvanceBots(double now_ms);
  bool JoinAll(SwarmReport& report);
  void Measure(SwarmReport& report);
  void ResumeStorm(SwarmReport& report, double end_ms);
  void StallSome();
  void Unstall();
  void Churn(double now_ms);
  void FullStateTimes(double& p50, double& max) const;
  std::size_t WithoutState() const;
  Totals Sum() const;
  void Finish(SwarmReport& report, const Totals& before, double seconds);

  const BotOptions& options_;
  BotLoop loop_;
  ServerAddress server_;
  std::size_t stalling_;  // so many bots, the first ones, stop reading
  Measures measures_;
  Measures stalled_;  // of the bots that do not read
  std::vector<std::unique_ptr<Bot>> bots_;
  Random random_;
  double advanced_ms_ = 0;  // up to where the bots' time was advanced
  std::size_t next_bot_ = 0;
  double churn_at_ms_ = 0;
  bool churning_ = false;
  double lag_ms_max_ = 0;
};

}  // namespace atrium
