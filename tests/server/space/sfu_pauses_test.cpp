#include "server/space/sfu_pauses.h"

#include <catch2/catch_test_macros.hpp>

namespace atrium {
namespace {

constexpr AvatarId kAda{1};
constexpr AvatarId kBo{2};

// How long the pause lasts that begins now.
Tick Lasts(SfuPauses& pauses, Tick& tick) {
  REQUIRE(pauses.Begin(kAda, tick));
  const Tick began = tick;
  while (pauses.TakeEnded(++tick).empty()) REQUIRE(tick - began <= kLastSfuPauseTicks);
  return tick - began;
}

TEST_CASE("each pause is twice as long as the one before, up to ten minutes", "[sfu]") {
  SfuPauses pauses;
  Tick tick = 5;
  CHECK(Lasts(pauses, tick) == kFirstSfuPauseTicks);
  CHECK(Lasts(pauses, tick) == 2 * kFirstSfuPauseTicks);
  CHECK(Lasts(pauses, tick) == 4 * kFirstSfuPauseTicks);
  CHECK(Lasts(pauses, tick) == 8 * kFirstSfuPauseTicks);
  CHECK(Lasts(pauses, tick) == kLastSfuPauseTicks);
  CHECK(Lasts(pauses, tick) == kLastSfuPauseTicks);
}

TEST_CASE("when it went well for long, or somebody else has the avatar, the first pause is short",
          "[sfu]") {
  SfuPauses pauses;
  Tick tick = 5;
  Lasts(pauses, tick);
  tick += kLastSfuPauseTicks;
  CHECK(pauses.TakeEnded(tick).empty());
  CHECK(Lasts(pauses, tick) == kFirstSfuPauseTicks);
  pauses.Forget(kAda);
  CHECK(Lasts(pauses, tick) == kFirstSfuPauseTicks);
}

TEST_CASE("a pause that is hastened ends early, but not at once", "[sfu]") {
  SfuPauses pauses;
  CHECK(pauses.Begin(kAda, 100));
  CHECK_FALSE(pauses.Begin(kAda, 101));
  pauses.Hasten(kAda);
  pauses.Hasten(kBo);
  CHECK(pauses.TakeEnded(99 + kShortestSfuPauseTicks).empty());
  CHECK(pauses.TakeEnded(100 + kShortestSfuPauseTicks) == std::vector{kAda});
  CHECK(pauses.TakeEnded(101 + kShortestSfuPauseTicks).empty());
}

TEST_CASE("all can be hastened, and the next pause is not", "[sfu]") {
  SfuPauses pauses;
  pauses.Begin(kAda, 0);
  pauses.Begin(kBo, 0);
  pauses.HastenAll();
  CHECK(pauses.TakeEnded(kShortestSfuPauseTicks) == std::vector{kAda, kBo});
  pauses.HastenAll();
  pauses.Begin(kAda, 1000);
  CHECK(pauses.TakeEnded(1000 + kShortestSfuPauseTicks).empty());
}

}  // namespace
}  // namespace atrium
