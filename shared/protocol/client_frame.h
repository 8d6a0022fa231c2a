// The binary frames a client sends. The first byte is the kind; PROTOCOL.md has the bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <variant>

#include "shared/core/byte_writer.h"
#include "shared/core/tick.h"
#include "shared/protocol/cell.h"
#include "shared/sim/input_command.h"

namespace atrium {

enum class ClientFrameKind : std::uint8_t {
  kCommand = 1,
  kPing = 2,
  kResyncCell = 3,
  kWantOverview = 4,
};

// "From the start of `tick` on I want this." Sequence numbers rise by one and wrap.
struct CommandFrame {
  std::uint16_t sequence = 0;
  Tick tick = 0;
  InputCommand command;
};

struct PingFrame {
  std::uint32_t client_time_ms = 0;  // any clock of the client's; comes back in the pong
};

// "My copy of this cell has another checksum than yours": the server sends its full state.
struct ResyncCellFrame {
  CellIndex cell;
};

// Whether overview frames are wanted (a minimap is on the screen).
struct WantOverviewFrame {
  bool wanted = false;
};

using ClientFrame = std::variant<CommandFrame, PingFrame, ResyncCellFrame, WantOverviewFrame>;

// The encoded frame; at most kMaxClientBinaryBytes.
Bytes EncodeClientFrame(const ClientFrame& frame);

// Nothing for malformed, truncated or over-long bytes.
std::optional<ClientFrame> DecodeClientFrame(std::span<const std::uint8_t> bytes);

}  // namespace atrium
