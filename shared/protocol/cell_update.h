// What changed in one area-of-interest cell in one tick: encoded once, sent to everyone who sees
// the cell.
//
// A frame of tick T speaks of two moments. An intent holds from the start of tick T (before its
// movement step); an enter's state and a zone are those after that step, which is the start of
// tick T + 1. Between updates a receiver steps its copy with the shared movement step.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "shared/core/byte_reader.h"
#include "shared/core/byte_writer.h"
#include "shared/core/strong_id.h"
#include "shared/protocol/cell.h"
#include "shared/protocol/emote.h"
#include "shared/protocol/posture.h"
#include "shared/sim/avatar_state.h"
#include "shared/sim/input_command.h"

namespace atrium {

struct IntentRecord {
  AvatarId id;
  InputCommand intent;
};

// Also sent for an avatar that the receiver has: then it sat down, or moved there at once (a
// teleport, or a step from a neighbouring cell, which a receiver that sees both finds in place
// already).
struct EnterRecord {
  AvatarId id;
  AvatarState state;
  InputCommand intent;
  ZoneId zone;
  Posture posture = {};
};

struct ZoneRecord {
  AvatarId id;
  ZoneId zone;
};

// A gesture or a reaction begins; of a reaction, those who see the avatar only later are not told.
// Never kNone.
struct EmoteRecord {
  AvatarId id;
  Emote emote = Emote::kWave;
};

// Within each list ids strictly increase.
struct CellUpdate {
  CellIndex cell;
  bool full = false;  // `enters` is all there is in the cell: forget whoever else was in it
  std::vector<IntentRecord> intents;
  std::vector<EnterRecord> enters;
  std::vector<AvatarId> leaves;
  std::vector<ZoneRecord> zones;
  std::vector<EmoteRecord> emotes;
  // StateHash folded over the cell's avatars, by rising id, after the step of the frame's tick.
  std::optional<std::uint16_t> checksum;

  // True when there is nothing to send.
  bool Empty() const;
  // Forgets everything but the vectors' capacity.
  void Reset(CellIndex index);
};

// Appends the update. The ids must be sorted (asserted).
void EncodeCellUpdate(const CellUpdate& update, ByteWriter& writer);

// Reads one update into `update`, whose vectors are reused. On malformed input the reader fails
// and the content is meaningless.
void DecodeCellUpdate(ByteReader& reader, CellUpdate& update);

// The state's part of an enter record: 6 bytes for who stands, 8 for who walks.
void EncodeAvatarState(const AvatarState& state, ByteWriter& writer);
AvatarState DecodeAvatarState(ByteReader& reader);

// Adds one avatar to a cell's checksum; call by rising id.
void AddToCellChecksum(AvatarId id, const AvatarState& state, InputCommand intent, StateHash& hash);

}  // namespace atrium
