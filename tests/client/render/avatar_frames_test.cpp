#include "client/render/avatar_frames.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/committed_avatars.h"

namespace atrium {
namespace {

Look WithHair(int shape) {
  Look look{};
  look[2] = static_cast<std::uint8_t>(shape << 4);
  return look;
}

TEST_CASE("a frame is composed once, also for those in other colours", "[client][render]") {
  const AvatarArt art = CommittedAvatars().art;
  AvatarFrames frames(8);
  const std::size_t slot = frames.Find(art, WithHair(1), 0, 0);
  REQUIRE(frames.Missing().size() == 1);
  CHECK(frames.Missing()[0].slot == slot);
  frames.ClearMissing();
  Look blond = WithHair(1);
  blond[2] |= 3;
  CHECK(frames.Find(art, blond, 0, 0) == slot);
  CHECK(frames.Missing().empty());
  CHECK(frames.Find(art, WithHair(1), 1, 0) != slot);
  CHECK(frames.Find(art, WithHair(1), 0, 1) != slot);
  CHECK(frames.Find(art, WithHair(2), 0, 0) != slot);
  CHECK(frames.Missing().size() == 3);
}

TEST_CASE("the frame that was not seen the longest gives its place", "[client][render]") {
  const AvatarArt art = CommittedAvatars().art;
  AvatarFrames frames(3);
  const std::size_t first = frames.Find(art, WithHair(0), 0, 0);
  const std::size_t second = frames.Find(art, WithHair(1), 0, 0);
  frames.Find(art, WithHair(2), 0, 0);
  frames.Find(art, WithHair(0), 0, 0);
  frames.ClearMissing();
  CHECK(frames.Find(art, WithHair(3), 0, 0) == second);
  CHECK(frames.Find(art, WithHair(0), 0, 0) == first);
  CHECK(frames.Missing().size() == 1);
  frames.Find(art, WithHair(1), 0, 0);
  CHECK(frames.Missing().size() == 2);
}

TEST_CASE("room for one frame is enough to go on", "[client][render]") {
  const AvatarArt art = CommittedAvatars().art;
  AvatarFrames frames(0);
  for (int i = 0; i < 5; ++i) CHECK(frames.Find(art, WithHair(i), 0, 0) == 0);
  CHECK(frames.Missing().size() == 5);
}

TEST_CASE("other art begins with nothing", "[client][render]") {
  const AvatarArt art = CommittedAvatars().art;
  AvatarFrames frames(4);
  for (int i = 0; i < 6; ++i) frames.Find(art, WithHair(i), 0, 0);
  frames.Clear();
  CHECK(frames.Missing().empty());
  frames.Find(art, WithHair(5), 0, 0);
  CHECK(frames.Missing().size() == 1);
}

}  // namespace
}  // namespace atrium
