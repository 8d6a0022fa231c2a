// What a space does with the frames of its clients: commands, pings and wishes.
#include <algorithm>
#include <limits>
#include <variant>

#include "server/space/space.h"
#include "shared/protocol/limits.h"

namespace atrium {
namespace {

using std::chrono::milliseconds;

// An ack that would wait no longer than this rides along with the tick's frame: that saves a third
// of all writes, and the median ack still leaves at once.
constexpr milliseconds kAckMayWait{20};

constexpr std::size_t kMaxWaitingAcks = kMaxQueuedCommands;

template <typename Integer>
Integer ClampedMs(std::chrono::steady_clock::duration duration) {
  const auto count = std::chrono::duration_cast<milliseconds>(duration).count();
  return static_cast<Integer>(std::clamp<std::int64_t>(count, std::numeric_limits<Integer>::min(),
                                                       std::numeric_limits<Integer>::max()));
}

}  // namespace

void Space::Receive(SessionId session, const ClientFrame& frame, TimePoint now) {
  Participant* client = Find(session);
  if (client == nullptr || !client->attached) return;
  std::visit([&](const auto& body) { Handle(*client, body, now); }, frame);
}

TimePoint Space::StartOf(Tick tick) const {
  return tick_time_ + TicksBetween(tick_, tick) * milliseconds(kTickMilliseconds);
}

void Space::Queue(Participant& client, InputCommand command) {
  client.commands.Push(command, tick_ + 1, tick_ + 1);
  if (client.commanded) return;
  client.commanded = true;
  commanded_.push_back(SlotOf(client));
}

void Space::Handle(Participant& client, const CommandFrame& frame, TimePoint now) {
  ++stats_.commands;
  if (client.commands.Full()) ++stats_.dropped_commands;
  const Tick next = tick_ + 1;
  if (TicksBetween(frame.tick, next) > 0) ++stats_.late_commands;
  AckFrame ack;
  ack.sequence = frame.sequence;
  ack.applied_tick = client.commands.Push(frame.command, frame.tick, next);
  ack.slack_ms = ClampedMs<std::int16_t>(StartOf(frame.tick) - now);
  if (!client.commanded) commanded_.push_back(SlotOf(client));
  client.commanded = true;
  Acknowledge(client, ack, now);
}

void Space::Acknowledge(Participant& client, const AckFrame& ack, TimePoint now) {
  if (client.acks.size() == kMaxWaitingAcks) client.acks.erase(client.acks.begin());
  client.acks.push_back(ack);
  const bool alone = client.acks.size() == 1 && client.last_ack_at_once != tick_;
  const bool flush_is_near =
      touched_.size() < FlushLimit() && StartOf(tick_ + 1) - now <= kAckMayWait;
  if (client.backlogged || !alone || flush_is_near) {
    Touch(SlotOf(client));
    return;
  }
  client.last_ack_at_once = tick_;
  ++stats_.acks_at_once;
  batch_.Clear();
  AddAnswers(client);
  Send(client);
}

void Space::Handle(Participant& client, const PingFrame& frame, TimePoint now) {
  client.pong = PongFrame{frame.client_time_ms, tick_, ClampedMs<std::uint16_t>(now - tick_time_)};
  if (client.backlogged) return;
  batch_.Clear();
  AddAnswers(client);
  AddBareTick(client);
  Send(client);
}

// A client that nothing was told in the last tick learns with the pong that it was a quiet one:
// then it needs no write of its own for its bare tick.
void Space::AddBareTick(Participant& client) {
  const bool waits = client.tick_due || client.view.Differs() || !client.changes.empty();
  if (waits || client.last_frame == tick_) return;
  batch_.BeginFrame();
  AddTickHead(client);
  client.last_frame = tick_;
}

void Space::Handle(Participant& client, const ResyncCellFrame& frame, TimePoint) {
  ++stats_.cell_resyncs;
  if (client.view.Resend(frame.cell)) Touch(SlotOf(client));
}

void Space::Handle(Participant& client, const WantOverviewFrame& frame, TimePoint) {
  client.overview_due = frame.wanted && !client.wants_overview;
  client.wants_overview = frame.wanted;
}

}  // namespace atrium
