// The server's port: accepts connections, serves HTTP and WebSockets on them, with or without TLS.
//
// One thread: everything is called from and reported on the event loop's. Handlers are told by
// connection id; an id whose connection is gone is simply ignored.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "server/net/connection.h"
#include "server/net/ip_address.h"
#include "server/net/slot_table.h"
#include "server/net/tls_context.h"
#include "shared/core/result.h"

namespace atrium {

struct NetOptions {
  std::string bind;        // an address or host name; empty: every interface
  std::uint16_t port = 0;  // 0: any free one
  std::size_t max_connections = 30'000;
  std::size_t max_per_peer = 0;            // from one address, 0: no limit
  std::vector<IpNetwork> unlimited_peers;  // proxies: the limit is not for them
  ConnectionLimits limits;
  std::optional<TlsContext> tls;
};

class NetServer final : private ConnectionOwner, private FdEvents {
 public:
  // Borrows the loop and the handler for its whole life.
  NetServer(EventLoop& loop, NetHandler& handler, NetOptions options);
  ~NetServer() override;

  // Opens the port. The error says why it cannot be had.
  Result<std::uint16_t> Listen();
  // Takes no new connections any more; open ones stay.
  void StopListening();

  // Sends frames over a WebSocket. False when the socket did not take everything at once: the rest
  // is kept and written as soon as possible, then NetHandler::OnDrained is called.
  bool Send(ConnectionId connection, const FrameBatch& batch);
  void SendText(ConnectionId connection, std::string_view text);
  // Closes a WebSocket after what is queued, within ConnectionLimits::close.
  void Close(ConnectionId connection, CloseCode code, std::string_view reason);

  const NetStats& GetStats() const { return stats_; }
  std::size_t ConnectionCount() const { return connections_.Count(); }
  std::size_t WebSocketCount() const;
  std::size_t QueuedBytes() const;

 private:
  EventLoop& Loop() override { return loop_; }
  NetHandler& Handler() override { return handler_; }
  NetStats& Stats() override { return stats_; }
  const ConnectionLimits& Limits() const override { return options_.limits; }
  std::span<std::uint8_t> ReadBuffer() override { return *read_buffer_; }
  void Retire(ConnectionId connection) override;

  void OnReadable() override;
  void OnWritable() override {}
  bool AcceptOne();
  bool HasRoomFor(const std::string& peer);
  void ForgetPeer(const std::string& peer);
  void DestroyRetired();
  void SweepEverySecond();
  Connection* Find(ConnectionId connection);

  using Buffer = std::array<std::uint8_t, 64 * 1024>;

  EventLoop& loop_;
  NetHandler& handler_;
  NetOptions options_;
  NetStats stats_;
  Timer sweep_;
  Timer accept_pause_;
  std::unique_ptr<Buffer> read_buffer_;
  std::unique_ptr<FdWatch> listener_;
  SlotTable<std::unique_ptr<Connection>, ConnectionId> connections_;
  std::unordered_map<std::string, std::size_t> connections_of_;  // by LimitKey of the peer
  std::vector<ConnectionId> retired_;
  std::shared_ptr<bool> alive_;  // for what is posted and may run after us
};

}  // namespace atrium
