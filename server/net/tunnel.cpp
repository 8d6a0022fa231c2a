#include "server/net/tunnel.h"

#include <array>
#include <cerrno>
#include <utility>

#include "server/net/socket_address.h"

namespace atrium {
namespace {

// Said about this connection, not about the next.
bool IsHopByHop(std::string_view name) {
  return name == "connection" || name == "keep-alive" || name == "proxy-authorization" ||
         name == "te" || name == "trailer" || name == "transfer-encoding" ||
         name == "content-length" || name == "expect";
}

}  // namespace

Tunnel::Tunnel(EventLoop& loop, int descriptor, TunnelEvents& events)
    : events_(events), watch_(loop, descriptor, *this), stream_(descriptor, nullptr) {}

Result<std::unique_ptr<Tunnel>> Tunnel::Open(EventLoop& loop, const TunnelTarget& target,
                                             TunnelEvents& events) {
  const Result<int> descriptor = OpenConnection(target.host, target.port);
  if (!descriptor) return Error{descriptor.ErrorMessage()};
  std::unique_ptr<Tunnel> tunnel(new Tunnel(loop, descriptor.Value(), events));
  tunnel->watch_.AwaitWritable();
  return tunnel;
}

bool Tunnel::Write(std::span<const std::uint8_t> bytes) {
  outbox_.AppendCopy(bytes);
  if (connected_) Flush();
  if (!outbox_.Empty()) drain_due_ = true;
  return outbox_.Empty();
}

void Tunnel::Resume() { watch_.AwaitReadable(); }

void Tunnel::OnReadable() {
  std::array<std::uint8_t, 16 * 1024> buffer;
  const Stream::Outcome outcome = stream_.Read(buffer);
  if (outcome.status == Stream::Status::kEnd) return End();
  if (outcome.status == Stream::Status::kOk &&
      !events_.OnTunnelBytes(std::span(buffer).first(outcome.count))) {
    return;
  }
  watch_.AwaitReadable();
}

void Tunnel::OnWritable() {
  if (!std::exchange(connected_, true)) {
    if (ConnectionError(watch_.Descriptor()) != 0) return End();
    watch_.AwaitReadable();
  }
  Flush();
  if (outbox_.Empty() && std::exchange(drain_due_, false)) events_.OnTunnelDrained();
}

void Tunnel::Flush() {
  Outbox::Pieces pieces;
  while (!outbox_.Empty()) {
    const Stream::Outcome outcome = stream_.Write(outbox_.Front(pieces));
    // A broken connection shows at its next read.
    if (outcome.status == Stream::Status::kEnd) return outbox_.Clear();
    if (outcome.status == Stream::Status::kWouldBlock) return watch_.AwaitWritable();
    outbox_.Consume(outcome.count);
  }
}

void Tunnel::End() {
  Close();
  events_.OnTunnelEnd();
}

std::string EncodeTunnelRequest(const HttpRequest& request, const TunnelTarget& target) {
  std::string text = request.method + ' ' + target.path + " HTTP/1.1\r\n";
  for (const auto& [name, value] : request.headers) {
    if (!IsHopByHop(name)) text.append(name).append(": ").append(value).append("\r\n");
  }
  text += request.IsWebSocketUpgrade() ? "connection: Upgrade\r\n" : "connection: close\r\n";
  if (!request.body.empty()) {
    text += "content-length: " + std::to_string(request.body.size()) + "\r\n";
  }
  return text + "\r\n" + request.body;
}

}  // namespace atrium
