// A transport that the test plays the server of.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "client/net/transport.h"
#include "shared/core/byte_writer.h"
#include "shared/protocol/client_frame.h"

namespace atrium {

class FakeTransport final : public Transport {
 public:
  void Connect(const std::string&, TransportListener& new_listener) override {
    listener = &new_listener;
    ++connects;
  }
  void SendBinary(std::span<const std::uint8_t> frame) override {
    binary.emplace_back(frame.begin(), frame.end());
  }
  void SendText(std::string_view new_text) override { text.emplace_back(new_text); }
  void Close() override { listener = nullptr; }

  bool Open() const { return listener != nullptr; }
  // The frames of one kind among those sent so far.
  template <typename Frame>
  std::vector<Frame> Sent() const {
    std::vector<Frame> found;
    for (const Bytes& bytes : binary) {
      const auto frame = DecodeClientFrame(bytes);
      if (frame && std::holds_alternative<Frame>(*frame)) found.push_back(std::get<Frame>(*frame));
    }
    return found;
  }

  TransportListener* listener = nullptr;  // null: closed
  int connects = 0;
  std::vector<Bytes> binary;
  std::vector<std::string> text;
};

}  // namespace atrium
