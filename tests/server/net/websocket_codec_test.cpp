// The WebSocket wire format, against RFC 6455.
#include "server/net/websocket_codec.h"

#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "shared/core/random.h"

namespace atrium {
namespace {

// Writes down what the reader reports.
class Recorder final : public WebSocketEvents {
 public:
  void OnTextMessage(std::string_view text) override { log.push_back("text " + std::string(text)); }
  void OnBinaryMessage(std::span<const std::uint8_t> bytes) override {
    log.push_back("binary " + std::to_string(bytes.size()));
  }
  void OnPing(std::span<const std::uint8_t> payload) override {
    log.push_back("ping " + std::to_string(payload.size()));
  }
  void OnPong() override { log.emplace_back("pong"); }
  void OnCloseFrame(CloseCode code) override {
    log.push_back("close " + std::to_string(static_cast<int>(code)));
    closed = true;
  }
  bool WantsMore() const override { return !closed; }

  std::vector<std::string> log;
  bool closed = false;
};

// A masked frame as a client sends it; `first` holds FIN, reserved bits and opcode.
Bytes ClientFrameBytes(unsigned first, const std::string& payload) {
  const Bytes mask = {0x37, 0xFA, 0x21, 0x3D};
  Bytes frame = {static_cast<std::uint8_t>(first)};
  if (payload.size() < 126) {
    frame.push_back(static_cast<std::uint8_t>(0x80U | payload.size()));
  } else {
    frame.push_back(0x80U | 126U);
    frame.push_back(static_cast<std::uint8_t>(payload.size() >> 8U));
    frame.push_back(static_cast<std::uint8_t>(payload.size()));
  }
  frame.insert(frame.end(), mask.begin(), mask.end());
  for (std::size_t i = 0; i < payload.size(); ++i) {
    frame.push_back(static_cast<std::uint8_t>(static_cast<std::uint8_t>(payload[i]) ^ mask[i % 4]));
  }
  return frame;
}

Bytes Joined(const std::vector<Bytes>& frames) {
  Bytes all;
  for (const Bytes& frame : frames) all.insert(all.end(), frame.begin(), frame.end());
  return all;
}

std::optional<CloseCode> ReadAll(Bytes bytes, Recorder& recorder) {
  WebSocketReader reader({1000, 100});
  return reader.Read(bytes, recorder);
}

TEST_CASE("the accept key is that of the standard's example", "[websocket]") {
  CHECK(WebSocketAccept("dGhlIHNhbXBsZSBub25jZQ==") == "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
}

TEST_CASE("the masked example of the standard reads as Hello", "[websocket]") {
  Recorder recorder;
  CHECK_FALSE(
      ReadAll({0x81, 0x85, 0x37, 0xfa, 0x21, 0x3d, 0x7f, 0x9f, 0x4d, 0x51, 0x58}, recorder));
  CHECK(recorder.log == std::vector<std::string>{"text Hello"});
}

TEST_CASE("a stream cut into any pieces reads the same", "[websocket]") {
  const Bytes stream =
      Joined({ClientFrameBytes(0x81, "one"), ClientFrameBytes(0x82, "two"),
              ClientFrameBytes(0x01, "three "), ClientFrameBytes(0x89, "ping"),
              ClientFrameBytes(0x80, "and four"), ClientFrameBytes(0x81, std::string(500, 'x')),
              ClientFrameBytes(0x88, std::string("\x03\xE8", 2))});
  Recorder whole;
  CHECK_FALSE(ReadAll(stream, whole));
  CHECK(whole.log.size() == 6);
  CHECK(whole.log[2] == "ping 4");
  CHECK(whole.log[3] == "text three and four");
  CHECK(whole.log[5] == "close 1000");
  Random random(3);
  for (int round = 0; round < 200; ++round) {
    Recorder pieces;
    WebSocketReader reader({1000, 100});
    for (std::size_t at = 0; at < stream.size();) {
      const std::size_t size = std::min<std::size_t>(1 + random.Below(40), stream.size() - at);
      Bytes piece(stream.begin() + static_cast<std::ptrdiff_t>(at),
                  stream.begin() + static_cast<std::ptrdiff_t>(at + size));
      CHECK_FALSE(reader.Read(piece, pieces));
      at += size;
    }
    REQUIRE(pieces.log == whole.log);
  }
}

TEST_CASE("what the standard forbids breaks the stream", "[websocket]") {
  const auto code = [](const Bytes& bytes) {
    Recorder recorder;
    return ReadAll(bytes, recorder).value_or(CloseCode::kNormal);
  };
  CHECK(code({0x81, 0x01, 'a'}) == CloseCode::kProtocolError);            // not masked
  CHECK(code(ClientFrameBytes(0xC1, "a")) == CloseCode::kProtocolError);  // reserved bit
  CHECK(code(ClientFrameBytes(0x83, "a")) == CloseCode::kProtocolError);  // unknown opcode
  CHECK(code(ClientFrameBytes(0x80, "a")) == CloseCode::kProtocolError);  // nothing to continue
  CHECK(code(ClientFrameBytes(0x09, "a")) == CloseCode::kProtocolError);  // fragmented ping
  CHECK(code(ClientFrameBytes(0x89, std::string(126, 'a'))) == CloseCode::kProtocolError);
  CHECK(code(Joined({ClientFrameBytes(0x01, "a"), ClientFrameBytes(0x81, "b")})) ==
        CloseCode::kProtocolError);  // a new message within another
  CHECK(code(ClientFrameBytes(0x81, "\xFF")) == CloseCode::kBadText);
  CHECK(code(ClientFrameBytes(0x88, "a")) == CloseCode::kProtocolError);  // half a code
  CHECK(code(ClientFrameBytes(0x88, std::string("\x03\xED", 2))) == CloseCode::kProtocolError);
}

TEST_CASE("a message over the limit is refused before its payload arrives", "[websocket]") {
  Recorder recorder;
  Bytes head = {0x82, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF};
  CHECK(ReadAll(head, recorder) == CloseCode::kTooBig);
  CHECK(ReadAll(ClientFrameBytes(0x82, std::string(101, 'a')), recorder) == CloseCode::kTooBig);
  CHECK(ReadAll(Joined({ClientFrameBytes(0x02, std::string(60, 'a')),
                        ClientFrameBytes(0x80, std::string(60, 'a'))}),
                recorder) == CloseCode::kTooBig);
  CHECK(recorder.log.empty());
}

TEST_CASE("frame heads use the shortest length", "[websocket]") {
  const auto size = [](std::size_t payload) {
    return MakeWebSocketHead(WebSocketOpcode::kBinary, payload).size;
  };
  CHECK(size(125) == 2);
  CHECK(size(126) == 4);
  CHECK(size(65535) == 4);
  CHECK(size(65536) == 10);
  const WebSocketHead head = MakeWebSocketHead(WebSocketOpcode::kBinary, 0x0102);
  CHECK(head.bytes[0] == 0x82);
  CHECK(head.bytes[1] == 126);
  CHECK(head.bytes[2] == 0x01);
  CHECK(head.bytes[3] == 0x02);
}

}  // namespace
}  // namespace atrium
