#include "client/net/roster.h"

#include <catch2/catch_test_macros.hpp>

#include "client/net/net_stats.h"

namespace atrium {
namespace {

RosterEntry Entry(std::uint16_t id, const char* name, bool away = false) {
  return {AvatarId{id}, away, {}, name};
}

}  // namespace

TEST_CASE("the roster follows changes and forgets who left", "[net]") {
  ClientRoster roster;
  roster.Apply(RosterFrame{true, {Entry(1, "Ada"), Entry(2, "Bob")}, {}});
  const std::uint32_t version = roster.Version();
  roster.Apply(RosterFrame{false, {Entry(2, "Bob", true), Entry(3, "Eve")}, {AvatarId{1}}});
  CHECK(roster.Version() != version);
  CHECK(roster.Find(AvatarId{1}) == nullptr);
  CHECK(roster.Find(AvatarId{2})->away);
  CHECK(roster.Find(AvatarId{3})->name == "Eve");
  roster.Apply(RosterFrame{true, {Entry(9, "Kim")}, {}});
  CHECK(roster.People().size() == 1);
}

TEST_CASE("the overview tells where known people are and invents nobody", "[net]") {
  ClientRoster roster;
  roster.Apply(RosterFrame{true, {Entry(1, "Ada")}, {}});
  const std::uint32_t version = roster.Version();
  roster.Apply(OverviewFrame{{{AvatarId{1}, {4, 5}}, {AvatarId{2}, {6, 7}}}});
  CHECK(roster.Find(AvatarId{1})->tile == TilePosition{4, 5});
  CHECK(roster.Find(AvatarId{2}) == nullptr);
  CHECK(roster.Version() == version);
}

TEST_CASE("rates are those of the last second", "[net]") {
  NetStats stats;
  for (int i = 0; i < 30; ++i) stats.OnReceived(100, i * 50.0);
  CHECK(stats.PerSecond(1'499).bytes_down == 2'000);
  CHECK(stats.PerSecond(1'499).frames_down == 20);
  CHECK(stats.PerSecond(5'000).bytes_down == 0);
  CHECK(stats.TotalBytesDown() == 3'000);
}

}  // namespace atrium
