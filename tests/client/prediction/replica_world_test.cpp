#include "client/prediction/replica_world.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "tests/support/small_map.h"

namespace atrium {
namespace {

constexpr InputCommand kRight{Direction::kRight, false};

CellUpdate UpdateOf(std::uint16_t cell) {
  CellUpdate update;
  update.cell = CellIndex{cell};
  return update;
}

EnterRecord EnterOf(std::uint16_t id, TilePosition tile, InputCommand intent = {}) {
  return {AvatarId{id}, StandingAt(tile), intent, {}};
}

struct Fixture {
  Tilemap map = OpenMap(64);  // 4 x 4 cells
  ReplicaWorld replica{map, 0};

  bool Apply(Tick tick, const std::vector<CellUpdate>& updates,
             const std::vector<CellIndex>& dropped = {}) {
    ByteWriter writer;
    EncodeTickHeader({tick, dropped}, writer);
    for (const CellUpdate& update : updates) EncodeCellUpdate(update, writer);
    ByteReader reader(writer.View());
    DecodeServerFrameKind(reader);
    return replica.ApplyTickFrame(reader);
  }
  AvatarState StateOf(std::uint16_t id, Tick tick) {
    return replica.Find(AvatarId{id})->track.StateAt(tick, replica.World());
  }
  bool Has(std::uint16_t id) { return replica.Find(AvatarId{id}) != nullptr; }
};

std::uint16_t ChecksumOf(std::uint16_t id, const AvatarState& state, InputCommand intent) {
  StateHash hash;
  AddToCellChecksum(AvatarId{id}, state, intent, hash);
  return hash.Fold16();
}

}  // namespace

TEST_CASE("an enter's state is that after the tick, an intent holds before its step", "[replica]") {
  Fixture fixture;
  CellUpdate enter = UpdateOf(0);
  enter.full = true;
  enter.enters = {EnterOf(1, {3, 3})};
  REQUIRE(fixture.Apply(10, {enter}));
  CHECK(fixture.StateOf(1, 11) == StandingAt({3, 3}));
  CellUpdate intent = UpdateOf(0);
  intent.intents = {{AvatarId{1}, kRight}};
  REQUIRE(fixture.Apply(12, {intent}));
  AvatarState expected = StandingAt({3, 3});
  StepMovement(expected, kRight, fixture.replica.World());
  CHECK(fixture.StateOf(1, 13) == expected);
  CHECK(fixture.replica.KnownTick() == 12);
}

TEST_CASE("who steps into another cell stays, in whatever order the cells are told", "[replica]") {
  const bool enter_first = GENERATE(false, true);
  Fixture fixture;
  CellUpdate start = UpdateOf(enter_first ? 1 : 0);
  start.enters = {EnterOf(1, {15, 3})};
  REQUIRE(fixture.Apply(1, {start}));
  CellUpdate from = UpdateOf(enter_first ? 1 : 0);
  from.leaves = {AvatarId{1}};
  CellUpdate to = UpdateOf(enter_first ? 0 : 1);
  to.enters = {EnterOf(1, {16, 3})};
  if (enter_first) {
    REQUIRE(fixture.Apply(2, {to, from}));
  } else {
    REQUIRE(fixture.Apply(2, {from, to}));
  }
  REQUIRE(fixture.Has(1));
  CHECK(fixture.replica.Find(AvatarId{1})->cell == to.cell);
  CHECK_FALSE(fixture.replica.Find(AvatarId{1})->gone_from);
  CHECK(fixture.StateOf(1, 3) == StandingAt({16, 3}));
}

TEST_CASE("a full state forgets whoever else was in the cell, and nobody elsewhere", "[replica]") {
  Fixture fixture;
  CellUpdate one = UpdateOf(0);
  one.enters = {EnterOf(1, {1, 1}), EnterOf(2, {2, 2})};
  CellUpdate other = UpdateOf(5);
  other.enters = {EnterOf(3, {20, 20})};
  REQUIRE(fixture.Apply(1, {one, other}));
  CellUpdate full = UpdateOf(0);
  full.full = true;
  full.enters = {EnterOf(2, {4, 4})};
  REQUIRE(fixture.Apply(2, {full}));
  CHECK_FALSE(fixture.Has(1));
  CHECK(fixture.StateOf(2, 3) == StandingAt({4, 4}));
  CHECK(fixture.Has(3));
}

TEST_CASE("a dropped cell takes everyone in it along", "[replica]") {
  Fixture fixture;
  CellUpdate one = UpdateOf(0);
  one.enters = {EnterOf(1, {1, 1})};
  CellUpdate other = UpdateOf(1);
  other.enters = {EnterOf(2, {20, 1})};
  REQUIRE(fixture.Apply(1, {one, other}));
  REQUIRE(fixture.Apply(2, {}, {CellIndex{0}, CellIndex{9}}));
  CHECK_FALSE(fixture.Has(1));
  CHECK(fixture.Has(2));
}

TEST_CASE("who left is kept for the delayed view, and revived by coming back", "[replica]") {
  Fixture fixture;
  ReplicaWorld replica(fixture.map, 10);
  const auto apply = [&](Tick tick, const CellUpdate& update) {
    ByteWriter writer;
    EncodeTickHeader({tick, {}}, writer);
    EncodeCellUpdate(update, writer);
    ByteReader reader(writer.View());
    DecodeServerFrameKind(reader);
    return replica.ApplyTickFrame(reader);
  };
  CellUpdate update = UpdateOf(0);
  update.enters = {EnterOf(1, {1, 1})};
  REQUIRE(apply(1, update));
  update = UpdateOf(0);
  update.leaves = {AvatarId{1}};
  REQUIRE(apply(2, update));
  REQUIRE(replica.Find(AvatarId{1}) != nullptr);
  CHECK(replica.Find(AvatarId{1})->gone_from == 3U);
  REQUIRE(apply(8, UpdateOf(4)));
  CHECK(replica.Find(AvatarId{1}) != nullptr);
  REQUIRE(apply(13, UpdateOf(4)));
  CHECK(replica.Find(AvatarId{1}) == nullptr);
}

TEST_CASE("a wrong checksum asks once for the cell, a right one for nothing", "[replica]") {
  Fixture fixture;
  CellUpdate enter = UpdateOf(0);
  enter.enters = {EnterOf(1, {3, 3}, kRight)};
  REQUIRE(fixture.Apply(1, {enter}));
  AvatarState state = StandingAt({3, 3});
  for (Tick tick = 2; tick <= 65; ++tick) StepMovement(state, kRight, fixture.replica.World());
  CellUpdate check = UpdateOf(0);
  check.checksum = ChecksumOf(1, state, kRight);
  REQUIRE(fixture.Apply(65, {check}));
  CHECK(fixture.replica.TakeResyncs().empty());
  check.checksum = static_cast<std::uint16_t>(*check.checksum + 1);
  REQUIRE(fixture.Apply(65, {check}));
  CHECK(fixture.replica.Desyncs() == 1);
  CHECK(fixture.replica.TakeResyncs() == std::vector{CellIndex{0}});
  CHECK(fixture.replica.TakeResyncs().empty());
}

TEST_CASE("an intent of somebody unknown asks for the cell", "[replica]") {
  Fixture fixture;
  CellUpdate intent = UpdateOf(2);
  intent.intents = {{AvatarId{5}, kRight}};
  REQUIRE(fixture.Apply(1, {intent}));
  REQUIRE(fixture.Apply(2, {intent}));
  CHECK(fixture.replica.TakeResyncs() == std::vector{CellIndex{2}});
}

TEST_CASE("zones follow the server's word", "[replica]") {
  Fixture fixture;
  CellUpdate enter = UpdateOf(0);
  enter.enters = {EnterOf(1, {3, 3})};
  REQUIRE(fixture.Apply(1, {enter}));
  CellUpdate zone = UpdateOf(0);
  zone.zones = {{AvatarId{1}, ZoneId{4}}};
  REQUIRE(fixture.Apply(2, {zone}));
  CHECK(fixture.replica.Find(AvatarId{1})->zone == ZoneId{4});
}

TEST_CASE("frames that cannot be are refused", "[replica]") {
  Fixture fixture;
  CHECK_FALSE(fixture.Apply(5, {UpdateOf(16)}));
  fixture.replica.Clear();
  CHECK(fixture.Apply(5, {}));
  CHECK_FALSE(fixture.Apply(4, {}));
  const std::vector<std::uint8_t> cut{7, 0, 0};
  ByteReader reader(cut);
  CHECK_FALSE(fixture.replica.ApplyTickFrame(reader));
}

}  // namespace atrium
