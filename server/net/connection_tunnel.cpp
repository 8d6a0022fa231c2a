// The part of a connection whose requests another server answers.
#include "server/net/connection.h"

namespace atrium {

void Connection::OpenTunnel(const HttpRequest& request, const TunnelTarget& target) {
  auto tunnel = Tunnel::Open(owner_.Loop(), target, static_cast<TunnelEvents&>(*this));
  if (!tunnel) return Respond(TextResponse(502, "The SFU cannot be reached.\n"), false, true);
  tunnel_ = std::move(tunnel).Value();
  state_ = State::kTunnel;
  SetDeadline(owner_.Limits().request);
  // What else the client sends is nobody's before the other server has agreed to a WebSocket:
  // otherwise it could be a second request, for whatever there is.
  tunnel_blocked_ = true;
  const std::string head = EncodeTunnelRequest(request, target);
  tunnel_->Write({reinterpret_cast<const std::uint8_t*>(head.data()), head.size()});
  if (!http_.TakeRest().empty()) End(CloseCode::kAbnormal);
}

void Connection::ConsumeTunnel(std::span<const std::uint8_t> bytes) {
  tunnel_blocked_ = !tunnel_->Write(bytes);
}

bool Connection::OnTunnelBytes(std::span<const std::uint8_t> bytes) {
  outbox_.AppendCopy(bytes);
  FlushOutbox();
  if (!tunnel_open_ && state_ == State::kTunnel) NoteTunnelAnswer(bytes);
  return outbox_.Empty();
}

void Connection::NoteTunnelAnswer(std::span<const std::uint8_t> bytes) {
  constexpr std::string_view kAgreed = "HTTP/1.1 101";
  const std::size_t missing = kAgreed.size() - std::min(kAgreed.size(), tunnel_answer_.size());
  const auto more = bytes.first(std::min(missing, bytes.size()));
  tunnel_answer_.append(more.begin(), more.end());
  tunnel_open_ = tunnel_answer_ == kAgreed;
  if (!tunnel_open_) return;
  tunnel_blocked_ = false;
  AwaitInput();
}

void Connection::OnTunnelDrained() {
  if (!tunnel_open_) return;
  tunnel_blocked_ = false;
  AwaitInput();
}

// What it said last must still go out.
void Connection::OnTunnelEnd() {
  BeginClosing();
  FlushOutbox();
}

void Connection::ResumeTunnel() {
  if (state_ == State::kTunnel) tunnel_->Resume();
}

}  // namespace atrium
