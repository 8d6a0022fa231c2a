// Any bytes on a connection: as HTTP requests and as WebSocket frames, in one piece and byte by
// byte, which must make no difference.
#include <algorithm>
#include <cstdlib>
#include <string>

#include "server/net/http_reader.h"
#include "server/net/ip_address.h"
#include "server/net/websocket_codec.h"

namespace atrium {
namespace {

void Require(bool kept) {
  if (!kept) std::abort();
}

// Writes down everything that is reported.
class Recorder final : public WebSocketEvents {
 public:
  void OnTextMessage(std::string_view text) override { Note('t', text.size()); }
  void OnBinaryMessage(std::span<const std::uint8_t> bytes) override { Note('b', bytes.size()); }
  void OnPing(std::span<const std::uint8_t> payload) override { Note('p', payload.size()); }
  void OnPong() override { Note('o', 0); }
  void OnCloseFrame(CloseCode code) override {
    Note('c', static_cast<std::size_t>(code));
    closed_ = true;
  }
  bool WantsMore() const override { return !closed_; }

  std::string log;

 private:
  void Note(char kind, std::size_t value) { log += kind + std::to_string(value) + ' '; }

  bool closed_ = false;
};

std::string WebSocketLog(std::span<const std::uint8_t> bytes, std::size_t piece) {
  Recorder recorder;
  WebSocketReader reader({200, 50});
  std::optional<CloseCode> broken;
  while (!bytes.empty() && !broken && recorder.WantsMore()) {
    const auto part = bytes.first(std::min(piece, bytes.size()));
    Bytes copy(part.begin(), part.end());
    broken = reader.Read(copy, recorder);
    bytes = bytes.subspan(part.size());
  }
  const int code = broken ? static_cast<int>(*broken) : 0;
  return recorder.log + std::to_string(code);
}

std::string HttpLog(std::span<const std::uint8_t> bytes, std::size_t piece) {
  std::string log;
  HttpReader reader;
  while (!bytes.empty() && reader.Broken() == 0) {
    const auto part = bytes.first(std::min(piece, bytes.size()));
    reader.Add(part);
    while (const auto request = reader.Next()) {
      log += request->method + ' ' + request->target + ' ' + std::to_string(request->body.size());
      ListNames(request->Header("accept-encoding"), "br");
      ClientAddress("127.0.0.1", request->Header("x-forwarded-for"), {});
      request->IsWebSocketUpgrade();
    }
    bytes = bytes.subspan(part.size());
  }
  return log;
}

}  // namespace
}  // namespace atrium

// NOLINTNEXTLINE(readability-identifier-naming): the name is libFuzzer's
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::span<const std::uint8_t> bytes(data, size);
  atrium::Require(atrium::WebSocketLog(bytes, size) == atrium::WebSocketLog(bytes, 1));
  atrium::Require(atrium::HttpLog(bytes, size) == atrium::HttpLog(bytes, 1));
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto network = atrium::ParseIpNetwork(text); network.Ok()) {
    atrium::Require(network.Value().Contains(network.Value().address));
  }
  return 0;
}
