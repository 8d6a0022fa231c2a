#include "tools/bots/websocket_client_codec.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "server/net/websocket_codec.h"

namespace atrium {
namespace {

constexpr std::size_t kLimit = 100'000;

class Heard final : public WebSocketEvents {
 public:
  void OnTextMessage(std::string_view text) override { texts.emplace_back(text); }
  void OnBinaryMessage(std::span<const std::uint8_t> bytes) override {
    binaries.emplace_back(bytes.begin(), bytes.end());
  }
  void OnPing(std::span<const std::uint8_t>) override {}
  void OnPong() override {}
  void OnCloseFrame(CloseCode) override {}
  bool WantsMore() const override { return true; }

  std::vector<std::string> texts;
  std::vector<Bytes> binaries;
};

Bytes Pattern(std::size_t size) {
  Bytes bytes(size);
  for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<std::uint8_t>(i * 7);
  return bytes;
}

// A final binary frame as servers send it: not masked.
Bytes ServerFrame(std::size_t payload_size) {
  Bytes frame{0x82};
  if (payload_size <= 125) {
    frame.push_back(static_cast<std::uint8_t>(payload_size));
  } else {
    frame.push_back(126);
    frame.push_back(static_cast<std::uint8_t>(payload_size >> 8U));
    frame.push_back(static_cast<std::uint8_t>(payload_size));
  }
  const Bytes payload = Pattern(payload_size);
  frame.insert(frame.end(), payload.begin(), payload.end());
  return frame;
}

}  // namespace

TEST_CASE("the server reads what a bot writes, whatever its size", "[bots]") {
  const auto size = static_cast<std::size_t>(GENERATE(0, 1, 125, 126, 1'000, 65'535));
  const Bytes payload = Pattern(size);
  Bytes wire;
  AppendClientFrame(ClientOpcode::kBinary, payload, 0x12345678, wire);
  Heard heard;
  WebSocketReader reader({kLimit, kLimit});
  CHECK_FALSE(reader.Read(wire, heard).has_value());
  REQUIRE(heard.binaries.size() == 1);
  CHECK(heard.binaries.front() == payload);
}

TEST_CASE("a bot reads a server's frame when all of it is there, and not before", "[bots]") {
  const auto size = static_cast<std::size_t>(GENERATE(0, 125, 126, 700));
  const Bytes wire = ServerFrame(size);
  ServerFrameView frame;
  for (std::size_t there = 0; there < wire.size(); ++there) {
    CHECK(ParseServerFrame(std::span(wire).first(there), kLimit, frame) == FrameParse::kIncomplete);
  }
  REQUIRE(ParseServerFrame(wire, kLimit, frame) == FrameParse::kComplete);
  CHECK(frame.opcode == ClientOpcode::kBinary);
  CHECK(frame.final);
  CHECK(frame.size == wire.size());
  CHECK(Bytes(frame.payload.begin(), frame.payload.end()) == Pattern(size));
}

TEST_CASE("a bot takes no masked and no oversized frame", "[bots]") {
  ServerFrameView frame;
  const Bytes masked{0x82, 0x81, 1, 2, 3, 4, 5};
  CHECK(ParseServerFrame(masked, kLimit, frame) == FrameParse::kBroken);
  const Bytes huge{0x82, 127, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF};
  CHECK(ParseServerFrame(huge, kLimit, frame) == FrameParse::kBroken);
}

TEST_CASE("the answer to a bot's upgrade is awaited whole and must be a 101", "[bots]") {
  CHECK(ParseUpgradeAnswer("HTTP/1.1 101 Switching") == std::optional<std::size_t>{0});
  const std::string answer = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n";
  CHECK(ParseUpgradeAnswer(answer + "rest") == std::optional<std::size_t>{answer.size()});
  CHECK_FALSE(ParseUpgradeAnswer("HTTP/1.1 503 Full\r\n\r\n").has_value());
}

}  // namespace atrium
