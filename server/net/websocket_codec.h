// The WebSocket wire format (RFC 6455), the server's side: no sockets, no buffers of its own but
// for what a message in pieces needs.
//
// Written here and not taken from a library because a flush gathers several messages into one
// write, and because the shared bytes of a frame must go out without a copy for each client.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "shared/core/byte_writer.h"

namespace atrium {

// RFC 6455 section 7.4.1.
enum class CloseCode : std::uint16_t {
  kNormal = 1000,
  kGoingAway = 1001,
  kProtocolError = 1002,
  kNoStatus = 1005,  // never on the wire: a close frame without a code
  kAbnormal = 1006,  // never on the wire: the connection ended without a close frame
  kBadText = 1007,
  kPolicy = 1008,
  kTooBig = 1009,
  kServerError = 1011,
  kServiceRestart = 1012,
};

enum class WebSocketOpcode : std::uint8_t {
  kContinuation = 0,
  kText = 1,
  kBinary = 2,
  kClose = 8,
  kPing = 9,
  kPong = 10,
};

// The value of Sec-WebSocket-Accept.
std::string WebSocketAccept(std::string_view key);

// The head of an unmasked, unfragmented frame.
struct WebSocketHead {
  std::array<std::uint8_t, 10> bytes{};
  std::size_t size = 0;
};
WebSocketHead MakeWebSocketHead(WebSocketOpcode opcode, std::size_t payload_size);

// The payload of a close frame.
Bytes MakeClosePayload(CloseCode code, std::string_view reason);

// What came out of the stream. The views are valid during the call.
class WebSocketEvents {
 public:
  WebSocketEvents() = default;
  WebSocketEvents(const WebSocketEvents&) = delete;
  WebSocketEvents& operator=(const WebSocketEvents&) = delete;
  virtual ~WebSocketEvents() = default;

  virtual void OnTextMessage(std::string_view text) = 0;
  virtual void OnBinaryMessage(std::span<const std::uint8_t> bytes) = 0;
  virtual void OnPing(std::span<const std::uint8_t> payload) = 0;
  virtual void OnPong() = 0;
  virtual void OnCloseFrame(CloseCode code) = 0;
  // False stops the reader between two messages: the listener is through with this stream.
  virtual bool WantsMore() const = 0;
};

// Takes the client's frames out of a byte stream that comes in pieces of any size.
class WebSocketReader {
 public:
  struct Limits {
    std::size_t max_text = 0;
    std::size_t max_binary = 0;
  };

  explicit WebSocketReader(Limits limits) : limits_(limits) {}

  // Reports every complete message in `bytes`, which is overwritten (unmasked in place); the rest
  // is kept, at most one frame within the limits. The returned code says why the stream is broken;
  // close the connection then.
  std::optional<CloseCode> Read(std::span<std::uint8_t> bytes, WebSocketEvents& events);

 private:
  struct Frame {
    WebSocketOpcode opcode = WebSocketOpcode::kContinuation;
    bool final = false;
    std::size_t head_size = 0;
    std::size_t payload_size = 0;
    std::array<std::uint8_t, 4> mask{};

    std::size_t Size() const { return head_size + payload_size; }
  };
  enum class HeadState : std::uint8_t { kComplete, kNeedsMore, kBroken };

  HeadState ReadHead(std::span<const std::uint8_t> bytes, Frame& frame);
  bool CheckHead(const Frame& frame);
  bool CheckSize(const Frame& frame);
  std::size_t ReadFrames(std::span<std::uint8_t> bytes, WebSocketEvents& events);
  void Deliver(const Frame& frame, std::span<std::uint8_t> payload, WebSocketEvents& events);
  void DeliverData(const Frame& frame, std::span<const std::uint8_t> payload,
                   WebSocketEvents& events);
  void DeliverMessage(WebSocketOpcode opcode, std::span<const std::uint8_t> payload,
                      WebSocketEvents& events);
  void DeliverClose(std::span<const std::uint8_t> payload, WebSocketEvents& events);
  void Break(CloseCode code) {
    if (!broken_) broken_ = code;
  }

  Limits limits_;
  Bytes partial_;  // the beginning of a frame whose rest has not come yet
  Bytes message_;  // the fragments of a message so far
  bool in_message_ = false;
  WebSocketOpcode message_opcode_ = WebSocketOpcode::kBinary;
  std::optional<CloseCode> broken_;
};

}  // namespace atrium
