// What /metrics says, in Prometheus' text format.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "server/app/gateway.h"
#include "server/app/histogram.h"
#include "server/media/sfu.h"
#include "server/net/net_stats.h"
#include "server/space/space_stats.h"
#include "server/space/talk_stats.h"
#include "shared/sim/conversations.h"

namespace atrium {

inline constexpr std::string_view kMetricsType = "text/plain; version=0.0.4; charset=utf-8";

struct MetricsInput {
  const NetStats& net;
  const GatewayStats& gateway;
  const SpaceStats& space;
  const TalkStats& talk;
  const Conversations& calls;
  const DurationHistogram& tick_time;
  std::size_t connections = 0;
  std::size_t clients = 0;
  std::size_t sessions = 0;
  std::size_t avatars = 0;
  std::size_t backlogged = 0;
  std::size_t queued_bytes = 0;
  std::uint64_t skipped_ticks = 0;
  const Sfu* sfu = nullptr;  // null: none is wanted
};

std::string EncodeMetrics(const MetricsInput& input);

}  // namespace atrium
