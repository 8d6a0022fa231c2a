#include "client/prediction/avatar_track.h"

#include <catch2/catch_test_macros.hpp>

#include "shared/core/random.h"
#include "tests/support/small_map.h"

namespace atrium {
namespace {

const Tilemap kMap = OpenMap(64);
const MovementWorld kWorld{kMap.collision, MovementPolicy::kGrid};
constexpr InputCommand kRight{Direction::kRight, false};
constexpr InputCommand kUp{Direction::kUp, true};

AvatarState Walked(AvatarState state, InputCommand intent, int ticks) {
  for (int i = 0; i < ticks; ++i) StepMovement(state, intent, kWorld);
  return state;
}

}  // namespace

TEST_CASE("a track's state is what the shared step makes of its keyframes", "[track]") {
  const AvatarState start = StandingAt({10, 10});
  AvatarTrack track(100, start, {});
  track.SetIntent(103, kRight, kWorld);
  track.SetIntent(110, kUp, kWorld);
  const AvatarState turned = Walked(start, kRight, 7);
  CHECK(track.StateAt(90, kWorld) == start);
  CHECK(track.StateAt(103, kWorld) == start);
  CHECK(track.StateAt(107, kWorld) == Walked(start, kRight, 4));
  CHECK(track.StateAt(130, kWorld) == Walked(turned, kUp, 20));
  CHECK(track.IntentAt(102) == InputCommand{});
  CHECK(track.IntentAt(109) == kRight);
}

TEST_CASE("a keyframe that comes late changes what follows from it", "[track]") {
  const AvatarState start = StandingAt({10, 10});
  AvatarTrack track(100, start, kRight);
  track.SetIntent(120, kUp, kWorld);
  CHECK(track.ViewAt(115, kWorld).from == Walked(start, kRight, 15));
  track.SetIntent(105, {}, kWorld);
  CHECK(track.TakeRewound());
  CHECK_FALSE(track.TakeRewound());
  CHECK(track.StateAt(110, kWorld) == Walked(Walked(start, kRight, 5), {}, 5));
  CHECK(track.ViewAt(115, kWorld).from == track.StateAt(115, kWorld));
  CHECK(track.StateAt(130, kWorld) == Walked(track.StateAt(120, kWorld), kUp, 10));
}

TEST_CASE("looking at rising ticks shows the same as asking for each", "[track]") {
  Random random(5);
  AvatarTrack track(0, StandingAt({30, 30}), {}, 8);
  for (Tick tick = 1; tick < 400; ++tick) {
    if (random.Below(4) == 0) {
      track.SetIntent(tick, {static_cast<Direction>(random.Below(kDirectionCount)), false}, kWorld);
    }
    if (random.Below(50) == 0) track.Place(tick, StandingAt({20, 20}), kRight, kWorld);
    if (tick < 6) continue;
    const TrackView view = track.ViewAt(tick - 6, kWorld);
    CHECK(view.from == track.StateAt(tick - 6, kWorld));
    CHECK(view.to == track.StateAt(tick - 5, kWorld));
    CHECK(track.KeyframeCount() < 12);
  }
}

TEST_CASE("who stands or is stuck is settled, who walks or will walk is not", "[track]") {
  const Tilemap walled = MapOf({"####", "#..#", "####"});
  const MovementWorld world{walled.collision, MovementPolicy::kGrid};
  AvatarTrack track(0, StandingAt({1, 1}), {});
  CHECK(track.ViewAt(5, world).settled);
  track.SetIntent(10, kRight, world);
  CHECK_FALSE(track.ViewAt(6, world).settled);
  CHECK_FALSE(track.ViewAt(11, world).settled);
  CHECK(track.ViewAt(20, world).settled);
  CHECK(track.StateAt(4'000'000'00, world).tile == TilePosition{2, 1});
}

TEST_CASE("placing where the avatar is anyway is no news", "[track]") {
  AvatarTrack track(0, StandingAt({10, 10}), kRight);
  CHECK_FALSE(track.Place(7, track.StateAt(7, kWorld), kRight, kWorld));
  CHECK(track.KeyframeCount() == 1);
  CHECK(track.Place(7, StandingAt({40, 40}), kRight, kWorld));
  CHECK(track.StateAt(7, kWorld) == StandingAt({40, 40}));
}

TEST_CASE("shortening keeps every later state", "[track]") {
  AvatarTrack track(0, StandingAt({1, 10}), kRight);
  const AvatarState later = track.StateAt(200, kWorld);
  track.Shorten(64, kWorld);
  track.Shorten(128, kWorld);
  CHECK(track.Newest().tick == 128);
  CHECK(track.StateAt(200, kWorld) == later);
}

TEST_CASE("a track is bounded", "[track]") {
  AvatarTrack track(0, StandingAt({10, 10}), {});
  for (Tick tick = 1; tick < 1'000; ++tick) {
    track.SetIntent(tick, tick % 2 == 0 ? kRight : kUp, kWorld);
  }
  CHECK(track.KeyframeCount() <= AvatarTrack::kMaxKeyframes);
}

TEST_CASE("a track without a past keeps one keyframe", "[track]") {
  AvatarTrack track(0, StandingAt({10, 10}), {}, 0);
  AvatarTrack whole(0, StandingAt({10, 10}), {});
  for (Tick tick = 1; tick < 50; tick += 7) {
    const InputCommand intent = tick % 2 == 0 ? kRight : kUp;
    track.SetIntent(tick, intent, kWorld);
    whole.SetIntent(tick, intent, kWorld);
    CHECK(track.KeyframeCount() == 1);
    CHECK(track.StateAt(tick + 6, kWorld) == whole.StateAt(tick + 6, kWorld));
  }
}

TEST_CASE("ticks may wrap", "[track]") {
  const AvatarState start = StandingAt({10, 10});
  AvatarTrack track(0xFFFFFFFAU, start, kRight);
  track.SetIntent(4, kUp, kWorld);
  CHECK(track.StateAt(2, kWorld) == Walked(start, kRight, 8));
  CHECK(track.StateAt(9, kWorld) == Walked(Walked(start, kRight, 10), kUp, 5));
}

}  // namespace atrium
