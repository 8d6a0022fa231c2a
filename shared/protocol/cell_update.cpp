#include "shared/protocol/cell_update.h"

#include <cassert>

namespace atrium {
namespace {

enum : std::uint8_t {
  kFull = 1U << 0U,
  kIntents = 1U << 1U,
  kEnters = 1U << 2U,
  kLeaves = 1U << 3U,
  kZones = 1U << 4U,
  kChecksum = 1U << 5U,
  kEmotes = 1U << 6U,
  kKnownFlags = 0x7FU,
};

// In the facing byte: facing is 0..8, so the top bit is free to say that free-movement
// offsets follow.
constexpr std::uint8_t kHasOffsets = 0x80U;

AvatarId IdOf(const IntentRecord& record) { return record.id; }
AvatarId IdOf(const EnterRecord& record) { return record.id; }
AvatarId IdOf(const ZoneRecord& record) { return record.id; }
AvatarId IdOf(const EmoteRecord& record) { return record.id; }
AvatarId IdOf(AvatarId id) { return id; }

// One byte, two in a gesture: the gesture's number, and kSits.
constexpr std::uint8_t kSits = 0x10U;
constexpr std::uint8_t kGestureMask = 0x0FU;

void EncodePosture(const Posture& posture, ByteWriter& writer) {
  writer.U8(static_cast<unsigned>(posture.gesture) | (posture.sits ? kSits : 0U));
  if (posture.gesture != Emote::kNone) writer.U8(posture.gesture_age);
}

Posture DecodePosture(ByteReader& reader) {
  const std::uint8_t byte = reader.U8();
  const std::uint8_t gesture = byte & kGestureMask;
  if (gesture >= kGestureCount || (byte & ~(kSits | kGestureMask)) != 0) {
    reader.Fail();
    return {};
  }
  return {(byte & kSits) != 0, static_cast<Emote>(gesture),
          gesture != 0 ? reader.U8() : std::uint8_t{0}};
}

void EncodeBody(const IntentRecord& record, ByteWriter& writer) {
  writer.U8(PackCommand(record.intent));
}
void EncodeBody(const EnterRecord& record, ByteWriter& writer) {
  EncodeAvatarState(record.state, writer);
  writer.U8(PackCommand(record.intent));
  writer.Varint(record.zone.value);
  EncodePosture(record.posture, writer);
}
void EncodeBody(const ZoneRecord& record, ByteWriter& writer) { writer.Varint(record.zone.value); }
void EncodeBody(const EmoteRecord& record, ByteWriter& writer) {
  writer.U8(static_cast<std::uint8_t>(record.emote));
}
void EncodeBody(AvatarId, ByteWriter&) {}

InputCommand DecodeCommand(ByteReader& reader) {
  const auto command = UnpackCommand(reader.U8());
  if (!command) reader.Fail();
  return command.value_or(InputCommand{});
}

ZoneId DecodeZone(ByteReader& reader) {
  const std::uint32_t zone = reader.Varint();
  if (zone > 0xFFFFU) reader.Fail();
  return ZoneId{static_cast<std::uint16_t>(zone)};
}

void DecodeBody(ByteReader& reader, AvatarId id, IntentRecord& record) {
  record = {id, DecodeCommand(reader)};
}
void DecodeBody(ByteReader& reader, AvatarId id, EnterRecord& record) {
  record.id = id;
  record.state = DecodeAvatarState(reader);
  record.intent = DecodeCommand(reader);
  record.zone = DecodeZone(reader);
  record.posture = DecodePosture(reader);
}
void DecodeBody(ByteReader& reader, AvatarId id, ZoneRecord& record) {
  record = {id, DecodeZone(reader)};
}
void DecodeBody(ByteReader& reader, AvatarId id, EmoteRecord& record) {
  const std::uint8_t emote = reader.U8();
  if (emote == 0 || emote >= kEmoteCount) return reader.Fail();
  record = {id, static_cast<Emote>(emote)};
}
void DecodeBody(ByteReader&, AvatarId id, AvatarId& record) { record = id; }

// Ids rise, so each is sent as the distance from the one before: mostly a single byte.
template <typename Record>
void EncodeList(const std::vector<Record>& records, ByteWriter& writer) {
  if (records.empty()) return;
  writer.Varint(static_cast<std::uint32_t>(records.size()));
  std::uint32_t previous = 0;
  for (const Record& record : records) {
    const std::uint32_t id = IdOf(record).value;
    assert(id > previous && "records must be sorted by id");
    writer.Varint(id - previous);
    EncodeBody(record, writer);
    previous = id;
  }
}

template <typename Record>
void DecodeList(ByteReader& reader, bool present, std::vector<Record>& records) {
  records.clear();
  if (!present) return;
  const std::uint32_t count = reader.Varint();
  if (count == 0 || count > reader.Remaining()) return reader.Fail();
  std::uint64_t id = 0;
  for (std::uint32_t i = 0; i < count && !reader.Failed(); ++i) {
    const std::uint32_t distance = reader.Varint();
    id += distance;
    if (distance == 0 || id > 0xFFFFU) return reader.Fail();
    DecodeBody(reader, AvatarId{static_cast<std::uint16_t>(id)}, records.emplace_back());
  }
}

std::uint8_t FlagsOf(const CellUpdate& update) {
  return static_cast<std::uint8_t>(
      (update.full ? kFull : 0) | (update.intents.empty() ? 0 : kIntents) |
      (update.enters.empty() ? 0 : kEnters) | (update.leaves.empty() ? 0 : kLeaves) |
      (update.zones.empty() ? 0 : kZones) | (update.emotes.empty() ? 0 : kEmotes) |
      (update.checksum ? kChecksum : 0));
}

}  // namespace

bool CellUpdate::Empty() const { return FlagsOf(*this) == 0; }

void CellUpdate::Reset(CellIndex index) {
  cell = index;
  full = false;
  intents.clear();
  enters.clear();
  leaves.clear();
  zones.clear();
  emotes.clear();
  checksum.reset();
}

void EncodeCellUpdate(const CellUpdate& update, ByteWriter& writer) {
  writer.Varint(update.cell.value);
  writer.U8(FlagsOf(update));
  EncodeList(update.intents, writer);
  EncodeList(update.enters, writer);
  EncodeList(update.leaves, writer);
  EncodeList(update.zones, writer);
  EncodeList(update.emotes, writer);
  if (update.checksum) writer.U16(*update.checksum);
}

void DecodeCellUpdate(ByteReader& reader, CellUpdate& update) {
  const std::uint32_t cell = reader.Varint();
  const std::uint8_t flags = reader.U8();
  if (cell > 0xFFFFU || (flags & ~kKnownFlags) != 0) reader.Fail();
  update.Reset(CellIndex{static_cast<std::uint16_t>(cell)});
  update.full = (flags & kFull) != 0;
  DecodeList(reader, (flags & kIntents) != 0, update.intents);
  DecodeList(reader, (flags & kEnters) != 0, update.enters);
  DecodeList(reader, (flags & kLeaves) != 0, update.leaves);
  DecodeList(reader, (flags & kZones) != 0, update.zones);
  DecodeList(reader, (flags & kEmotes) != 0, update.emotes);
  if ((flags & kChecksum) != 0) update.checksum = reader.U16();
}

void EncodeAvatarState(const AvatarState& state, ByteWriter& writer) {
  const bool has_offsets = state.offset_x != 0 || state.offset_y != 0;
  writer.I16(state.tile.x);
  writer.I16(state.tile.y);
  writer.U8(static_cast<std::uint8_t>(state.step));
  writer.U8(static_cast<unsigned>(state.facing) | (has_offsets ? kHasOffsets : 0U));
  if (state.step != Direction::kNone) writer.U16(state.progress);
  if (!has_offsets) return;
  writer.U8(static_cast<std::uint8_t>(state.offset_x));
  writer.U8(static_cast<std::uint8_t>(state.offset_y));
}

AvatarState DecodeAvatarState(ByteReader& reader) {
  AvatarState state;
  state.tile.x = reader.I16();
  state.tile.y = reader.I16();
  const std::uint8_t step = reader.U8();
  const std::uint8_t facing = reader.U8();
  const auto facing_direction = static_cast<std::uint8_t>(facing & ~kHasOffsets);
  if (step >= kDirectionCount || facing_direction >= kDirectionCount) reader.Fail();
  if (reader.Failed()) return {};
  state.step = static_cast<Direction>(step);
  state.facing = static_cast<Direction>(facing_direction);
  if (state.step != Direction::kNone) state.progress = reader.U16();
  if (state.progress >= StepLength(state.step)) reader.Fail();
  if ((facing & kHasOffsets) == 0) return state;
  state.offset_x = static_cast<std::int8_t>(reader.U8());
  state.offset_y = static_cast<std::int8_t>(reader.U8());
  return state;
}

void AddToCellChecksum(AvatarId id, const AvatarState& state, InputCommand intent,
                       StateHash& hash) {
  hash.U32(id.value);
  AddToHash(state, hash);
  hash.Byte(PackCommand(intent));
}

}  // namespace atrium
