// PROTOCOL.md says what the code does: its examples and its table of bounds are held against it.
#include <fstream>
#include <map>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "shared/protocol/cell_update.h"
#include "shared/protocol/client_frame.h"
#include "shared/protocol/limits.h"
#include "shared/protocol/server_frame.h"
#include "shared/protocol/talk_message.h"

namespace atrium {
namespace {

// The rows "| key | value |" of the page, without white space and backticks around the cells.
std::map<std::string, std::string> DocumentRows() {
  std::ifstream file(ATRIUM_SOURCE_DIR "/shared/protocol/PROTOCOL.md");
  std::map<std::string, std::string> rows;
  for (std::string line; std::getline(file, line);) {
    const auto middle = line.find(" | ", 2);
    if (!line.starts_with("| ") || middle == std::string::npos) continue;
    std::string value = line.substr(middle + 3, line.rfind(" |") - middle - 3);
    std::erase(value, '`');
    rows[line.substr(2, middle - 2)] = value;
  }
  return rows;
}

std::string Hex(const Bytes& bytes) {
  static constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex;
  for (const std::uint8_t byte : bytes) {
    hex += kDigits[byte >> 4U];
    hex += kDigits[byte & 15U];
  }
  return hex;
}

std::string Example(const std::string& what) {
  std::string bytes = DocumentRows()[what];
  std::erase(bytes, ' ');
  return bytes;
}

template <typename Encode>
std::string Encoded(Encode encode) {
  ByteWriter writer;
  encode(writer);
  return Hex(writer.Take());
}

std::string EncodedCell(const CellUpdate& update) {
  return Encoded([&](ByteWriter& writer) { EncodeCellUpdate(update, writer); });
}

TEST_CASE("the examples of client frames in PROTOCOL.md are what the code sends", "[protocol]") {
  CHECK(Example("command: sequence 258, tick 1000, right, running") ==
        Hex(EncodeClientFrame(CommandFrame{258, 1000, {Direction::kRight, true}})));
  CHECK(Example("ping at 4096 ms") == Hex(EncodeClientFrame(PingFrame{4096})));
  CHECK(Example("resync cell 300") == Hex(EncodeClientFrame(ResyncCellFrame{CellIndex{300}})));
  CHECK(Example("want overview") == Hex(EncodeClientFrame(WantOverviewFrame{true})));
}

TEST_CASE("the examples of server frames in PROTOCOL.md are what the code sends", "[protocol]") {
  CHECK(Example("tick 7, cell 5 dropped, nothing else") == Encoded([](ByteWriter& writer) {
          EncodeTickHeader({7, {CellIndex{5}}}, writer);
        }));
  CHECK(Example("ack of sequence 258 from tick 1002, 30 ms early") ==
        Encoded([](ByteWriter& writer) {
          EncodeAck({258, 1002, 30}, writer);
        }));
  CHECK(Example("pong of 4096 ms, tick 7, 12 ms ago") == Encoded([](ByteWriter& writer) {
          EncodePong({4096, 7, 12}, writer);
        }));
}

TEST_CASE("the examples of cell updates in PROTOCOL.md are what the code sends", "[protocol]") {
  CellUpdate walking;
  walking.Reset(CellIndex{5});
  walking.intents = {{AvatarId{3}, {Direction::kLeft, false}},
                     {AvatarId{130}, {Direction::kLeft, false}}};
  CHECK(Example("cell 5: avatars 3 and 130 walk left") == EncodedCell(walking));

  CellUpdate whole;
  whole.Reset(CellIndex{300});
  whole.full = true;
  whole.enters = {{AvatarId{9}, StandingAt({10, 2}, Direction::kDown), {}, ZoneId{4}}};
  CHECK(Example("cell 300, whole: avatar 9 stands on (10, 2), facing down, in zone 4") ==
        EncodedCell(whole));
  whole.enters[0].posture = {true, Emote::kRaise, GestureAge(kTicksPerSecond)};
  CHECK(Example("the same, sitting and with a raised hand for a second") == EncodedCell(whole));
}

TEST_CASE("the bounds in PROTOCOL.md are those of limits.h", "[protocol]") {
  const std::map<std::string, std::uint64_t> bounds{
      {"kProtocolVersion", kProtocolVersion},
      {"kMaxNameCodePoints", kMaxNameCodePoints},
      {"kMaxClientBinaryBytes", kMaxClientBinaryBytes},
      {"kMaxClientTextBytes", kMaxClientTextBytes},
      {"kMaxServerFrameBytes", kMaxServerFrameBytes},
      {"kMaxAvatarsPerSpace", kMaxAvatarsPerSpace},
      {"kCellTiles", kCellTiles},
      {"kMaxCommandLeadTicks", kMaxCommandLeadTicks},
      {"kMaxQueuedCommands", kMaxQueuedCommands},
      {"kResumeSeconds", kResumeSeconds},
      {"kLinkGraceSeconds", kLinkGraceSeconds},
      {"kChecksumPeriodTicks", kChecksumPeriodTicks},
      {"kOverviewPeriodTicks", kOverviewPeriodTicks},
      {"kMaxOverviewEntries", kMaxOverviewEntries},
      {"kQuietTickPeriod", kQuietTickPeriod},
      {"kMaxSignalBytes", kMaxSignalBytes}};
  auto rows = DocumentRows();
  for (const auto& [name, value] : bounds) {
    INFO(name);
    CHECK(rows[name] == std::to_string(value));
  }
}

}  // namespace
}  // namespace atrium
