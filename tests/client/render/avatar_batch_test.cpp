#include "client/render/avatar_batch.h"

#include <cmath>

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "tests/support/committed_avatars.h"

namespace atrium {
namespace {

Camera LaptopCamera() {
  Camera camera;
  camera.SetView({{1366, 768}, 1.0F});
  camera.SetMap({{100, 80}, {32, 32}});
  camera.Follow({1600, 1280}, 0, true);
  return camera;
}

struct Batch {
  const std::vector<AvatarInstance>& Of(const std::vector<PresentedAvatar>& avatars,
                                        bool animate = true) {
    FillAvatars(avatars, {art, frames, LaptopCamera(), animate}, instances);
    return instances;
  }

  AvatarArt art = CommittedAvatars().art;
  AvatarFrames frames{16};
  std::vector<AvatarInstance> instances;
};

std::vector<PresentedAvatar> PeopleInView(std::size_t count) {
  std::vector<PresentedAvatar> avatars(count);
  for (PresentedAvatar& avatar : avatars) {
    avatar.x = 50;
    avatar.y = 40;
  }
  return avatars;
}

TEST_CASE("avatars out of view are not drawn, those in view keep their order", "[client][render]") {
  Batch batch;
  std::vector<PresentedAvatar> avatars = PeopleInView(3);
  avatars[1].x = 1;
  avatars[1].y = 1;
  avatars[2].y = 41;
  avatars[2].self = true;
  avatars[2].away = true;
  const auto& drawn = batch.Of(avatars);
  REQUIRE(drawn.size() == 2);
  CHECK(drawn[0].flags == 0);
  CHECK(drawn[1].flags == (kAvatarSelf | kAvatarAway));
  CHECK(drawn[1].y > drawn[0].y);
}

TEST_CASE("somebody who speaks has a ring, also oneself", "[client][render]") {
  Batch batch;
  std::vector<PresentedAvatar> avatars = PeopleInView(3);
  avatars[1].marks = kMarkSpeaking | kMarkCamera;
  avatars[2].marks = kMarkSpeaking;
  avatars[2].self = true;
  const auto& drawn = batch.Of(avatars);
  REQUIRE(drawn.size() == 3);
  CHECK(drawn[0].flags == 0);
  CHECK(drawn[1].flags == kAvatarSpeaking);
  CHECK(drawn[2].flags == (kAvatarSelf | kAvatarSpeaking));
}

TEST_CASE("who wears the same shares a frame and brings other colours along", "[client][render]") {
  Batch batch;
  std::vector<PresentedAvatar> avatars = PeopleInView(3);
  avatars[1].look[3] = 5;
  avatars[2].look[3] = 0x10;
  const auto& drawn = batch.Of(avatars);
  CHECK(drawn[0].frame == drawn[1].frame);
  CHECK(drawn[0].rows != drawn[1].rows);
  CHECK(drawn[0].frame != drawn[2].frame);
  CHECK(batch.frames.Missing().size() == 2);
}

TEST_CASE("somebody who runs looks other than somebody who walks", "[client][render]") {
  Batch batch;
  std::vector<PresentedAvatar> avatars = PeopleInView(3);
  avatars[1].walking = true;
  avatars[2].walking = true;
  avatars[2].running = true;
  const auto& drawn = batch.Of(avatars);
  CHECK(drawn[0].frame != drawn[1].frame);
  CHECK(drawn[1].frame != drawn[2].frame);
}

TEST_CASE("a gesture moves, but not for whoever wants less motion", "[client][render]") {
  Batch batch;
  std::vector<PresentedAvatar> avatars = PeopleInView(3);
  avatars[1].emote = Emote::kDance;
  avatars[2].emote = Emote::kDance;
  avatars[2].emote_ms = 300;
  CHECK(batch.Of(avatars)[1].frame != batch.Of(avatars)[0].frame);
  CHECK(batch.Of(avatars)[1].frame != batch.Of(avatars)[2].frame);
  CHECK(batch.Of(avatars, false)[1].frame == batch.Of(avatars, false)[2].frame);
  CHECK(batch.Of(avatars, false)[1].frame != batch.Of(avatars, false)[0].frame);
}

TEST_CASE("who sits looks so, a little lower, and has gestures for it", "[client][render]") {
  Batch batch;
  std::vector<PresentedAvatar> avatars = PeopleInView(4);
  for (const std::size_t i : {1U, 2U}) avatars[i].sits = true;
  for (const std::size_t i : {2U, 3U}) avatars[i].emote = Emote::kRaise;
  const auto& drawn = batch.Of(avatars);
  CHECK(drawn[1].y > drawn[0].y);
  for (std::size_t i = 1; i < 4; ++i) CHECK(drawn[i].frame != drawn[i - 1].frame);
  CHECK(drawn[1].frame != drawn[3].frame);
}

TEST_CASE("a gesture says when it will look different, one that is held does not",
          "[client][render]") {
  const Batch batch;
  std::vector<PresentedAvatar> avatars = PeopleInView(2);
  CHECK(std::isinf(NextPoseInMs(avatars, batch.art)));
  avatars[0].emote = Emote::kRaise;
  CHECK(std::isinf(NextPoseInMs(avatars, batch.art)));
  avatars[1].emote = Emote::kDance;
  const int pose_ms = batch.art.emotes[static_cast<std::size_t>(Emote::kDance)].pose_ms;
  avatars[1].emote_ms = static_cast<float>(pose_ms) * 2.25F;
  CHECK(NextPoseInMs(avatars, batch.art) == Catch::Approx(pose_ms * 0.75));
}

TEST_CASE("avatars are scaled by whole numbers on maps of other tile sizes", "[client][render]") {
  Camera camera;
  camera.SetView({{1366, 768}, 1.0F});
  camera.SetMap({{100, 80}, {16, 16}});
  CHECK(AvatarScale(camera) >= 1);
  CHECK(AvatarScale(camera) * 32 <= 16 * camera.Zoom() + 16);
}

}  // namespace
}  // namespace atrium
