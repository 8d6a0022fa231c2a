#include "client/app/bench_crowd.h"

#include <catch2/catch_test_macros.hpp>

namespace atrium {
namespace {

TEST_CASE("the crowd is in view, walks and has names", "[client][app]") {
  Camera camera;
  camera.SetView({{1366, 768}, 1.0F});
  camera.SetMap({{100, 80}, {32, 32}});
  BenchCrowd crowd;
  CHECK_FALSE(crowd.Active());
  crowd.SetCount(100);
  CHECK(crowd.Active());
  const PresentedWorld& first = crowd.Mix({}, camera, 1000);
  REQUIRE(first.avatars.size() == 100);
  CHECK(first.people.size() == 100);
  CHECK(first.moving);
  const float x = first.avatars[5].x;
  const std::uint32_t version = first.people_version;
  const PresentedWorld& second = crowd.Mix({}, camera, 1100);
  CHECK(second.avatars[5].x != x);
  CHECK(second.people_version == version);
  for (const PresentedAvatar& avatar : second.avatars) {
    CHECK(avatar.walking);
    CHECK(avatar.y >= camera.TileAt({0, 0}).y);
  }
}

}  // namespace
}  // namespace atrium
