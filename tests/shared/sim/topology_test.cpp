// When a conversation moves from the mesh to the SFU and back.
#include "shared/sim/topology.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

namespace atrium {
namespace {

struct Talkers {
  Talkers() {
    topology.SetSfuAvailable(true);
    Run(1);
  }

  static LinkChange Change(std::uint16_t a, std::uint16_t b, bool linked) {
    return {AvatarId{std::min(a, b)}, AvatarId{std::max(a, b)}, linked, {}};
  }
  // Everybody with everybody, from 1 to `count`.
  void MeetAll(std::uint16_t count) {
    for (std::uint16_t a = 1; a <= count; ++a) MeetThose(a, count);
  }
  void MeetThose(std::uint16_t a, std::uint16_t count) {
    for (std::uint16_t b = static_cast<std::uint16_t>(a + 1); b <= count; ++b) Link(a, b);
  }
  void Link(std::uint16_t a, std::uint16_t b) { topology.OnLink(Change(a, b, true)); }
  void Unlink(std::uint16_t a, std::uint16_t b) { topology.OnLink(Change(a, b, false)); }
  void MeetInSfu(std::uint16_t count) {
    MeetAll(count);
    Run(1 + kToSfuTicks);
  }
  void LeaveAll(std::uint16_t who, std::uint16_t count) {
    for (std::uint16_t other = 1; other < count; ++other) Unlink(who, other);
  }
  void Run(Tick ticks) {
    for (Tick i = 0; i < ticks; ++i) topology.Advance(++tick);
  }
  Route Between(std::uint16_t a, std::uint16_t b) const {
    return topology.RouteOf(AvatarId{a}, AvatarId{b});
  }
  std::size_t ChangedCount() const { return topology.Changed().size(); }

  Topology topology;
  Tick tick = 0;
};

TEST_CASE("four talk from page to page, five through the SFU", "[topology]") {
  Talkers talkers;
  talkers.MeetAll(4);
  talkers.Run(1);
  CHECK(talkers.Between(1, 4) == Route::kMesh);
  CHECK(talkers.ChangedCount() == 0);
  for (std::uint16_t other = 1; other <= 4; ++other) talkers.Link(5, other);
  talkers.Run(1 + kToSfuTicks);
  CHECK(talkers.Between(1, 4) == Route::kSfu);
  CHECK(talkers.Between(5, 1) == Route::kSfu);
  CHECK(talkers.ChangedCount() == 5);
  talkers.Run(1);
  CHECK(talkers.ChangedCount() == 0);
}

TEST_CASE("the fifth is heard from page to page before all enter the SFU", "[topology]") {
  Talkers talkers;
  talkers.MeetAll(5);
  talkers.Run(kToSfuTicks);
  CHECK(talkers.Between(5, 1) == Route::kMesh);
  CHECK(talkers.ChangedCount() == 0);
  talkers.Run(1);
  CHECK(talkers.Between(5, 1) == Route::kSfu);
}

TEST_CASE("a fifth who only passes by leads nobody into the SFU", "[topology]") {
  Talkers talkers;
  talkers.MeetAll(5);
  talkers.Run(kToSfuTicks);
  talkers.LeaveAll(5, 5);
  talkers.Run(2 * kToSfuTicks);
  CHECK(talkers.Between(1, 2) == Route::kMesh);
  for (std::uint16_t other = 1; other <= 4; ++other) talkers.Link(5, other);
  talkers.Run(kToSfuTicks);
  CHECK(talkers.Between(1, 2) == Route::kMesh);  // counted anew
  talkers.Run(1);
  CHECK(talkers.Between(1, 2) == Route::kSfu);
}

TEST_CASE("more who come together at once enter the SFU at once", "[topology]") {
  Talkers talkers;
  talkers.MeetAll(6);
  talkers.Run(1);
  CHECK(talkers.Between(1, 6) == Route::kSfu);
  CHECK(talkers.ChangedCount() == 6);
}

TEST_CASE("whoever joins a large group goes to the SFU at once", "[topology]") {
  Talkers talkers;
  talkers.MeetInSfu(5);
  talkers.Link(6, 1);
  talkers.Run(1);
  CHECK(talkers.Between(1, 6) == Route::kSfu);
}

TEST_CASE("three go back to the mesh after a while, and not if somebody comes", "[topology]") {
  Talkers talkers;
  talkers.MeetInSfu(5);
  talkers.LeaveAll(5, 5);
  talkers.Run(2 * kBackToMeshTicks);
  CHECK(talkers.Between(1, 2) == Route::kSfu);  // four: no reason to change
  talkers.LeaveAll(4, 4);
  talkers.Run(kBackToMeshTicks);
  CHECK(talkers.Between(1, 2) == Route::kSfu);
  talkers.Link(1, 4);
  talkers.Run(1);
  talkers.Unlink(1, 4);
  talkers.Run(kBackToMeshTicks);
  CHECK(talkers.Between(1, 2) == Route::kSfu);  // counted anew for 1
  CHECK(talkers.Between(2, 3) == Route::kMesh);
  talkers.Run(1);
  CHECK(talkers.Between(1, 2) == Route::kMesh);
}

TEST_CASE("without an SFU everything goes from page to page, and back when it is there again",
          "[topology]") {
  Talkers talkers;
  talkers.MeetInSfu(5);
  talkers.topology.SetSfuAvailable(false);
  talkers.Run(1);
  CHECK(talkers.Between(1, 2) == Route::kMesh);
  CHECK(talkers.ChangedCount() == 5);
  talkers.topology.SetSfuAvailable(true);
  talkers.Run(1);
  CHECK(talkers.Between(1, 2) == Route::kSfu);
  CHECK(talkers.ChangedCount() == 5);
}

TEST_CASE("whoever does not reach the SFU has all links from page to page, the others keep theirs",
          "[topology]") {
  Talkers talkers;
  talkers.MeetInSfu(5);
  talkers.topology.SetReachesSfu(AvatarId{5}, false);
  talkers.Run(1);
  CHECK(talkers.Between(1, 5) == Route::kMesh);
  CHECK(talkers.Between(5, 2) == Route::kMesh);
  CHECK(talkers.Between(1, 2) == Route::kSfu);
  CHECK(talkers.ChangedCount() == 1);
  talkers.topology.SetReachesSfu(AvatarId{5}, false);
  talkers.Run(1);
  CHECK(talkers.ChangedCount() == 0);
  talkers.topology.SetReachesSfu(AvatarId{5}, true);
  talkers.Run(1);
  CHECK(talkers.Between(1, 5) == Route::kSfu);
  CHECK(talkers.ChangedCount() == 1);
}

}  // namespace
}  // namespace atrium
