// The WebSocket wire format (RFC 6455), the client's side and only what the bots need: unfragmented
// messages up, whatever the server sends down.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "shared/core/byte_writer.h"

namespace atrium {

enum class ClientOpcode : std::uint8_t {
  kContinuation = 0,
  kText = 1,
  kBinary = 2,
  kClose = 8,
  kPing = 9,
  kPong = 10,
};

// Appends one masked, final frame.
void AppendClientFrame(ClientOpcode opcode, std::span<const std::uint8_t> payload,
                       std::uint32_t mask, Bytes& out);

// The frame at the beginning of a stream of bytes.
struct ServerFrameView {
  ClientOpcode opcode = ClientOpcode::kText;
  bool final = true;
  std::span<const std::uint8_t> payload;
  std::size_t size = 0;  // of the whole frame
};

enum class FrameParse : std::uint8_t { kComplete, kIncomplete, kBroken };

// Payloads above `max_payload` and masked frames are broken.
FrameParse ParseServerFrame(std::span<const std::uint8_t> bytes, std::size_t max_payload,
                            ServerFrameView& frame);

// The request that opens a WebSocket.
std::string UpgradeRequest(std::string_view host, std::string_view path);

// Size of the answer's head once it is there; 0 while it is not; nothing when it is no 101.
std::optional<std::size_t> ParseUpgradeAnswer(std::string_view bytes);

}  // namespace atrium
