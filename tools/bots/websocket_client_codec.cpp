#include "tools/bots/websocket_client_codec.h"

#include <array>

namespace atrium {
namespace {

constexpr std::uint8_t kFinal = 0x80;
constexpr std::uint8_t kMasked = 0x80;
constexpr std::size_t kSmallPayload = 125;
constexpr std::uint8_t kLength16 = 126;
constexpr std::uint8_t kLength64 = 127;

std::uint64_t BigEndian(std::span<const std::uint8_t> bytes) {
  std::uint64_t value = 0;
  for (const std::uint8_t byte : bytes) value = value << 8U | byte;
  return value;
}

// Bytes of the extended length that follow the second byte.
std::size_t ExtendedLength(std::uint8_t length) {
  if (length == kLength16) return 2;
  return length == kLength64 ? 8 : 0;
}

}  // namespace

void AppendClientFrame(ClientOpcode opcode, std::span<const std::uint8_t> payload,
                       std::uint32_t mask, Bytes& out) {
  out.push_back(static_cast<std::uint8_t>(kFinal | static_cast<unsigned>(opcode)));
  if (payload.size() <= kSmallPayload) {
    out.push_back(static_cast<std::uint8_t>(kMasked | payload.size()));
  } else {
    out.push_back(kMasked | kLength16);
    out.push_back(static_cast<std::uint8_t>(payload.size() >> 8U));
    out.push_back(static_cast<std::uint8_t>(payload.size()));
  }
  const std::array<std::uint8_t, 4> key{
      static_cast<std::uint8_t>(mask >> 24U), static_cast<std::uint8_t>(mask >> 16U),
      static_cast<std::uint8_t>(mask >> 8U), static_cast<std::uint8_t>(mask)};
  out.insert(out.end(), key.begin(), key.end());
  for (std::size_t i = 0; i < payload.size(); ++i) {
    out.push_back(static_cast<std::uint8_t>(payload[i] ^ key[i % key.size()]));
  }
}

FrameParse ParseServerFrame(std::span<const std::uint8_t> bytes, std::size_t max_payload,
                            ServerFrameView& frame) {
  if (bytes.size() < 2) return FrameParse::kIncomplete;
  if ((bytes[1] & kMasked) != 0) return FrameParse::kBroken;
  const std::size_t extended = ExtendedLength(bytes[1]);
  if (bytes.size() < 2 + extended) return FrameParse::kIncomplete;
  const std::uint64_t length = extended == 0 ? bytes[1] : BigEndian(bytes.subspan(2, extended));
  if (length > max_payload) return FrameParse::kBroken;
  const std::size_t head = 2 + extended;
  if (bytes.size() - head < length) return FrameParse::kIncomplete;
  frame.opcode = static_cast<ClientOpcode>(bytes[0] & 0x0FU);
  frame.final = (bytes[0] & kFinal) != 0;
  frame.payload = bytes.subspan(head, length);
  frame.size = head + length;
  return FrameParse::kComplete;
}

std::string UpgradeRequest(std::string_view host, std::string_view path) {
  // The key only proves that the other side speaks WebSocket; any will do.
  return "GET " + std::string(path) + " HTTP/1.1\r\nHost: " + std::string(host) +
         "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
         "Sec-WebSocket-Key: YXRyaXVtLWJvdHMta2V5cw==\r\nSec-WebSocket-Version: 13\r\n\r\n";
}

std::optional<std::size_t> ParseUpgradeAnswer(std::string_view bytes) {
  const std::size_t end = bytes.find("\r\n\r\n");
  if (end == std::string_view::npos) return 0;
  if (!bytes.starts_with("HTTP/1.1 101")) return std::nullopt;
  return end + 4;
}

}  // namespace atrium
