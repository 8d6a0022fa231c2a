// The part of a connection whose requests another server answers.
#include "server/net/connection.h"

namespace atrium {

void Connection::OpenTunnel(const HttpRequest& request, const TunnelTarget& target) {
  auto tunnel = Tunnel::Open(owner_.Loop(), target, static_cast<TunnelEvents&>(*this));
  if (!tunnel) return Respond(TextResponse(502, "The SFU cannot be reached.\n"), false, true);
  tunnel_ = std::move(tunnel).Value();
  state_ = State::kTunnel;
  const std::string head = EncodeTunnelRequest(request, target);
  ConsumeTunnel({reinterpret_cast<const std::uint8_t*>(head.data()), head.size()});
  const Bytes rest = http_.TakeRest();
  http_ = {};
  if (!rest.empty()) ConsumeTunnel(rest);
}

void Connection::ConsumeTunnel(std::span<const std::uint8_t> bytes) {
  tunnel_blocked_ = !tunnel_->Write(bytes);
}

bool Connection::OnTunnelBytes(std::span<const std::uint8_t> bytes) {
  outbox_.AppendCopy(bytes);
  FlushOutbox();
  return outbox_.Empty();
}

void Connection::OnTunnelDrained() {
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
