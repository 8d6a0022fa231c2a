// Any bytes given to the decoders of server frames end in a failed reader or in content that,
// encoded and decoded again, is the same.
#include <cstdlib>

#include "shared/protocol/cell_update.h"
#include "shared/protocol/server_frame.h"

namespace atrium {
namespace {

void Require(bool kept) {
  if (!kept) std::abort();
}

Bytes EncodeTick(const TickHeader& header, const std::vector<CellUpdate>& updates) {
  ByteWriter writer;
  EncodeTickHeader(header, writer);
  for (const CellUpdate& update : updates) EncodeCellUpdate(update, writer);
  return writer.Take();
}

// Nothing when the bytes are no tick frame.
std::optional<Bytes> Reencode(ByteReader& reader) {
  TickHeader header;
  DecodeTickHeader(reader, header);
  std::vector<CellUpdate> updates;
  while (!reader.Failed() && reader.Remaining() > 0) {
    DecodeCellUpdate(reader, updates.emplace_back());
  }
  if (reader.Failed()) return std::nullopt;
  return EncodeTick(header, updates);
}

void CheckTick(ByteReader& reader) {
  const auto first = Reencode(reader);
  if (!first) return;
  ByteReader again(*first);
  DecodeServerFrameKind(again);
  Require(Reencode(again) == first);
}

template <typename Frame, typename Encode>
void CheckFrame(ByteReader& reader, Frame (*decode)(ByteReader&), Encode encode) {
  const Frame frame = decode(reader);
  if (reader.Failed()) return;
  ByteWriter first;
  encode(frame, first);
  ByteReader again(first.View());
  DecodeServerFrameKind(again);
  ByteWriter second;
  encode(decode(again), second);
  Require(!again.Failed() && first.View() == second.View());
}

void Check(std::span<const std::uint8_t> bytes) {
  ByteReader reader(bytes);
  const auto kind = DecodeServerFrameKind(reader);
  if (!kind) return;
  switch (*kind) {
    case ServerFrameKind::kTick:
      return CheckTick(reader);
    case ServerFrameKind::kAck:
      return CheckFrame(reader, DecodeAck, EncodeAck);
    case ServerFrameKind::kPong:
      return CheckFrame(reader, DecodePong, EncodePong);
    case ServerFrameKind::kRoster:
      return CheckFrame(reader, DecodeRoster, EncodeRoster);
    case ServerFrameKind::kOverview:
      return CheckFrame(reader, DecodeOverview, EncodeOverview);
  }
}

}  // namespace
}  // namespace atrium

// NOLINTNEXTLINE(readability-identifier-naming): the name is libFuzzer's
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  atrium::Check({data, size});
  return 0;
}
