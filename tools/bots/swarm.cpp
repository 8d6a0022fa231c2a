#include "tools/bots/swarm.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace atrium {
namespace {

// Each bot thinks and sends this often; more often than a tick, so that no tick is missed.
constexpr double kFrameMs = 20;
constexpr double kFrameMsInCrowd = 40;
constexpr std::size_t kCrowd = 2'000;
constexpr double kJoinLimitMs = 60'000;
constexpr std::uint64_t kTcpIpHeaderBytes = 52;  // IPv4, TCP with timestamps

}  // namespace

Swarm::Swarm(const BotOptions& options, ServerAddress server,
             const std::shared_ptr<const Tilemap>& map)
    : options_(options),
      server_(std::move(server)),
      stalling_(static_cast<std::size_t>(
          std::lround(options.stall_fraction * static_cast<double>(options.clients)))),
      random_(options.seed) {
  for (std::size_t i = 0; i < options.clients; ++i) {
    bots_.push_back(std::make_unique<Bot>(loop_, server_, options_, i, map, measures_));
  }
}

// The bots' frames are spread evenly over time.
void Swarm::AdvanceBots(double now_ms) {
  const double frame_ms = bots_.size() > kCrowd ? kFrameMsInCrowd : kFrameMs;
  const double step_ms = frame_ms / static_cast<double>(bots_.size());
  // After a pause no bot is served twice: the frames are lost, as on a busy page.
  advanced_ms_ = std::max(advanced_ms_, now_ms - frame_ms);
  while (advanced_ms_ < now_ms) {
    bots_[next_bot_]->Advance(now_ms);
    next_bot_ = (next_bot_ + 1) % bots_.size();
    advanced_ms_ += step_ms;
  }
}

bool Swarm::RunUntil(double end_ms, const std::function<bool()>& done) {
  double last_ms = NowMs();
  while (last_ms < end_ms) {
    loop_.Poll(1);
    const double now_ms = NowMs();
    lag_ms_max_ = std::max(lag_ms_max_, now_ms - last_ms);
    last_ms = now_ms;
    AdvanceBots(now_ms);
    if (churning_) Churn(now_ms);
    if (done && done()) return true;
  }
  return false;
}

std::size_t Swarm::WithoutState() const {
  return static_cast<std::size_t>(std::count_if(
      bots_.begin(), bots_.end(), [](const auto& bot) { return !bot->HasFullState(); }));
}

void Swarm::FullStateTimes(double& p50, double& max) const {
  std::vector<double> times;
  for (const auto& bot : bots_) {
    if (bot->HasFullState()) times.push_back(bot->FullStateMs());
  }
  if (times.empty()) return;
  std::sort(times.begin(), times.end());
  p50 = times[times.size() / 2];
  max = times.back();
}

bool Swarm::JoinAll(SwarmReport& report) {
  const double start_ms = NowMs();
  const double spacing_ms = options_.storm ? 0 : 1000 / options_.joins_per_second;
  for (std::size_t i = 0; i < bots_.size(); ++i) {
    if (spacing_ms > 0) RunUntil(start_ms + spacing_ms * static_cast<double>(i));
    if (i < stalling_) bots_[i]->UseSmallBuffers();
    bots_[i]->Join(options_.storm ? start_ms : NowMs());
  }
  const bool all =
      RunUntil(start_ms + spacing_ms * static_cast<double>(bots_.size()) + kJoinLimitMs,
               [this] { return WithoutState() == 0; });
  FullStateTimes(report.join_ms_p50, report.join_ms_max);
  return all;
}

void Swarm::StallSome() {
  for (std::size_t i = 0; i < stalling_; ++i) {
    bots_[i]->MeasureInto(stalled_);
    bots_[i]->Stall();
  }
}

void Swarm::Unstall() {
  for (const auto& bot : bots_) bot->Unstall();
}

void Swarm::Churn(double now_ms) {
  while (churn_at_ms_ < now_ms) {
    bots_[random_.Below(static_cast<std::uint32_t>(bots_.size()))]->Break(now_ms);
    churn_at_ms_ += 1000 / options_.churn_per_second;
  }
}

void Swarm::ResumeStorm(SwarmReport& report, double end_ms) {
  const double now_ms = NowMs();
  RunUntil(now_ms + (end_ms - now_ms) / 2);
  const double broken_ms = NowMs();
  for (const auto& bot : bots_) bot->Break(broken_ms);
  RunUntil(broken_ms + kJoinLimitMs, [this] { return WithoutState() == 0; });
  FullStateTimes(report.resume_ms_p50, report.resume_ms_max);
}

Swarm::Totals Swarm::Sum() const {
  Totals totals;
  for (const auto& bot : bots_) {
    const NetStats& stats = bot->Client().Session().Stats();
    totals.payload += stats.TotalBytesDown();
    totals.frames += stats.TotalFramesDown();
    totals.wire += bot->Socket().BytesRead() + bot->Socket().Reads() * kTcpIpHeaderBytes;
  }
  return totals;
}

void Swarm::Measure(SwarmReport& report) {
  std::fputs("measuring\n", stderr);  // whoever started the swarm may measure along
  measures_.Clear();
  stalled_.Clear();
  lag_ms_max_ = 0;
  report.server_before = UsageOf(options_.pid);
  report.own_before = OwnUsage();
  const Totals before = Sum();
  const double start_ms = NowMs();
  const double end_ms = start_ms + options_.seconds * 1000;
  churning_ = options_.churn_per_second > 0;
  churn_at_ms_ = start_ms;
  if (options_.stall_fraction > 0) {
    StallSome();
    RunUntil(start_ms + options_.stall_seconds * 1000);
    Unstall();
  }
  if (options_.resume_storm) ResumeStorm(report, end_ms);
  RunUntil(end_ms);
  churning_ = false;
  Finish(report, before, (NowMs() - start_ms) / 1000);
}

void Swarm::Finish(SwarmReport& report, const Totals& before, double seconds) {
  report.measured_seconds = seconds;
  report.server_after = UsageOf(options_.pid);
  report.own_after = OwnUsage();
  const Totals after = Sum();
  const double share = seconds * static_cast<double>(bots_.size());
  report.bytes_per_client_s = static_cast<double>(after.payload - before.payload) / share;
  report.wire_bytes_per_client_s = static_cast<double>(after.wire - before.wire) / share;
  report.frames_per_client_s = static_cast<double>(after.frames - before.frames) / share;
  report.without_state = WithoutState();
  report.lag_ms_max = lag_ms_max_;
  for (const auto& bot : bots_) {
    if (bot->Client().Replica() != nullptr) {
      report.desyncs += bot->Client().Replica()->Desyncs();
      report.checks += bot->Client().Replica()->Checks();
    }
    report.reconnects += bot->Reconnects();
    if (!bot->LastError().empty()) report.last_error = bot->LastError();
  }
}

Result<SwarmReport> Swarm::Run() {
  SwarmReport report;
  advanced_ms_ = NowMs();
  if (!JoinAll(report)) {
    std::string error;
    for (const auto& bot : bots_) {
      if (!bot->LastError().empty()) error = bot->LastError();
    }
    return Error{std::to_string(WithoutState()) + " of " + std::to_string(bots_.size()) +
                 " bots could not join" + (error.empty() ? "" : ": " + error)};
  }
  RunUntil(NowMs() + options_.warmup_seconds * 1000);
  Measure(report);
  // So that the next swarm finds the place empty.
  for (const auto& bot : bots_) bot->Client().Leave();
  return report;
}

}  // namespace atrium
