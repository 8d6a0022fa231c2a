#include "client/render/avatar_batch.h"

#include <catch2/catch_test_macros.hpp>

namespace atrium {
namespace {

TEST_CASE("somebody who speaks has a ring, also oneself", "[client][render]") {
  Camera camera;
  camera.SetView({{800, 600}, 1.0F});
  camera.SetMap({{100, 80}, {32, 32}});
  camera.Follow({1600, 1280}, 0, true);
  std::vector<PresentedAvatar> avatars(3);
  for (PresentedAvatar& avatar : avatars) {
    avatar.x = 50;
    avatar.y = 40;
  }
  avatars[1].marks = kMarkSpeaking | kMarkCamera;
  avatars[2].marks = kMarkSpeaking;
  avatars[2].self = true;
  std::vector<AvatarInstance> drawn;
  FillAvatars(avatars, AvatarArt{}, camera, drawn);
  REQUIRE(drawn.size() == 3);
  CHECK(drawn[0].flags == 0);
  CHECK(drawn[1].flags == kAvatarSpeaking);
  CHECK(drawn[2].flags == (kAvatarSelf | kAvatarSpeaking));
}

}  // namespace
}  // namespace atrium
