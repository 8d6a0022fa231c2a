// The binary frames a server sends. The first byte is the kind; PROTOCOL.md has the bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/core/byte_reader.h"
#include "shared/core/byte_writer.h"
#include "shared/core/strong_id.h"
#include "shared/core/tick.h"
#include "shared/protocol/cell.h"
#include "shared/protocol/look.h"
#include "shared/world/tile_position.h"

namespace atrium {

enum class ServerFrameKind : std::uint8_t {
  kTick = 1,
  kAck = 2,
  kPong = 3,
  kRoster = 4,
  kOverview = 5,
};

// The head of a tick frame; cell updates (cell_update.h) follow until the end of the frame.
// `dropped` are cells that this client no longer sees: it forgets them and everyone in them.
struct TickHeader {
  Tick tick = 0;
  std::vector<CellIndex> dropped;
};

// Answers a command at once, before the tick that applies it.
struct AckFrame {
  std::uint16_t sequence = 0;
  Tick applied_tick = 0;      // the tick from whose start the command holds
  std::int16_t slack_ms = 0;  // how long before its wished tick it came; negative: it was late
};

struct PongFrame {
  std::uint32_t client_time_ms = 0;  // as the ping had it
  Tick tick = 0;                     // the last tick that was stepped
  std::uint16_t tick_age_ms = 0;     // how long ago that was
};

struct RosterEntry {
  AvatarId id;
  bool away = false;  // the connection is lost, the place is kept
  Look look{};
  std::string name;
  bool busy = false;  // not to be disturbed
};

// Who is in the space: everyone in the first frame (`full`), changes afterwards.
struct RosterFrame {
  bool full = false;
  std::vector<RosterEntry> entries;  // new or changed
  std::vector<AvatarId> removed;
};

struct OverviewEntry {
  AvatarId id;
  TilePosition tile;
};

// Where people are who may be out of view; bounded, so in a crowd each is told only now and then.
struct OverviewFrame {
  std::vector<OverviewEntry> entries;
};

// Encoding trusts its caller.
void EncodeTickHeader(const TickHeader& header, ByteWriter& writer);
void EncodeAck(const AckFrame& frame, ByteWriter& writer);
void EncodePong(const PongFrame& frame, ByteWriter& writer);
void EncodeRoster(const RosterFrame& frame, ByteWriter& writer);
void EncodeOverview(const OverviewFrame& frame, ByteWriter& writer);

// The kind of a frame, consumed from the reader; nothing for an unknown or empty one.
std::optional<ServerFrameKind> DecodeServerFrameKind(ByteReader& reader);

// Each reads what follows the kind. On malformed input the reader fails and the content is
// meaningless. All but the tick header also fail when bytes are left over.
void DecodeTickHeader(ByteReader& reader, TickHeader& header);
AckFrame DecodeAck(ByteReader& reader);
PongFrame DecodePong(ByteReader& reader);
RosterFrame DecodeRoster(ByteReader& reader);
OverviewFrame DecodeOverview(ByteReader& reader);

}  // namespace atrium
