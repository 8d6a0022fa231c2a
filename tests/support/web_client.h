// A real HTTP and WebSocket client for tests: Boost.Beast's, so that the server's own WebSocket
// code is held against an independent one. Blocking; gives up after some seconds rather than hang.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace atrium {

struct WebReply {
  int status = 0;
  std::map<std::string, std::string> headers;  // names in lower case
  std::string body;
};

using WebHeaders = std::map<std::string, std::string>;

// One request on a connection of its own. Status 0 when no answer came.
WebReply Fetch(std::uint16_t port, const std::string& target, const WebHeaders& headers = {},
               const std::string& method = "GET", bool tls = false);

// Sends bytes as they are and returns all that comes back until the server closes.
std::string SendRaw(std::uint16_t port, const std::string& bytes);

struct WebMessage {
  bool text = false;
  std::string payload;
};

class WebClient {
 public:
  WebClient();
  ~WebClient();

  // Status of the answer to the upgrade: 101 when the WebSocket is open.
  int Connect(std::uint16_t port, const WebHeaders& headers = {}, bool tls = false);
  void SendText(const std::string& text);
  void SendBinary(std::span<const std::uint8_t> bytes);
  // Bytes on the socket as they are, behind the WebSocket's back.
  void SendBytes(std::span<const std::uint8_t> bytes);
  // The next message; nothing when the connection is over.
  std::optional<WebMessage> Receive();
  // Reads until a message fits; nothing when the connection ends before.
  std::optional<WebMessage> ReceiveUntil(const std::function<bool(const WebMessage&)>& fits);
  // Says goodbye with this code and waits for the answer.
  void Close(std::uint16_t code);
  // Cuts the connection without a word.
  void Cut();
  // The code of the server's close frame, 0 when none came.
  std::uint16_t CloseCode() const;
  void SetReceiveBuffer(int bytes);  // before Connect

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace atrium
