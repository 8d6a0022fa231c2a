// One client's socket, from accept to close: TLS, HTTP requests, then perhaps a WebSocket.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "server/net/connection_id.h"
#include "server/net/event_loop.h"
#include "server/net/frame_batch.h"
#include "server/net/http_reader.h"
#include "server/net/net_handler.h"
#include "server/net/net_stats.h"
#include "server/net/outbox.h"
#include "server/net/stream.h"
#include "server/net/token_bucket.h"
#include "server/net/tunnel.h"
#include "server/net/websocket_codec.h"

namespace atrium {

struct ConnectionLimits {
  std::chrono::milliseconds request{10'000};  // to send a whole request, or to finish a handshake
  std::chrono::milliseconds keep_alive{30'000};
  // Without reading what was written; a WebSocket that says nothing for so long is pinged, and has
  // as long again to answer.
  std::chrono::milliseconds stall{10'000};
  std::chrono::milliseconds close{2'000};  // for the client to close after we did
  // What the kernel may hold for a WebSocket whose client does not read, in bytes, so that
  // back-pressure shows within seconds. The kernel doubles it for its own book-keeping.
  int websocket_send_buffer = 64 * 1024;
};

// What a connection needs from the server it belongs to.
class ConnectionOwner {
 public:
  ConnectionOwner() = default;
  ConnectionOwner(const ConnectionOwner&) = delete;
  ConnectionOwner& operator=(const ConnectionOwner&) = delete;
  virtual ~ConnectionOwner() = default;

  virtual EventLoop& Loop() = 0;
  virtual NetHandler& Handler() = 0;
  virtual NetStats& Stats() = 0;
  virtual const ConnectionLimits& Limits() const = 0;
  // One buffer for all: what is read is consumed before the next read.
  virtual std::span<std::uint8_t> ReadBuffer() = 0;
  // The connection is over; destroys it soon, but not within the call.
  virtual void Retire(ConnectionId connection) = 0;
};

class Connection final : public FdEvents, public WebSocketEvents, public TunnelEvents {
 public:
  using TimePoint = std::chrono::steady_clock::time_point;

  // Takes the descriptor, which does not block. `tls` null: plain.
  Connection(ConnectionOwner& owner, int descriptor, const TlsContext* tls, std::string peer);

  void Start(ConnectionId id);
  // See NetServer::Send, SendText and Close.
  bool Send(const FrameBatch& batch);
  void SendText(std::string_view text);
  void Close(CloseCode code, std::string_view reason);
  // Ends what is overdue. Called about once a second.
  void CheckDeadline(TimePoint now);

  const std::string& Peer() const { return peer_; }
  std::size_t QueuedBytes() const { return outbox_.Size(); }
  bool IsWebSocket() const { return state_ == State::kWebSocket; }

  void OnReadable() override;
  void OnWritable() override;

 private:
  enum class State : std::uint8_t {
    kHttp,
    kWebSocket,
    kTunnel,     // another server's bytes, both ways
    kClosing,    // writes the rest of the outbox, then shuts down
    kLingering,  // has shut down; what still comes is thrown away until the peer closes
    kOver,
  };

  void OnTextMessage(std::string_view text) override;
  void OnBinaryMessage(std::span<const std::uint8_t> bytes) override;
  void OnPing(std::span<const std::uint8_t> payload) override;
  void OnPong() override;
  void OnCloseFrame(CloseCode code) override;
  bool WantsMore() const override { return state_ == State::kWebSocket; }

  bool OnTunnelBytes(std::span<const std::uint8_t> bytes) override;
  void OnTunnelDrained() override;
  void OnTunnelEnd() override;

  void AwaitInput();
  void Consume(std::span<std::uint8_t> bytes);
  void ConsumeHttp();
  void Answer(HttpRequest request);
  void Respond(const HttpResponse& response, bool keep_alive, bool with_body);
  void Upgrade(const HttpRequest& request);
  void OpenTunnel(const HttpRequest& request, const TunnelTarget& target);
  void ConsumeTunnel(std::span<const std::uint8_t> bytes);
  void ResumeTunnel();
  void NoteTunnelAnswer(std::span<const std::uint8_t> bytes);
  void ConsumeWebSocket(std::span<std::uint8_t> bytes);
  void Break(CloseCode code);
  bool TakeControlFrame();
  void SendControl(WebSocketOpcode opcode, std::span<const std::uint8_t> payload);
  bool SendJoined(const FrameBatch& batch, std::size_t size);
  bool SendGathered(const FrameBatch& batch);
  std::size_t WriteNow(std::span<const iovec> pieces);
  void FlushOutbox();
  void AwaitOutput();
  void AfterFlush();
  void BeginClosing();
  void End(CloseCode code);
  void SetDeadline(std::chrono::milliseconds after);
  void CheckWebSocket(TimePoint now);
  bool IsLost(TimePoint now);

  ConnectionOwner& owner_;
  ConnectionId id_;
  std::string peer_;
  FdWatch watch_;
  Stream stream_;
  State state_ = State::kHttp;
  bool read_wants_write_ = false;  // TLS: Read must wait for writability
  bool drain_due_ = false;         // Send kept something back
  TimePoint deadline_{};
  TimePoint blocked_since_{};
  bool heard_ = true;  // something was read since the last check
  bool pinged_ = false;
  TimePoint silent_since_{};
  Outbox outbox_;
  HttpReader http_;
  WebSocketReader websocket_;
  TokenBucket control_frames_;
  std::unique_ptr<Tunnel> tunnel_;
  bool tunnel_blocked_ = false;  // takes nothing more of what the client sends
  bool tunnel_open_ = false;     // the other server has agreed to a WebSocket
  std::string tunnel_answer_;    // the beginning of what it said
};

}  // namespace atrium
