#include "server/app/metrics.h"

#include <array>
#include <cstdio>

namespace atrium {
namespace {

class MetricsText {
 public:
  void Gauge(std::string_view name, std::string_view help, std::uint64_t value) {
    Describe(name, help, "gauge");
    Sample(name, value);
  }
  void Counter(std::string_view name, std::string_view help, std::uint64_t value) {
    Describe(name, help, "counter");
    Sample(name, value);
  }
  // One sample for each name of the label.
  template <std::size_t kCount>
  void Counters(std::string_view name, std::string_view help, std::string_view label,
                const std::array<std::string_view, kCount>& names,
                const std::array<std::uint64_t, kCount>& values) {
    Describe(name, help, "counter");
    for (std::size_t i = 0; i < kCount; ++i) {
      std::string sample(name);
      sample.append("{").append(label).append("=\"").append(names[i]).append("\"}");
      Sample(sample, values[i]);
    }
  }
  void SetUpHistogram(std::string_view name, std::string_view help, const TalkStats& stats) {
    Describe(name, help, "histogram");
    const std::string full(name);
    std::uint64_t count = 0;
    for (std::size_t i = 0; i < TalkStats::kSetUpBoundsMs.size(); ++i) {
      count += stats.set_up[i];
      std::string bucket = full + "_bucket{le=\"";
      bucket.append(Decimal(TalkStats::kSetUpBoundsMs[i] / 1e3)).append("\"}");
      Sample(bucket, count);
    }
    count += stats.set_up.back();
    Sample(full + "_bucket{le=\"+Inf\"}", count);
    const auto sum_ms = static_cast<double>(stats.set_up_sum_ms);
    text_ += "atrium_" + full + "_sum " + Decimal(sum_ms / 1e3) + '\n';
    Sample(full + "_count", count);
  }
  void Histogram(std::string_view name, std::string_view help, const DurationHistogram& values) {
    Describe(name, help, "histogram");
    const std::string full(name);
    for (std::size_t i = 0; i < DurationHistogram::kBoundsUs.size(); ++i) {
      const std::string bound = Decimal(DurationHistogram::kBoundsUs[i] / 1e6);
      std::string bucket = full;
      bucket.append("_bucket{le=\"").append(bound).append("\"}");
      Sample(bucket, values.CumulativeCount(i));
    }
    Sample(full + "_bucket{le=\"+Inf\"}", values.Count());
    text_ += "atrium_" + full + "_sum " + Decimal(values.SumSeconds()) + '\n';
    Sample(full + "_count", values.Count());
  }
  std::string Take() { return std::move(text_); }

 private:
  static std::string Decimal(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.9g", value);
    return text.data();
  }
  void Describe(std::string_view name, std::string_view help, std::string_view type) {
    const std::string full = "atrium_" + std::string(name);
    text_ += "# HELP " + full + ' ' + std::string(help) + '\n';
    text_ += "# TYPE " + full + ' ' + std::string(type) + '\n';
  }
  void Sample(std::string_view name, std::uint64_t value) {
    text_ += "atrium_" + std::string(name) + ' ' + std::to_string(value) + '\n';
  }

