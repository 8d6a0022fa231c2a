#include "server/net/net_server.h"

#include <cerrno>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

#include "server/net/socket_address.h"

namespace atrium {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

// Connections taken in a row before others get their turn.
constexpr int kMaxAcceptsAtOnce = 64;

// How long to wait when the process has no file descriptor left.
constexpr milliseconds kAcceptPause{100};

}  // namespace

NetServer::NetServer(EventLoop& loop, NetHandler& handler, NetOptions options)
    : loop_(loop),
      handler_(handler),
      options_(std::move(options)),
      sweep_(loop),
      accept_pause_(loop),
      read_buffer_(std::make_unique<Buffer>()),
      alive_(std::make_shared<bool>(true)) {
  std::signal(SIGPIPE, SIG_IGN);  // TLS writes with write(2); a broken pipe is an error code
  SweepEverySecond();
}

NetServer::~NetServer() { *alive_ = false; }

Result<std::uint16_t> NetServer::Listen() {
  const Result<int> descriptor = OpenListener(options_.bind, options_.port);
  if (!descriptor) return Error{descriptor.ErrorMessage()};
  listener_ = std::make_unique<FdWatch>(loop_, descriptor.Value(), static_cast<FdEvents&>(*this));
  listener_->AwaitReadable();
  return BoundPort(descriptor.Value());
}

void NetServer::StopListening() { listener_.reset(); }

void NetServer::OnReadable() {
  for (int i = 0; i < kMaxAcceptsAtOnce; ++i) {
    if (!AcceptOne()) break;
  }
  if (errno != EMFILE && errno != ENFILE) return listener_->AwaitReadable();
  accept_pause_.SetAt(steady_clock::now() + kAcceptPause, [this] {
    if (listener_ != nullptr) listener_->AwaitReadable();
  });
}

// False when nobody waits, or nobody can be taken (see errno).
bool NetServer::AcceptOne() {
  sockaddr_storage address{};
  socklen_t size = sizeof(address);
  errno = 0;
  const int descriptor = accept4(listener_->Descriptor(), reinterpret_cast<sockaddr*>(&address),
                                 &size, SOCK_NONBLOCK | SOCK_CLOEXEC);
  if (descriptor < 0) return false;
  std::string peer = AddressText(address);
  if (!HasRoomFor(peer)) {
    close(descriptor);
    ++stats_.refused;
    return true;
  }
  ++stats_.accepted;
  const TlsContext* tls = options_.tls ? &*options_.tls : nullptr;
  auto connection = std::make_unique<Connection>(static_cast<ConnectionOwner&>(*this), descriptor,
                                                 tls, std::move(peer));
  Connection& accepted = *connection;
  accepted.Start(connections_.Add(std::move(connection)));
  return true;
}

// Counts the connection when there is room.
bool NetServer::HasRoomFor(const std::string& peer) {
  if (connections_.Count() >= options_.max_connections) return false;
  std::size_t& count = connections_of_[LimitKey(peer)];
  const bool limited = options_.max_per_peer > 0 && !IsTrusted(peer, options_.unlimited_peers);
  if (limited && count >= options_.max_per_peer) return false;
  ++count;
  return true;
}

void NetServer::ForgetPeer(const std::string& peer) {
  const auto found = connections_of_.find(LimitKey(peer));
  if (--found->second == 0) connections_of_.erase(found);
}

void NetServer::Retire(ConnectionId connection) {
  retired_.push_back(connection);
  if (retired_.size() > 1) return;
  loop_.Post([this, alive = alive_] {
    if (*alive) DestroyRetired();
  });
}

void NetServer::DestroyRetired() {
  for (const ConnectionId connection : std::exchange(retired_, {})) {
    ForgetPeer(Find(connection)->Peer());
    connections_.Remove(connection);
  }
}

void NetServer::SweepEverySecond() {
  const auto now = steady_clock::now();
  std::vector<ConnectionId> all;
  all.reserve(connections_.Count());
  connections_.ForEach([&](ConnectionId id, const auto&) { all.push_back(id); });
  for (const ConnectionId id : all) {
    if (Connection* connection = Find(id)) connection->CheckDeadline(now);
  }
  sweep_.SetAt(now + std::chrono::seconds(1), [this] { SweepEverySecond(); });
}

Connection* NetServer::Find(ConnectionId connection) {
  auto* found = connections_.Find(connection);
  return found == nullptr ? nullptr : found->get();
}

bool NetServer::Send(ConnectionId connection, const FrameBatch& batch) {
  Connection* found = Find(connection);
  return found == nullptr || found->Send(batch);
}

void NetServer::SendText(ConnectionId connection, std::string_view text) {
  if (Connection* found = Find(connection)) found->SendText(text);
}

void NetServer::Close(ConnectionId connection, CloseCode code, std::string_view reason) {
  if (Connection* found = Find(connection)) found->Close(code, reason);
}

std::size_t NetServer::WebSocketCount() const {
  std::size_t count = 0;
  connections_.ForEach(
      [&](ConnectionId, const auto& connection) { count += connection->IsWebSocket() ? 1 : 0; });
  return count;
}

std::size_t NetServer::QueuedBytes() const {
  std::size_t bytes = 0;
  connections_.ForEach(
      [&](ConnectionId, const auto& connection) { bytes += connection->QueuedBytes(); });
  return bytes;
}

}  // namespace atrium
