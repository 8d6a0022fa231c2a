#include "server/net/connection.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <utility>

#include "shared/protocol/limits.h"

namespace atrium {
namespace {

// Reads in a row before others get their turn.
constexpr int kMaxReadsAtOnce = 4;

// Behind a blocked socket: what may wait besides one flush.
constexpr std::size_t kMaxQueuedBytes = 256 * 1024;

// Pings and pongs of the WebSocket itself, which browsers do not send.
constexpr Rate kControlFrameRate{5, 20};

constexpr WebSocketReader::Limits kMessageLimits{kMaxClientTextBytes, kMaxClientBinaryBytes};

void SetOption(int descriptor, int level, int name, int value) {
  setsockopt(descriptor, level, name, &value, sizeof(value));
}

}  // namespace

Connection::Connection(ConnectionOwner& owner, int descriptor, const TlsContext* tls,
                       std::string peer)
    : owner_(owner),
      peer_(std::move(peer)),
      watch_(owner.Loop(), descriptor, *this),
      stream_(descriptor, tls),
      websocket_(kMessageLimits),
      control_frames_(kControlFrameRate, std::chrono::steady_clock::now()) {
  SetOption(descriptor, IPPROTO_TCP, TCP_NODELAY, 1);
}

void Connection::Start(ConnectionId id) {
  id_ = id;
  SetDeadline(owner_.Limits().request);
  AwaitInput();
}

void Connection::SetDeadline(std::chrono::milliseconds after) {
  deadline_ = std::chrono::steady_clock::now() + after;
}

void Connection::AwaitInput() {
  // A client that does not take the answer to its last request gets no next one.
  if (state_ == State::kOver || (state_ == State::kHttp && !outbox_.Empty())) return;
  if (state_ == State::kTunnel && tunnel_blocked_) return;
  read_wants_write_ = stream_.IsTls() && stream_.WantsWritable();
  if (read_wants_write_) return watch_.AwaitWritable();
  watch_.AwaitReadable();
}

void Connection::OnReadable() {
  const std::span<std::uint8_t> buffer = owner_.ReadBuffer();
  for (int i = 0; i < kMaxReadsAtOnce || stream_.HasPending(); ++i) {
    const Stream::Outcome outcome = stream_.Read(buffer);
    if (outcome.status == Stream::Status::kEnd) return End(CloseCode::kAbnormal);
    if (outcome.status == Stream::Status::kWouldBlock) break;
    owner_.Stats().bytes_in += outcome.count;
    heard_ = true;
    Consume(buffer.first(outcome.count));
    if (state_ == State::kOver) return;
    if (outcome.count < buffer.size() && !stream_.HasPending()) break;
  }
  AwaitInput();
}

void Connection::OnWritable() {
  if (std::exchange(read_wants_write_, false)) OnReadable();
  if (state_ == State::kOver || outbox_.Empty()) return;
  FlushOutbox();
  if (state_ != State::kHttp || !outbox_.Empty()) return;
  ConsumeHttp();
  AwaitInput();
}

void Connection::Consume(std::span<std::uint8_t> bytes) {
  switch (state_) {
    case State::kHttp:
      if (!http_.InRequest()) SetDeadline(owner_.Limits().request);
      http_.Add(bytes);
      return ConsumeHttp();
    case State::kWebSocket:
      return ConsumeWebSocket(bytes);
    case State::kTunnel:
      return ConsumeTunnel(bytes);
    default:
      return;
  }
}

void Connection::ConsumeHttp() {
  while (state_ == State::kHttp && outbox_.Empty()) {
    auto request = http_.Next();
    if (!request) break;
    Answer(std::move(*request));
  }
  if (state_ != State::kHttp || http_.Broken() == 0) return;
  Respond(TextResponse(http_.Broken(), "The request is malformed or too large.\n"), false, true);
}

void Connection::Answer(HttpRequest request) {
  ++owner_.Stats().requests;
  request.peer = peer_;
  request.secure = stream_.IsTls();
  if (const auto target = owner_.Handler().TunnelFor(request)) return OpenTunnel(request, *target);
  if (request.IsWebSocketUpgrade()) return Upgrade(request);
  const HttpResponse response = owner_.Handler().OnRequest(request);
  Respond(response, request.keep_alive, request.method != "HEAD");
}

void Connection::Respond(const HttpResponse& response, bool keep_alive, bool with_body) {
  const std::string head = EncodeHttpHead(response, keep_alive);
  outbox_.AppendCopy({reinterpret_cast<const std::uint8_t*>(head.data()), head.size()});
  if (with_body && response.body != nullptr) outbox_.AppendShared(response.body);
  if (keep_alive) {
    SetDeadline(owner_.Limits().keep_alive);
  } else {
    BeginClosing();
  }
  FlushOutbox();
}

void Connection::Upgrade(const HttpRequest& request) {
  if (const auto refusal = owner_.Handler().OnUpgrade(request)) {
    return Respond(*refusal, false, true);
  }
  const std::string_view key = request.Header("sec-websocket-key");
  if (request.method != "GET" || key.empty() || request.Header("sec-websocket-version") != "13") {
    HttpResponse response = TextResponse(426, "This needs a WebSocket of version 13.\n");
    response.headers.emplace_back("Sec-WebSocket-Version", "13");
    return Respond(response, false, true);
  }
  HttpResponse response;
  response.status = 101;
  response.headers = {{"Upgrade", "websocket"},
                      {"Connection", "Upgrade"},
                      {"Sec-WebSocket-Accept", WebSocketAccept(key)}};
  const std::string head = EncodeHttpHead(response, true);
  outbox_.AppendCopy({reinterpret_cast<const std::uint8_t*>(head.data()), head.size()});
  state_ = State::kWebSocket;
  SetOption(watch_.Descriptor(), SOL_SOCKET, SO_SNDBUF, owner_.Limits().websocket_send_buffer);
  FlushOutbox();
  if (state_ == State::kOver) return;
  Bytes rest = http_.TakeRest();
  http_ = {};
  owner_.Handler().OnOpen(id_, request);
  if (!rest.empty() && state_ == State::kWebSocket) ConsumeWebSocket(rest);
}

void Connection::ConsumeWebSocket(std::span<std::uint8_t> bytes) {
  if (const auto broken = websocket_.Read(bytes, *this)) Break(*broken);
}

void Connection::Break(CloseCode code) {
  if (state_ != State::kWebSocket) return;
  ++owner_.Stats().protocol_errors;
  owner_.Handler().OnBroken(id_, code);
}

bool Connection::TakeControlFrame() {
  if (control_frames_.Take(std::chrono::steady_clock::now())) return true;
  Break(CloseCode::kPolicy);
  return false;
}

void Connection::OnTextMessage(std::string_view text) {
  ++owner_.Stats().messages_in;
  owner_.Handler().OnText(id_, text);
}

void Connection::OnBinaryMessage(std::span<const std::uint8_t> bytes) {
  ++owner_.Stats().messages_in;
  owner_.Handler().OnBinary(id_, bytes);
}

void Connection::OnPing(std::span<const std::uint8_t> payload) {
  // Not to one that does not read: pongs must not pile up.
  if (TakeControlFrame() && outbox_.Empty()) SendControl(WebSocketOpcode::kPong, payload);
}

void Connection::OnPong() { TakeControlFrame(); }

void Connection::OnCloseFrame(CloseCode code) {
  const Bytes payload = MakeClosePayload(code == CloseCode::kNoStatus ? CloseCode::kNormal : code,
                                         std::string_view{});
  SendControl(WebSocketOpcode::kClose, payload);
  if (state_ != State::kWebSocket) return;
  BeginClosing();
  AfterFlush();
  owner_.Handler().OnClosed(id_, code);
}

void Connection::CheckWebSocket(TimePoint now) {
  const bool blocked = !outbox_.Empty();
  const bool stalled = blocked ? now - blocked_since_ >= owner_.Limits().stall : IsLost(now);
  if (!stalled && outbox_.Size() <= kMaxQueuedBytes + kMaxServerFrameBytes) return;
  ++owner_.Stats().stalled;
  owner_.Handler().OnStalled(id_);
}

// A machine that went to sleep or out of reach leaves a connection that looks open for a quarter of
// an hour. Browsers answer pings by themselves, also for a hidden page whose timers hardly run.
bool Connection::IsLost(TimePoint now) {
  if (std::exchange(heard_, false)) {
    silent_since_ = now;
    pinged_ = false;
  }
  if (now - silent_since_ < owner_.Limits().stall) return false;
  if (pinged_) return true;
  pinged_ = true;
  silent_since_ = now;
  SendControl(WebSocketOpcode::kPing, {});
  return false;
}

void Connection::CheckDeadline(TimePoint now) {
  if (state_ == State::kWebSocket) return CheckWebSocket(now);
  const bool blocked = !outbox_.Empty();
  if (blocked && (state_ == State::kHttp || state_ == State::kTunnel)) {
    if (now - blocked_since_ >= owner_.Limits().stall) End(CloseCode::kAbnormal);
    return;
  }
  // The other server pings its WebSockets and ends those that are silent.
  if (state_ == State::kTunnel && tunnel_open_) return;
  if (state_ != State::kOver && now >= deadline_) End(CloseCode::kAbnormal);
}

void Connection::BeginClosing() {
  state_ = State::kClosing;
  SetDeadline(owner_.Limits().close);
}

void Connection::Close(CloseCode code, std::string_view reason) {
  if (state_ != State::kWebSocket) return;
  BeginClosing();
  SendControl(WebSocketOpcode::kClose, MakeClosePayload(code, reason));
}

void Connection::End(CloseCode code) {
  if (state_ == State::kOver) return;
  const bool was_open = state_ == State::kWebSocket;
  state_ = State::kOver;
  outbox_.Clear();
  watch_.Close();
  // Not destroyed here: this may be its report.
  if (tunnel_ != nullptr) tunnel_->Close();
  owner_.Retire(id_);
  if (was_open) owner_.Handler().OnClosed(id_, code);
}

}  // namespace atrium