  std::string text_;
};

void AddSpace(MetricsText& text, const SpaceStats& stats) {
  text.Counter("ticks_total", "Steps of the space.", stats.ticks);
  text.Counter("commands_total", "Input commands received.", stats.commands);
  text.Counter("commands_late_total", "Input commands that came after their tick.",
               stats.late_commands);
  text.Counter("commands_dropped_total", "Input commands dropped because too many waited.",
               stats.dropped_commands);
  text.Counter("acks_at_once_total", "Acks that did not wait for the tick.", stats.acks_at_once);
  text.Counter("cells_encoded_total", "Cell updates encoded, each once for all who see it.",
               stats.cells_encoded);
  text.Counter("flushes_total", "Gathered sends to clients.", stats.frames_sent);
  text.Counter("backlogs_total", "Times that a client's socket took no more.", stats.backlogs);
  text.Counter("backlog_full_states_total", "Full states sent after a backlog.",
               stats.full_states_after_backlog);
  text.Counter("cell_resyncs_total", "Cells asked for again by clients whose copy differed.",
               stats.cell_resyncs);
  text.Counter("links_begun_total", "Pairs of people who came near enough to talk.",
               stats.links_begun);
  text.Counter("links_ended_total", "Pairs of people who parted.", stats.links_ended);
  text.Counter("routes_to_sfu_total", "Links that went over to the SFU, counted for either side.",
               stats.routes_to_sfu);
  text.Counter("routes_to_mesh_total", "Links that went back from page to page, likewise.",
               stats.routes_to_mesh);
  text.Counter("signals_total", "Signals passed on between linked people.", stats.signals);
  text.Counter("signals_refused_total", "Signals for people the sender is not linked with.",
               stats.refused_signals);
  text.Counter("signals_dropped_total", "Signals for people who did not read.",
               stats.dropped_signals);
}

void AddSfu(MetricsText& text, const Sfu& sfu) {
  text.Gauge("sfu_up", "Whether the SFU serves.", sfu.IsAvailable() ? 1 : 0);
  text.Gauge("sfu_nodes_up", "Nodes of the SFU that serve.", sfu.NodesUp());
  text.Counter("sfu_starts_total", "Times the SFU was started.", sfu.Stats().starts);
  text.Counter("sfu_losses_total", "Times the SFU stopped serving.", sfu.Stats().losses);
  text.Gauge("sfu_dismissals_waiting", "People whom the SFU is still to put out of a room.",
             sfu.Dismisser().Waiting());
  text.Counter("sfu_dismissals_failed_total", "People whom the SFU was asked in vain to put out.",
               sfu.Dismisser().GivenUp());
}

void AddTalk(MetricsText& text, const PlacesFigures& places) {
  const TalkStats& stats = places.talk;
  text.Gauge("conversations", "Conversations that are going on.", places.conversations_going_on);
  text.Counter("conversations_begun_total", "Conversations begun.", places.conversations.begun);
  text.Counters("conversations_ended_total", "Conversations ended, by why.", "reason",
                kConversationEndNames, places.conversations.ended);
  text.SetUpHistogram("link_set_up_seconds",
                      "From the link to the first connection, as pages report it.", stats);
  text.Counter("sfu_unreachable_total", "Times a page could not reach the SFU.",
               stats.sfu_unreachable);
  text.Counters("links_connected_total", "Sides of links that connected, by way.", "way",
                kLinkWayNames, stats.connected);
  text.Counters("links_failed_total", "Sides of links that did not connect, by cause.", "cause",
                kLinkFailureNames, stats.failed);
}

void AddSessions(MetricsText& text, const GatewayStats& stats) {
  text.Counter("joins_total", "New sessions.", stats.joins);
  text.Counter("resumes_total", "Sessions resumed in place.", stats.resumes);
  text.Counter("takeovers_total", "Sessions taken over by another tab.", stats.takeovers);
  text.Counter("leaves_total", "Sessions ended by their user.", stats.leaves);
  text.Counter("travels_total", "Walks through an exit, to another map or place.", stats.travels);
  text.Counter("expired_total", "Sessions that were away for too long.", stats.expired);
  text.Counter("refused_full_total", "Joins refused because the space was full.",
               stats.refused_full);
  text.Counter("refused_address_total", "Connections refused by the limit per address.",
               stats.refused_address);
  text.Counter("rate_limited_total", "Connections closed for too many messages.",
               stats.rate_limited);
  text.Counter("malformed_total", "Connections closed for malformed messages.", stats.malformed);
  text.Counter("too_slow_total", "Connections closed because they neither read nor answered.",
               stats.too_slow);
}

void AddNet(MetricsText& text, const NetStats& stats) {
  text.Counter("accepted_total", "Connections accepted.", stats.accepted);
  text.Counter("refused_total", "Connections refused because there were too many.", stats.refused);
  text.Counter("http_requests_total", "HTTP requests.", stats.requests);
  text.Counter("bytes_in_total", "Bytes received.", stats.bytes_in);
  text.Counter("bytes_out_total", "Bytes sent.", stats.bytes_out);
  text.Counter("messages_in_total", "WebSocket messages received.", stats.messages_in);
  text.Counter("writes_total", "Writes to sockets.", stats.writes);
  text.Counter("writes_blocked_total", "Writes that the socket took only a part of.",
               stats.writes_blocked);
}

}  // namespace

std::string EncodeMetrics(const MetricsInput& input) {
  MetricsText text;
  text.Gauge("connections", "Open connections, HTTP included.", input.connections);
  text.Gauge("clients", "Open WebSockets.", input.clients);
  text.Gauge("sessions", "Sessions, away ones included.", input.sessions);
  text.Gauge("spaces", "Spaces that are open, one for each map.", input.spaces);
  text.Gauge("avatars", "Avatars in all spaces.", input.places.avatars);
  text.Gauge("backlogged_clients", "Clients whose socket takes nothing now.",
             input.places.backlogged);
  text.Gauge("queued_bytes", "Bytes that wait for sockets.", input.queued_bytes);
  text.Histogram("tick_seconds", "Time that a tick took, sending included.", input.tick_time);
  text.Counter("ticks_skipped_total", "Ticks skipped because the process came too late.",
               input.skipped_ticks);
  AddSpace(text, input.places.space);
  AddTalk(text, input.places);
  AddSessions(text, input.gateway);
  AddNet(text, input.net);
  if (input.sfu != nullptr) AddSfu(text, *input.sfu);
  return text.Take();
}

}  // namespace atrium
