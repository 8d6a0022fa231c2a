// The roster: what everybody knows of everybody, however much of it they missed.
#include "server/space/roster.h"

#include <map>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "shared/core/random.h"

namespace atrium {
namespace {

// A client's copy, and how many bytes it took to keep it.
struct Copy {
  std::uint64_t version = 0;
  std::map<std::uint16_t, std::string> names;
  std::size_t bytes = 0;
  int full_frames = 0;

  void CatchUp(Roster& roster) {
    if (version == roster.Version()) return;
    FrameBatch batch;
    roster.AppendSince(version, batch);
    version = roster.Version();
    for (const FrameBatch::Frame& frame : batch.Frames()) {
      for (const FrameBatch::Part& part : batch.PartsOf(frame)) Take(batch.BytesOf(part));
    }
  }
  void Take(std::span<const std::uint8_t> frame) {
    bytes += frame.size();
    ByteReader reader(frame);
    REQUIRE(DecodeServerFrameKind(reader) == ServerFrameKind::kRoster);
    const RosterFrame roster = DecodeRoster(reader);
    REQUIRE_FALSE(reader.Failed());
    if (roster.full) names.clear();
    if (roster.full) ++full_frames;
    for (const RosterEntry& entry : roster.entries) names[entry.id.value] = entry.name;
    for (const AvatarId id : roster.removed) names.erase(id.value);
  }
};

TEST_CASE("a copy that missed any number of changes catches up exactly", "[space]") {
  Random random(21);
  Roster roster;
  std::map<std::uint16_t, std::string> truth;
  std::vector<Copy> copies(10);
  std::uint16_t next_id = 0;
  for (int tick = 0; tick < 3000; ++tick) {
    for (std::uint32_t i = random.Below(3); i > 0; --i) {
      const std::string name = "P" + std::to_string(random.Below(1000));
      roster.Set(AvatarId{++next_id}, name, {}, false);
      truth[next_id] = name;
    }
    for (std::uint32_t i = random.Below(3); i > 0 && !truth.empty(); --i) {
      const auto victim = truth.lower_bound(static_cast<std::uint16_t>(random.Below(next_id)));
      if (victim == truth.end()) continue;
      roster.Remove(AvatarId{victim->first});
      truth.erase(victim);
    }
    roster.EndTick();
    for (std::size_t i = 0; i < copies.size(); ++i) {
      if (random.Below(static_cast<std::uint32_t>(i * i * 10 + 1)) != 0) continue;
      copies[i].CatchUp(roster);
      REQUIRE(copies[i].names == truth);
    }
  }
  CHECK(copies[0].full_frames == 1);
}

TEST_CASE("whoever missed a few changes gets those and not everybody again", "[space]") {
  Roster roster;
  for (std::uint16_t id = 1; id <= 1000; ++id) roster.Set(AvatarId{id}, "Somebody", {}, false);
  roster.EndTick();
  Copy copy;
  copy.CatchUp(roster);
  const std::size_t whole = copy.bytes;
  for (std::uint16_t id = 1001; id <= 1020; ++id) {
    roster.Set(AvatarId{id}, "Newcomer", {}, false);
    roster.EndTick();
  }
  copy.CatchUp(roster);
  CHECK(copy.full_frames == 1);
  CHECK(copy.bytes - whole < whole / 20);
  CHECK(copy.names.size() == 1020);
}

TEST_CASE("a tick in which nobody changed makes no new version", "[space]") {
  Roster roster;
  roster.Set(AvatarId{1}, "Ada", {}, false);
  CHECK(roster.EndTick());
  roster.SetAway(AvatarId{1}, false);
  roster.Remove(AvatarId{7});
  CHECK_FALSE(roster.EndTick());
}

}  // namespace
}  // namespace atrium
