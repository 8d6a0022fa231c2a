// What a space sends at the end of a tick, and to whom.
#include <algorithm>
#include <utility>

#include "server/space/space.h"
#include "shared/protocol/limits.h"

namespace atrium {
namespace {

// Up to so many people everybody learns of a newcomer in the same tick.
constexpr std::size_t kRosterCrowd = 250;

// However large the crowd, nobody waits for more than so many ticks.
constexpr std::size_t kMaxTicksToFlush = 4;

// Encodes into a buffer that is used again and again.
template <typename Encode>
void EncodeInto(Bytes& buffer, Encode encode) {
  buffer.clear();
  ByteWriter writer(std::move(buffer));
  encode(writer);
  buffer = writer.Take();
}

}  // namespace

void Space::Touch(ParticipantSlot slot) {
  Participant& client = participants_[slot];
  if (client.touched) return;
  client.touched = true;
  touched_.push_back(slot);
}

void Space::TouchForChanges() {
  for (const CellIndex cell : board_.Changed()) {
    for (const ParticipantSlot slot : board_.Subscribers(cell)) {
      Participant& client = participants_[slot];
      if (client.view.IsNews(cell)) continue;
      client.changes.push_back({tick_, board_.Change(cell)});
      Touch(slot);
    }
  }
}

// In a large space a change of the roster is worth no write of its own to everybody at once: it
// rides along with whatever a client is sent, and goes out by itself after a second at the latest.
void Space::TouchForRoster() {
  roster_.EndTick();
  const auto period =
      std::min<std::size_t>(kTicksPerSecond, 1 + participants_.size() / kRosterCrowd);
  for (std::size_t slot = tick_ % period; slot < participants_.size(); slot += period) {
    const Participant& client = participants_[slot];
    const bool outdated = client.attached && client.roster_version != roster_.Version();
    if (outdated && !client.backlogged) Touch(static_cast<ParticipantSlot>(slot));
  }
}

void Space::TouchForOverview() {
  overview_change_.reset();
  overview_everybody_.clear();
  if (tick_ % kOverviewPeriodTicks != 0) return;
  overview_change_ = overview_.TakeChange();
  for (ParticipantSlot slot = 0; slot < participants_.size(); ++slot) {
    Participant& client = participants_[slot];
    if (!client.wants_overview) continue;
    if (client.overview_due && overview_everybody_.empty()) {
      overview_everybody_ = overview_.Everybody();
    }
    if (client.backlogged) client.overview_due = true;
    if (!client.backlogged && (client.overview_due || overview_change_ != nullptr)) Touch(slot);
  }
}

// A bare tick goes out every kQuietTickPeriod ticks while somebody walks in view. Where nobody does
// there is nothing to say: the pong of a client's ping brings the tick along.
void Space::TouchForQuiet() {
  for (ParticipantSlot slot = 0; slot < participants_.size(); ++slot) {
    Participant& client = participants_[slot];
    if (!client.attached || client.backlogged) continue;
    const auto age = static_cast<Tick>(TicksBetween(client.last_frame, tick_));
    if (age == 0 || age % kQuietTickPeriod != 0 || !SeesMovers(client)) continue;
    client.tick_due = true;
    Touch(slot);
  }
}

bool Space::SeesMovers(const Participant& client) const {
  for (const CellIndex cell : client.view.Seen()) {
    if (board_.HasMovers(cell)) return true;
  }
  return false;
}

void Space::FlushTouched() {
  const std::size_t count = std::min(touched_.size(), FlushLimit());
  for (std::size_t i = 0; i < count; ++i) {
    Participant& client = participants_[touched_[i]];
    if (!client.touched) continue;  // the slot changed hands
    client.touched = false;
    if (client.attached && !client.backlogged) Flush(client);
  }
  touched_.erase(touched_.begin(), touched_.begin() + static_cast<std::ptrdiff_t>(count));
  if (overview_change_ == nullptr && overview_everybody_.empty()) return;
  // This tick's overview is gone by their turn: they get the next one whole.
  for (const ParticipantSlot slot : touched_) {
    participants_[slot].overview_due = participants_[slot].wants_overview;
  }
}

std::size_t Space::FlushLimit() const {
  return std::max(options_.flushes_per_tick, participants_.size() / kMaxTicksToFlush);
}

void Space::Flush(Participant& client) {
  batch_.Clear();
  AddAnswers(client);
  AddRoster(client);
  AddTick(client);
  AddOverview(client);
  AddTalk(client);
  if (!batch_.Empty()) Send(client);
  client.changes.clear();
}

void Space::AddAnswers(Participant& client) {
  for (const AckFrame& ack : client.acks) {
    EncodeInto(scratch_, [&](ByteWriter& writer) { EncodeAck(ack, writer); });
    batch_.BeginFrame();
    batch_.AddCopy(scratch_);
  }
  client.acks.clear();
  if (!client.pong) return;
  EncodeInto(scratch_, [&](ByteWriter& writer) { EncodePong(*client.pong, writer); });
  batch_.BeginFrame();
  batch_.AddCopy(scratch_);
  client.pong.reset();
}

void Space::AddRoster(Participant& client) {
  if (client.roster_version == roster_.Version()) return;
  roster_.AppendSince(client.roster_version, batch_);
  client.roster_version = roster_.Version();
}

void Space::AddTick(Participant& client) {
  auto change = client.changes.begin();
  const auto end = client.changes.end();
  while (change != end && change->tick != tick_) {
    const Tick tick = change->tick;
    batch_.BeginFrame();
    AddPlainHead(tick);
    for (; change != end && change->tick == tick; ++change) batch_.AddShared(change->bytes);
    client.last_frame = tick;
  }
  if (change == end && !client.view.Differs() && !client.tick_due) return;
  batch_.BeginFrame();
  AddTickHead(client);
  for (; change != end; ++change) batch_.AddShared(change->bytes);
  client.tick_due = false;
  client.last_frame = tick_;
}

// The head of a frame that drops no cell.
void Space::AddPlainHead(Tick tick) {
  EncodeInto(scratch_, [tick](ByteWriter& writer) { EncodeTickHeader({tick, {}}, writer); });
  batch_.AddCopy(scratch_);
}

void Space::AddTickHead(Participant& client) {
  if (!client.view.Differs()) return AddPlainHead(tick_);
  head_.tick = tick_;
  head_.dropped.clear();
  whole_.clear();
  client.view.TakeDifference(head_.dropped, whole_);
  EncodeInto(scratch_, [this](ByteWriter& writer) { EncodeTickHeader(head_, writer); });
  batch_.AddCopy(scratch_);
  for (const CellIndex cell : whole_) batch_.AddShared(board_.FullState(cell));
}

void Space::AddOverview(Participant& client) {
  if (!client.wants_overview) return;
  if (client.overview_due && !overview_everybody_.empty()) {
    for (const SharedBytes& frame : overview_everybody_) {
      batch_.BeginFrame();
      batch_.AddShared(frame);
    }
    client.overview_due = false;
  } else if (overview_change_ != nullptr) {
    batch_.BeginFrame();
    batch_.AddShared(overview_change_);
  }
}

void Space::Send(Participant& client) {
  ++stats_.frames_sent;
  if (output_.Send(client.session, batch_)) return;
  ++stats_.backlogs;
  client.backlogged = true;
  client.changes.clear();
  client.view.Suspend(SlotOf(client), board_);
}

}  // namespace atrium
