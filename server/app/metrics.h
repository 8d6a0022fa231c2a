// What /metrics says, in Prometheus' text format.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "server/app/gateway.h"
#include "server/app/histogram.h"
#include "server/app/places.h"
#include "server/media/sfu.h"
#include "server/net/net_stats.h"

namespace atrium {

inline constexpr std::string_view kMetricsType = "text/plain; version=0.0.4; charset=utf-8";

struct MetricsInput {
  const NetStats& net;
  const GatewayStats& gateway;
  const PlacesFigures& places;
  const DurationHistogram& tick_time;
  std::size_t connections = 0;
  std::size_t clients = 0;
  std::size_t sessions = 0;
  std::size_t spaces = 0;
  std::size_t queued_bytes = 0;
  std::uint64_t skipped_ticks = 0;
  const Sfu* sfu = nullptr;  // null: none is wanted
};

std::string EncodeMetrics(const MetricsInput& input);

}  // namespace atrium
