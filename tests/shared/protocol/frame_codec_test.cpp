// The binary frames: what is written reads back, and malformed bytes fail cleanly.
#include <catch2/catch_test_macros.hpp>

#include "shared/core/random.h"
#include "shared/protocol/cell_update.h"
#include "shared/protocol/client_frame.h"
#include "shared/protocol/server_frame.h"

namespace atrium {
namespace {

CellUpdate FilledUpdate() {
  CellUpdate update;
  update.Reset(CellIndex{300});
  update.intents = {{AvatarId{1}, {Direction::kLeft, true}}, {AvatarId{900}, {}}};
  AvatarState walking = StandingAt({40, 50}, Direction::kUpLeft);
  walking.step = Direction::kUpLeft;
  walking.progress = 1810;
  AvatarState free = StandingAt({-1, 7});
  free.offset_x = -128;
  free.offset_y = 127;
  update.enters = {{AvatarId{3}, walking, {Direction::kUp, false}, ZoneId{2}},
                   {AvatarId{65535}, free, {}, {}, {true, Emote::kThink, 200}}};
  update.leaves = {AvatarId{8}};
  update.zones = {{AvatarId{1}, ZoneId{500}}};
  update.emotes = {{AvatarId{4}, Emote::kDance}, {AvatarId{5}, Emote::kQuestion}};
  update.checksum = 0xABCD;
  return update;
}

TEST_CASE("a cell update reads back as it was written", "[protocol]") {
  const CellUpdate sent = FilledUpdate();
  ByteWriter writer;
  EncodeCellUpdate(sent, writer);
  ByteReader reader(writer.View());
  CellUpdate read;
  DecodeCellUpdate(reader, read);
  REQUIRE(reader.Complete());
  CHECK(read.cell == sent.cell);
  REQUIRE(read.intents.size() == 2);
  CHECK(read.intents[1].id == AvatarId{900});
  CHECK(read.intents[0].intent == sent.intents[0].intent);
  REQUIRE(read.enters.size() == 2);
  CHECK(read.enters[0].state == sent.enters[0].state);
  CHECK(read.enters[0].zone == ZoneId{2});
  CHECK(read.enters[1].state == sent.enters[1].state);
  CHECK(read.enters[0].posture == sent.enters[0].posture);
  CHECK(read.enters[1].posture == sent.enters[1].posture);
  CHECK(read.leaves == sent.leaves);
  CHECK(read.zones.at(0).zone == ZoneId{500});
  CHECK(read.emotes.at(0).id == AvatarId{4});
  CHECK(read.emotes.at(0).emote == Emote::kDance);
  CHECK(read.emotes.at(1).emote == Emote::kQuestion);
  CHECK(read.checksum == sent.checksum);
}

TEST_CASE("a change of intent costs two bytes beside the cell's head", "[protocol]") {
  CellUpdate update;
  update.Reset(CellIndex{5});
  for (std::uint16_t id = 1; id <= 100; ++id) {
    update.intents.push_back({AvatarId{id}, {Direction::kLeft, false}});
  }
  ByteWriter writer;
  EncodeCellUpdate(update, writer);
  CHECK(writer.Size() == 3 + 2 * 100);
}

TEST_CASE("a truncated cell update fails at every length", "[protocol]") {
  ByteWriter writer;
  EncodeCellUpdate(FilledUpdate(), writer);
  for (std::size_t length = 0; length < writer.Size(); ++length) {
    ByteReader reader(std::span(writer.View()).first(length));
    CellUpdate read;
    DecodeCellUpdate(reader, read);
    CHECK(reader.Failed());
  }
}

TEST_CASE("a posture that could not be fails", "[protocol]") {
  ByteWriter good;
  CellUpdate update;
  update.enters = {{AvatarId{1}, StandingAt({2, 2}), {}, {}}};
  EncodeCellUpdate(update, good);
  // A reaction, a number of nothing, and bits without a meaning, each with an age.
  for (const std::uint8_t posture : Bytes{0x06, 0x0F, 0x21, 0x80}) {
    Bytes bytes(good.View().begin(), good.View().end());
    bytes.back() = posture;
    bytes.push_back(3);
    ByteReader reader(bytes);
    DecodeCellUpdate(reader, update);
    CHECK(reader.Failed());
  }
}

TEST_CASE("a gesture without a meaning fails", "[protocol]") {
  for (const std::uint8_t number :
       {std::uint8_t{0}, std::uint8_t{kEmoteCount}, std::uint8_t{255}}) {
    ByteWriter writer;
    CellUpdate update;
    update.emotes = {{AvatarId{1}, static_cast<Emote>(number)}};
    EncodeCellUpdate(update, writer);
    ByteReader reader(writer.View());
    DecodeCellUpdate(reader, update);
    CHECK(reader.Failed());
  }
}

TEST_CASE("random bytes never pass as an avatar state that could not be", "[protocol]") {
  Random random(11);
  for (int round = 0; round < 20'000; ++round) {
    Bytes bytes(12);
    for (auto& byte : bytes) byte = static_cast<std::uint8_t>(random.Below(16));
    ByteReader reader(bytes);
    const AvatarState state = DecodeAvatarState(reader);
    if (reader.Failed()) continue;
    CHECK(state.progress < StepLength(state.step));
    CHECK(static_cast<std::uint8_t>(state.facing) < kDirectionCount);
  }
}

TEST_CASE("the server's other frames read back as they were written", "[protocol]") {
  ByteWriter writer;
  EncodeTickHeader({77, {CellIndex{1}, CellIndex{400}}}, writer);
  ByteReader reader(writer.View());
  CHECK(DecodeServerFrameKind(reader) == ServerFrameKind::kTick);
  TickHeader header;
  DecodeTickHeader(reader, header);
  CHECK(reader.Complete());
  CHECK(header.tick == 77);
  CHECK(header.dropped == std::vector{CellIndex{1}, CellIndex{400}});

  ByteWriter roster_writer;
  EncodeRoster({true, {{AvatarId{5}, true, {1, 2, 3}, "李"}}, {AvatarId{6}}}, roster_writer);
  ByteReader roster_reader(roster_writer.View());
  CHECK(DecodeServerFrameKind(roster_reader) == ServerFrameKind::kRoster);
  const RosterFrame roster = DecodeRoster(roster_reader);
  REQUIRE(roster_reader.Complete());
  CHECK(roster.full);
  CHECK(roster.entries.at(0).name == "李");
  CHECK(roster.entries.at(0).away);
  CHECK(roster.removed == std::vector{AvatarId{6}});

  ByteWriter ack_writer;
  EncodeAck({65535, 123456, -40}, ack_writer);
  ByteReader ack_reader(ack_writer.View());
  CHECK(DecodeServerFrameKind(ack_reader) == ServerFrameKind::kAck);
  CHECK(DecodeAck(ack_reader).slack_ms == -40);

  ByteWriter overview_writer;
  EncodeOverview({{{AvatarId{9}, {3, 4}}}}, overview_writer);
  ByteReader overview_reader(overview_writer.View());
  CHECK(DecodeServerFrameKind(overview_reader) == ServerFrameKind::kOverview);
  CHECK(DecodeOverview(overview_reader).entries.at(0).tile == TilePosition{3, 4});
}

TEST_CASE("a frame with bytes left over or of no known kind is refused", "[protocol]") {
  ByteWriter writer;
  EncodePong({1, 2, 3}, writer);
  writer.U8(0);
  ByteReader reader(writer.View());
  CHECK(DecodeServerFrameKind(reader) == ServerFrameKind::kPong);
  DecodePong(reader);
  CHECK(reader.Failed());

  const Bytes unknown{99};
  ByteReader unknown_reader(unknown);
  CHECK_FALSE(DecodeServerFrameKind(unknown_reader).has_value());
}

TEST_CASE("a roster that announces more than it holds is refused at once", "[protocol]") {
  ByteWriter writer;
  writer.U8(1);
  writer.Varint(0x7FFFFFFF);
  ByteReader reader(writer.View());
  CHECK(DecodeRoster(reader).entries.empty());
  CHECK(reader.Failed());
}

TEST_CASE("a client's frames read back as they were written", "[protocol]") {
  const auto command = DecodeClientFrame(
      EncodeClientFrame(CommandFrame{65535, 0xFFFFFFFF, {Direction::kUpLeft, true}}));
  REQUIRE(command.has_value());
  REQUIRE(std::holds_alternative<CommandFrame>(*command));
  CHECK(std::get<CommandFrame>(*command).sequence == 65535);
  CHECK(std::get<CommandFrame>(*command).command == InputCommand{Direction::kUpLeft, true});
  CHECK(std::holds_alternative<PingFrame>(*DecodeClientFrame(EncodeClientFrame(PingFrame{5}))));
  CHECK(std::holds_alternative<ResyncCellFrame>(
      *DecodeClientFrame(EncodeClientFrame(ResyncCellFrame{CellIndex{5}}))));
  CHECK(std::get<WantOverviewFrame>(*DecodeClientFrame(EncodeClientFrame(WantOverviewFrame{true})))
            .wanted);
}

TEST_CASE("a client's malformed frames are refused", "[protocol]") {
  const std::vector<Bytes> malformed{{},
                                     {0},
                                     {9},
                                     {1},
                                     {1, 0, 0, 0, 0, 0, 0},
                                     {1, 0, 0, 0, 0, 0, 0, 9},
                                     {1, 0, 0, 0, 0, 0, 0, 0x20},
                                     {1, 0, 0, 0, 0, 0, 0, 1, 0},
                                     {4, 2}};
  for (const Bytes& bytes : malformed) CHECK_FALSE(DecodeClientFrame(bytes).has_value());
}

}  // namespace
}  // namespace atrium
