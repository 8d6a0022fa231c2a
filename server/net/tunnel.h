// Carries the bytes of one client to another server on this machine or network, and back.
//
// So that what stands beside us needs no port, no certificate and no origin of its own. Neither
// side may run ahead of the other: who reads from a tunnel stops while its own writes are blocked.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "server/net/event_loop.h"
#include "server/net/http_message.h"
#include "server/net/outbox.h"
#include "server/net/stream.h"
#include "shared/core/result.h"

namespace atrium {

// Where a request goes instead of to us.
struct TunnelTarget {
  std::string host;  // a numeric address
  std::uint16_t port = 0;
  std::string path;  // with the query: what the other server is asked for
};

// The client's end of a tunnel.
class TunnelEvents {
 public:
  TunnelEvents() = default;
  TunnelEvents(const TunnelEvents&) = delete;
  TunnelEvents& operator=(const TunnelEvents&) = delete;
  virtual ~TunnelEvents() = default;

  // False: takes no more for now; call Tunnel::Resume when it does.
  virtual bool OnTunnelBytes(std::span<const std::uint8_t> bytes) = 0;
  // Everything that was given to Tunnel::Write has been written.
  virtual void OnTunnelDrained() = 0;
  // The other server has closed or cannot be reached. Nothing is reported any more.
  virtual void OnTunnelEnd() = 0;
};

class Tunnel final : public FdEvents {
 public:
  // Begins to connect; what is written before is kept. The error says why it cannot even begin.
  static Result<std::unique_ptr<Tunnel>> Open(EventLoop& loop, const TunnelTarget& target,
                                              TunnelEvents& events);

  // False when not everything went out: OnTunnelDrained follows.
  bool Write(std::span<const std::uint8_t> bytes);
  void Resume();
  // Reports nothing any more.
  void Close() { watch_.Close(); }

  void OnReadable() override;
  void OnWritable() override;

 private:
  Tunnel(EventLoop& loop, int descriptor, TunnelEvents& events);
  void Flush();
  void End();

  TunnelEvents& events_;
  FdWatch watch_;
  Stream stream_;
  Outbox outbox_;
  bool connected_ = false;
  bool drain_due_ = false;
};

// The request as the other server shall get it: another path, the connection ended after it unless
// it becomes a WebSocket, the rest as it came.
std::string EncodeTunnelRequest(const HttpRequest& request, const TunnelTarget& target);

}  // namespace atrium
