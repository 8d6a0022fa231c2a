#include "shared/protocol/client_frame.h"

#include "shared/core/byte_reader.h"

namespace atrium {
namespace {

void Encode(const CommandFrame& frame, ByteWriter& writer) {
  writer.U8(static_cast<std::uint8_t>(ClientFrameKind::kCommand));
  writer.U16(frame.sequence);
  writer.U32(frame.tick);
  writer.U8(PackCommand(frame.command));
}

void Encode(const PingFrame& frame, ByteWriter& writer) {
  writer.U8(static_cast<std::uint8_t>(ClientFrameKind::kPing));
  writer.U32(frame.client_time_ms);
}

void Encode(const ResyncCellFrame& frame, ByteWriter& writer) {
  writer.U8(static_cast<std::uint8_t>(ClientFrameKind::kResyncCell));
  writer.U16(frame.cell.value);
}

void Encode(const WantOverviewFrame& frame, ByteWriter& writer) {
  writer.U8(static_cast<std::uint8_t>(ClientFrameKind::kWantOverview));
  writer.U8(frame.wanted ? 1U : 0U);
}

CommandFrame DecodeCommandFrame(ByteReader& reader) {
  CommandFrame frame;
  frame.sequence = reader.U16();
  frame.tick = reader.U32();
  const auto command = UnpackCommand(reader.U8());
  if (!command) reader.Fail();
  frame.command = command.value_or(InputCommand{});
  return frame;
}

WantOverviewFrame DecodeWantOverview(ByteReader& reader) {
  const std::uint8_t wanted = reader.U8();
  if (wanted > 1) reader.Fail();
  return {wanted == 1};
}

std::optional<ClientFrame> DecodeBody(ClientFrameKind kind, ByteReader& reader) {
  switch (kind) {
    case ClientFrameKind::kCommand:
      return DecodeCommandFrame(reader);
    case ClientFrameKind::kPing:
      return PingFrame{reader.U32()};
    case ClientFrameKind::kResyncCell:
      return ResyncCellFrame{CellIndex{reader.U16()}};
    case ClientFrameKind::kWantOverview:
      return DecodeWantOverview(reader);
  }
  return std::nullopt;
}

}  // namespace

Bytes EncodeClientFrame(const ClientFrame& frame) {
  ByteWriter writer;
  std::visit([&writer](const auto& body) { Encode(body, writer); }, frame);
  return writer.Take();
}

std::optional<ClientFrame> DecodeClientFrame(std::span<const std::uint8_t> bytes) {
  ByteReader reader(bytes);
  const auto kind = static_cast<ClientFrameKind>(reader.U8());
  const auto frame = DecodeBody(kind, reader);
  return reader.Complete() ? frame : std::nullopt;
}

}  // namespace atrium
