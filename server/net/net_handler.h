// What the network layer tells the rest of the server, and asks it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "server/net/connection_id.h"
#include "server/net/http_message.h"
#include "server/net/tunnel.h"
#include "server/net/websocket_codec.h"

namespace atrium {

// Every function may call NetServer's, also for the connection it is about. After NetServer::Close
// nothing more is reported about that connection; after OnClosed neither.
class NetHandler {
 public:
  NetHandler() = default;
  NetHandler(const NetHandler&) = delete;
  NetHandler& operator=(const NetHandler&) = delete;
  virtual ~NetHandler() = default;

  // A plain HTTP request, answered at once: everything served is in memory.
  virtual HttpResponse OnRequest(const HttpRequest& request) = 0;
  // Asked before the two: a request that another server answers. Nothing: it is ours.
  virtual std::optional<TunnelTarget> TunnelFor(const HttpRequest& request) = 0;
  // A WebSocket wants to open. The returned response refuses it.
  virtual std::optional<HttpResponse> OnUpgrade(const HttpRequest& request) = 0;
  virtual void OnOpen(ConnectionId connection, const HttpRequest& request) = 0;
  virtual void OnText(ConnectionId connection, std::string_view text) = 0;
  virtual void OnBinary(ConnectionId connection, std::span<const std::uint8_t> bytes) = 0;
  // Everything that NetServer::Send kept back is written.
  virtual void OnDrained(ConnectionId connection) = 0;
  // The client broke the WebSocket protocol or a size limit, or reads nothing for too long. The
  // handler must Close the connection.
  virtual void OnBroken(ConnectionId connection, CloseCode code) = 0;
  virtual void OnStalled(ConnectionId connection) = 0;
  // The client closed the connection (kAbnormal: it broke).
  virtual void OnClosed(ConnectionId connection, CloseCode code) = 0;
};

}  // namespace atrium
