// The connection to a server as the session sees it: ordered, reliable messages, binary and text.
//
// The browser implements it over its WebSocket, the bots over a native one, the tests over a
// simulated network. Nobody here has a clock: whoever delivers a message says when it arrived, in
// milliseconds of any monotonic clock, the same one that the session's Advance() is given.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace atrium {

// Called from the event loop, never from within a call of a Transport's function.
class TransportListener {
 public:
  virtual void OnOpen(double now_ms) = 0;
  // The bytes are borrowed for the call.
  virtual void OnBinary(std::span<const std::uint8_t> frame, double now_ms) = 0;
  virtual void OnText(std::string_view text, double now_ms) = 0;
  // The connection is gone, or never came about. Not called after Close().
  virtual void OnClose(double now_ms) = 0;

 protected:
  ~TransportListener() = default;
};

class Transport {
 public:
  Transport() = default;
  Transport(const Transport&) = delete;
  Transport& operator=(const Transport&) = delete;
  virtual ~Transport() = default;

  // Begins to connect; OnOpen or OnClose follows. A connection that is still there is closed, and
  // nothing of it is heard any more. The listener must outlive the connection.
  virtual void Connect(const std::string& url, TransportListener& listener) = 0;
  // Queues a message. Dropped when the connection is not open.
  virtual void SendBinary(std::span<const std::uint8_t> frame) = 0;
  virtual void SendText(std::string_view text) = 0;
  // Ends the connection, if any; the listener hears nothing after this call.
  virtual void Close() = 0;
  // As Close(), and tells the server that the place is given up (kLeaveCloseCode) where the
  // transport can.
  virtual void Leave() { Close(); }
};

}  // namespace atrium
