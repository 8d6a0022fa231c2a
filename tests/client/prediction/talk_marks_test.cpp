#include "client/prediction/talk_marks.h"

#include <catch2/catch_test_macros.hpp>

namespace atrium {
namespace {

std::vector<PresentedAvatar> Avatars() {
  std::vector<PresentedAvatar> avatars(3);
  for (std::uint16_t i = 0; i < 3; ++i) avatars[i].id = AvatarId{static_cast<std::uint16_t>(i + 1)};
  return avatars;
}

TEST_CASE("marks are shown of whom they are set for, the last ones only", "[client][prediction]") {
  TalkMarks marks;
  marks.Set(AvatarId{2}, kMarkMicOff);
  marks.Set(AvatarId{2}, kMarkCamera | kMarkSpeaking);
  auto avatars = Avatars();
  marks.Apply(avatars);
  CHECK(avatars[0].marks == 0);
  CHECK(avatars[1].marks == (kMarkCamera | kMarkSpeaking));
}

TEST_CASE("marks that are taken away are not shown any more", "[client][prediction]") {
  TalkMarks marks;
  marks.Set(AvatarId{1}, kMarkMicOff);
  marks.Set(AvatarId{3}, kMarkMicOff);
  marks.Set(AvatarId{1}, 0);
  auto avatars = Avatars();
  marks.Apply(avatars);
  CHECK(avatars[0].marks == 0);
  CHECK(avatars[2].marks == kMarkMicOff);
  marks.Clear();
  avatars = Avatars();
  marks.Apply(avatars);
  CHECK(avatars[2].marks == 0);
}

}  // namespace
}  // namespace atrium
