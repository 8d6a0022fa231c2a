// A guest in tests: a real WebSocket to a real server, watched by a SpaceWatcher.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/protocol/client_frame.h"
#include "shared/protocol/control_message.h"
#include "shared/protocol/limits.h"
#include "tests/support/space_watcher.h"
#include "tests/support/web_client.h"

namespace atrium {

inline std::string HelloText(const std::string& name, const std::string& token = "") {
  HelloMessage hello;
  hello.protocol = kProtocolVersion;
  hello.name = name;
  hello.resume_token = token;
  return EncodeHello(hello);
}

class GameVisitor {
 public:
  explicit GameVisitor(const Tilemap& map) : watcher(map) {}

  // False when the server does not welcome; `error` then has its reason.
  bool Join(std::uint16_t port, const std::string& name, const std::string& token = "",
            const WebHeaders& headers = {}, bool tls = false) {
    if (client.Connect(port, headers, tls) != 101) return false;
    client.SendText(HelloText(name, token));
    return AwaitWelcome();
  }
  bool AwaitWelcome() {
    while (const auto message = client.Receive()) {
      TakeMessage(*message);
      if (welcome || error) break;
    }
    return welcome.has_value();
  }

  // Reads until `done()`; false when the connection ends before.
  template <typename Condition>
  bool ReadUntil(Condition done) {
    while (!done()) {
      const auto message = client.Receive();
      if (!message) return false;
      TakeMessage(*message);
    }
    return true;
  }
  bool AwaitAvatar() {
    return ReadUntil([this] { return watcher.Find(welcome->avatar) != nullptr; });
  }
  // Reads to the end of the connection; `error` has the server's reason, if it gave one.
  void ReadToEnd() {
    while (const auto message = client.Receive()) TakeMessage(*message);
  }

  void Send(const ClientFrame& frame) { client.SendBinary(EncodeClientFrame(frame)); }
  void Command(Direction direction) { Send(CommandFrame{++sequence, 0, {direction, false}}); }

  WebClient client;
  SpaceWatcher watcher;
  std::optional<WelcomeMessage> welcome;
  std::optional<ErrorMessage> error;
  std::uint16_t sequence = 0;
  std::vector<std::string> texts;  // all text messages so far

 private:
  void TakeMessage(const WebMessage& message) {
    if (!message.text) {
      const auto* bytes = reinterpret_cast<const std::uint8_t*>(message.payload.data());
      return watcher.Take({bytes, message.payload.size()});
    }
    texts.push_back(message.payload);
    if (auto parsed = DecodeWelcome(message.payload)) welcome = parsed.Value();
    if (auto parsed = DecodeError(message.payload)) error = parsed.Value();
  }
};

}  // namespace atrium
