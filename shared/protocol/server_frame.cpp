#include "shared/protocol/server_frame.h"

#include "shared/protocol/limits.h"

namespace atrium {
namespace {

constexpr std::uint8_t kRosterFull = 1U;
constexpr std::uint8_t kEntryAway = 1U;
constexpr std::uint8_t kEntryBusy = 2U;

void EncodeKind(ServerFrameKind kind, ByteWriter& writer) {
  writer.U8(static_cast<std::uint8_t>(kind));
}

// A count that the rest of the frame can hold, each element being at least a byte.
std::uint32_t DecodeCount(ByteReader& reader) {
  const std::uint32_t count = reader.Varint();
  if (count > reader.Remaining()) reader.Fail();
  return reader.Failed() ? 0 : count;
}

AvatarId DecodeId(ByteReader& reader) {
  const std::uint32_t id = reader.Varint();
  if (id == 0 || id > 0xFFFFU) reader.Fail();
  return AvatarId{static_cast<std::uint16_t>(id)};
}

void EncodeEntry(const RosterEntry& entry, ByteWriter& writer) {
  writer.Varint(entry.id.value);
  writer.U8((entry.away ? kEntryAway : 0U) | (entry.busy ? kEntryBusy : 0U));
  writer.Raw(entry.look);
  writer.String(entry.name);
}

RosterEntry DecodeEntry(ByteReader& reader) {
  RosterEntry entry;
  entry.id = DecodeId(reader);
  const std::uint8_t flags = reader.U8();
  entry.away = (flags & kEntryAway) != 0;
  entry.busy = (flags & kEntryBusy) != 0;
  for (std::uint8_t& part : entry.look) part = reader.U8();
  entry.name = reader.String(kMaxNameBytes);
  return entry;
}

void RequireEnd(ByteReader& reader) {
  if (!reader.Complete()) reader.Fail();
}

}  // namespace

void EncodeTickHeader(const TickHeader& header, ByteWriter& writer) {
  EncodeKind(ServerFrameKind::kTick, writer);
  writer.U32(header.tick);
  writer.Varint(static_cast<std::uint32_t>(header.dropped.size()));
  for (const CellIndex cell : header.dropped) writer.Varint(cell.value);
}

void EncodeAck(const AckFrame& frame, ByteWriter& writer) {
  EncodeKind(ServerFrameKind::kAck, writer);
  writer.U16(frame.sequence);
  writer.U32(frame.applied_tick);
  writer.I16(frame.slack_ms);
}

void EncodePong(const PongFrame& frame, ByteWriter& writer) {
  EncodeKind(ServerFrameKind::kPong, writer);
  writer.U32(frame.client_time_ms);
  writer.U32(frame.tick);
  writer.U16(frame.tick_age_ms);
}

void EncodeRoster(const RosterFrame& frame, ByteWriter& writer) {
  EncodeKind(ServerFrameKind::kRoster, writer);
  writer.U8(frame.full ? kRosterFull : 0U);
  writer.Varint(static_cast<std::uint32_t>(frame.entries.size()));
  for (const RosterEntry& entry : frame.entries) EncodeEntry(entry, writer);
  writer.Varint(static_cast<std::uint32_t>(frame.removed.size()));
  for (const AvatarId id : frame.removed) writer.Varint(id.value);
}

void EncodeOverview(const OverviewFrame& frame, ByteWriter& writer) {
  EncodeKind(ServerFrameKind::kOverview, writer);
  writer.Varint(static_cast<std::uint32_t>(frame.entries.size()));
  for (const OverviewEntry& entry : frame.entries) {
    writer.Varint(entry.id.value);
    writer.I16(entry.tile.x);
    writer.I16(entry.tile.y);
  }
}

std::optional<ServerFrameKind> DecodeServerFrameKind(ByteReader& reader) {
  const std::uint8_t kind = reader.U8();
  if (reader.Failed() || kind < static_cast<std::uint8_t>(ServerFrameKind::kTick) ||
      kind > static_cast<std::uint8_t>(ServerFrameKind::kOverview)) {
    return std::nullopt;
  }
  return static_cast<ServerFrameKind>(kind);
}

void DecodeTickHeader(ByteReader& reader, TickHeader& header) {
  header.dropped.clear();
  header.tick = reader.U32();
  const std::uint32_t count = DecodeCount(reader);
  for (std::uint32_t i = 0; i < count && !reader.Failed(); ++i) {
    const std::uint32_t cell = reader.Varint();
    if (cell > 0xFFFFU) return reader.Fail();
    header.dropped.push_back(CellIndex{static_cast<std::uint16_t>(cell)});
  }
}

AckFrame DecodeAck(ByteReader& reader) {
  AckFrame frame;
  frame.sequence = reader.U16();
  frame.applied_tick = reader.U32();
  frame.slack_ms = reader.I16();
  RequireEnd(reader);
  return frame;
}

PongFrame DecodePong(ByteReader& reader) {
  PongFrame frame;
  frame.client_time_ms = reader.U32();
  frame.tick = reader.U32();
  frame.tick_age_ms = reader.U16();
  RequireEnd(reader);
  return frame;
}

RosterFrame DecodeRoster(ByteReader& reader) {
  RosterFrame frame;
  frame.full = (reader.U8() & kRosterFull) != 0;
  const std::uint32_t entries = DecodeCount(reader);
  for (std::uint32_t i = 0; i < entries && !reader.Failed(); ++i) {
    frame.entries.push_back(DecodeEntry(reader));
  }
  const std::uint32_t removed = DecodeCount(reader);
  for (std::uint32_t i = 0; i < removed && !reader.Failed(); ++i) {
    frame.removed.push_back(DecodeId(reader));
  }
  RequireEnd(reader);
  return frame;
}

OverviewFrame DecodeOverview(ByteReader& reader) {
  OverviewFrame frame;
  const std::uint32_t count = DecodeCount(reader);
  for (std::uint32_t i = 0; i < count && !reader.Failed(); ++i) {
    OverviewEntry entry;
    entry.id = DecodeId(reader);
    entry.tile.x = reader.I16();
    entry.tile.y = reader.I16();
    frame.entries.push_back(entry);
  }
  RequireEnd(reader);
  return frame;
}

}  // namespace atrium
