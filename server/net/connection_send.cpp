// The sending half of a connection: frames straight into the socket, the rest into the outbox.
#include <algorithm>
#include <cstring>

#include "server/net/connection.h"

namespace atrium {
namespace {

// Up to here frames are joined in one buffer: copying that much costs less than a gather of pieces.
constexpr std::size_t kJoinBytes = 16 * 1024;

iovec PieceOf(std::span<const std::uint8_t> bytes) {
  return {const_cast<std::uint8_t*>(bytes.data()), bytes.size()};
}

WebSocketHead HeadOf(const FrameBatch::Frame& frame) {
  return MakeWebSocketHead(frame.text ? WebSocketOpcode::kText : WebSocketOpcode::kBinary,
                           frame.size);
}

std::span<const std::uint8_t> BytesOf(const WebSocketHead& head) {
  return std::span(head.bytes).first(head.size);
}

}  // namespace

bool Connection::Send(const FrameBatch& batch) {
  if (state_ != State::kWebSocket) return true;
  std::size_t size = 0;
  for (const FrameBatch::Frame& frame : batch.Frames()) size += frame.size + HeadOf(frame).size;
  const bool sent = size <= kJoinBytes ? SendJoined(batch, size) : SendGathered(batch);
  if (!sent) drain_due_ = true;
  return sent;
}

bool Connection::SendJoined(const FrameBatch& batch, std::size_t size) {
  static thread_local std::array<std::uint8_t, kJoinBytes> joined;
  std::size_t used = 0;
  const auto add = [&used](std::span<const std::uint8_t> bytes) {
    std::memcpy(joined.data() + used, bytes.data(), bytes.size());
    used += bytes.size();
  };
  for (const FrameBatch::Frame& frame : batch.Frames()) {
    add(BytesOf(HeadOf(frame)));
    for (const FrameBatch::Part& part : batch.PartsOf(frame)) add(batch.BytesOf(part));
  }
  const auto bytes = std::span(joined).first(size);
  const iovec piece = PieceOf(bytes);
  const std::size_t written = WriteNow({&piece, 1});
  outbox_.AppendCopy(bytes.subspan(written));
  AwaitOutput();
  return outbox_.Empty();
}

bool Connection::SendGathered(const FrameBatch& batch) {
  for (const FrameBatch::Frame& frame : batch.Frames()) {
    outbox_.AppendCopy(BytesOf(HeadOf(frame)));
    for (const FrameBatch::Part& part : batch.PartsOf(frame)) {
      if (part.shared != nullptr) {
        outbox_.AppendShared(*part.shared);
      } else {
        outbox_.AppendCopy(batch.BytesOf(part));
      }
    }
  }
  FlushOutbox();
  return outbox_.Empty();
}

void Connection::SendText(std::string_view text) {
  if (state_ != State::kWebSocket) return;
  const WebSocketHead head = MakeWebSocketHead(WebSocketOpcode::kText, text.size());
  outbox_.AppendCopy(BytesOf(head));
  outbox_.AppendCopy({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
  FlushOutbox();
}

void Connection::SendControl(WebSocketOpcode opcode, std::span<const std::uint8_t> payload) {
  outbox_.AppendCopy(BytesOf(MakeWebSocketHead(opcode, payload.size())));
  outbox_.AppendCopy(payload);
  FlushOutbox();
}

// Nothing may overtake what waits already.
std::size_t Connection::WriteNow(std::span<const iovec> pieces) {
  if (!outbox_.Empty()) return 0;
  ++owner_.Stats().writes;
  const Stream::Outcome outcome = stream_.Write(pieces);
  owner_.Stats().bytes_out += outcome.count;
  return outcome.count;
}

// Writes as long as the socket takes whole gathers. A broken connection shows at its next read.
void Connection::FlushOutbox() {
  Outbox::Pieces pieces;
  while (!outbox_.Empty()) {
    ++owner_.Stats().writes;
    const Stream::Outcome outcome = stream_.Write(outbox_.Front(pieces));
    if (outcome.status == Stream::Status::kEnd) outbox_.Clear();
    if (outcome.status != Stream::Status::kOk) break;
    owner_.Stats().bytes_out += outcome.count;
    outbox_.Consume(outcome.count);
    blocked_since_ = {};  // it reads, however slowly
  }
  AwaitOutput();
  AfterFlush();
}

void Connection::AwaitOutput() {
  if (outbox_.Empty()) {
    blocked_since_ = {};
    return;
  }
  ++owner_.Stats().writes_blocked;
  if (blocked_since_ == TimePoint{}) blocked_since_ = std::chrono::steady_clock::now();
  if (stream_.WantsWritable()) watch_.AwaitWritable();
}

void Connection::AfterFlush() {
  if (!outbox_.Empty()) return;
  ResumeTunnel();
  if (state_ == State::kClosing) {
    state_ = State::kLingering;
    stream_.ShutdownWrite();
  }
  if (state_ == State::kWebSocket && drain_due_) {
    drain_due_ = false;
    owner_.Handler().OnDrained(id_);
  }
}

}  // namespace atrium
