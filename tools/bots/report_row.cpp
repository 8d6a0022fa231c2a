#include "tools/bots/report_row.h"

#include <cmath>

#include <nlohmann/json.hpp>

namespace atrium {
namespace {

// Above this share of a core the swarm itself may be what is slow.
constexpr double kBusyLoad = 0.85;

// `scale` is one over the last digit kept.
double Rounded(double value, double scale) { return std::round(value * scale) / scale; }

double Share(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

std::string ReportJson(const BotOptions& options, const SwarmReport& report,
                       const Measures& measures, const Measures& stalled) {
  const double seconds = report.measured_seconds;
  const double load = (report.own_after.cpu_seconds - report.own_before.cpu_seconds) / seconds;
  nlohmann::ordered_json row;
  row["scene"] = options.scene;
  row["clients"] = options.clients;
  row["seconds"] = Rounded(seconds, 100);
  if (options.pid != 0) {
    const double cpu = report.server_after.cpu_seconds - report.server_before.cpu_seconds;
    row["server_cpu"] = Rounded(cpu / seconds, 10'000);
    row["rss_mb"] = Rounded(report.server_after.rss_mb, 10);
    row["rss_growth_mb"] = Rounded(report.server_after.rss_mb - report.server_before.rss_mb, 10);
  }
  row["bytes_per_client_s"] = Rounded(report.bytes_per_client_s, 1);
  row["wire_bytes_per_client_s"] = Rounded(report.wire_bytes_per_client_s, 1);
  row["frames_per_client_s"] = Rounded(report.frames_per_client_s, 100);
  row["acks"] = measures.ack_ms.Count();
  row["ack_p50_ms"] = Rounded(measures.ack_ms.Quantile(0.5), 100);
  row["ack_p99_ms"] = Rounded(measures.ack_ms.Quantile(0.99), 100);
  row["gap_p50_ms"] = Rounded(measures.gap_ms.Quantile(0.5), 10);
  row["gap_p99_ms"] = Rounded(measures.gap_ms.Quantile(0.99), 10);
  row["gap_max_ms"] = Rounded(measures.gap_ms.Max(), 10);
  row["prediction_miss_share"] =
      Rounded(Share(measures.prediction_misses, measures.prediction_error.Count()), 100'000);
  row["prediction_error_max_tiles"] = Rounded(measures.prediction_error.Max(), 1'000);
  row["join_p50_ms"] = Rounded(report.join_ms_p50, 10);
  row["join_max_ms"] = Rounded(report.join_ms_max, 10);
  if (options.resume_storm) {
    row["resume_p50_ms"] = Rounded(report.resume_ms_p50, 10);
    row["resume_max_ms"] = Rounded(report.resume_ms_max, 10);
  }
  if (options.stall_fraction > 0) row["stalled_gap_max_ms"] = Rounded(stalled.gap_ms.Max(), 10);
  row["desyncs"] = report.desyncs;
  row["checksums"] = report.checks;
  row["decode_errors"] = measures.malformed + stalled.malformed;
  row["reconnects"] = report.reconnects;
  row["without_state"] = report.without_state;
  row["load_cpu"] = Rounded(load, 1'000);
  row["load_lag_max_ms"] = Rounded(report.lag_ms_max, 10);
  row["load_is_bottleneck"] = load > kBusyLoad;
  if (!report.last_error.empty()) row["last_error"] = report.last_error;
  return row.dump(2);
}

}  // namespace atrium
