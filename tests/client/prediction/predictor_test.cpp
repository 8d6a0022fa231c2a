#include "client/prediction/predictor.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/small_map.h"

namespace atrium {
namespace {

const Tilemap kMap = OpenMap(64);
const MovementWorld kWorld{kMap.collision, MovementPolicy::kGrid};
constexpr InputCommand kStand{};
constexpr InputCommand kRight{Direction::kRight, false};
constexpr InputCommand kDown{Direction::kDown, false};

AvatarState Walked(AvatarState state, InputCommand intent, int ticks) {
  for (int i = 0; i < ticks; ++i) StepMovement(state, intent, kWorld);
  return state;
}

struct Fixture {
  Predictor predictor;
  AvatarTrack authority{100, StandingAt({10, 10}), kStand};
  Tick known = 99;

  std::optional<CommandFrame> Issue(Tick tick) { return predictor.Issue({tick, 0.5}, 100, 0); }
  AvatarState StateAt(Tick tick) const { return predictor.StateAt(tick, authority, known, kWorld); }
};

}  // namespace

TEST_CASE("a command takes effect in the tick in progress", "[predictor]") {
  Fixture fixture;
  fixture.predictor.SetIntent(kRight);
  const auto command = fixture.Issue(105);
  REQUIRE(command);
  CHECK(command->tick == 105);
  CHECK(fixture.StateAt(105) == StandingAt({10, 10}));
  CHECK(fixture.StateAt(106) == Walked(StandingAt({10, 10}), kRight, 1));
  CHECK(fixture.predictor.IntentAt(105, fixture.authority, fixture.known) == kRight);
}

TEST_CASE("a command is sent only when the intent changes, and one a tick", "[predictor]") {
  Fixture fixture;
  CHECK_FALSE(fixture.Issue(100));
  fixture.predictor.SetIntent(kRight);
  CHECK(fixture.Issue(100));
  CHECK_FALSE(fixture.Issue(101));
  fixture.predictor.SetIntent(kDown);
  CHECK(fixture.Issue(101));
  fixture.predictor.SetIntent(kRight);
  CHECK_FALSE(fixture.Issue(101));
  const auto command = fixture.Issue(102);
  REQUIRE(command);
  CHECK(command->sequence == 3);
  CHECK(command->command == kRight);
}

TEST_CASE("a tap that is over before it could be sent is sent all the same", "[predictor]") {
  Fixture fixture;
  fixture.predictor.SetIntent(kRight);
  fixture.predictor.SetIntent(kStand);
  const auto press = fixture.Issue(100);
  REQUIRE(press);
  CHECK(press->command == kRight);
  CHECK_FALSE(fixture.Issue(100));
  const auto release = fixture.Issue(101);
  REQUIRE(release);
  CHECK(release->command == kStand);
  CHECK(fixture.StateAt(110) == StandingAt({11, 10}, Direction::kRight));
}

TEST_CASE("an acknowledgement moves a late command to where the server applied it", "[predictor]") {
  Fixture fixture;
  fixture.predictor.SetIntent(kRight);
  const auto command = fixture.Issue(105);
  const auto acknowledged = fixture.predictor.OnAck({command->sequence, 107, -20});
  REQUIRE(acknowledged);
  CHECK(acknowledged->lead_ms == 100);
  CHECK(fixture.StateAt(107) == StandingAt({10, 10}));
  CHECK(fixture.StateAt(110) == Walked(StandingAt({10, 10}), kRight, 3));
  CHECK_FALSE(fixture.predictor.OnAck({77, 107, 0}));
}

TEST_CASE("what the server's world contains is not applied twice", "[predictor]") {
  Fixture fixture;
  fixture.predictor.SetIntent(kRight);
  const auto command = fixture.Issue(105);
  fixture.predictor.OnAck({command->sequence, 105, 20});
  const AvatarState predicted = fixture.StateAt(115);
  fixture.authority.SetIntent(105, kRight, kWorld);
  fixture.known = 105;
  CHECK(fixture.StateAt(115) == predicted);
  fixture.predictor.OnKnown(105);
  CHECK(fixture.predictor.History().Empty());
  CHECK(fixture.StateAt(115) == predicted);
  CHECK_FALSE(fixture.predictor.Busy());
}

TEST_CASE("a command the server has not heard of holds from the next tick at the earliest",
          "[predictor]") {
  Fixture fixture;
  fixture.predictor.SetIntent(kRight);
  fixture.Issue(105);
  fixture.known = 110;
  CHECK(fixture.StateAt(111) == StandingAt({10, 10}));
  CHECK(fixture.StateAt(113) == Walked(StandingAt({10, 10}), kRight, 2));
}

TEST_CASE("the history is bounded, and nothing is lost by it", "[predictor]") {
  Fixture fixture;
  Tick tick = 100;
  for (int i = 0; i < 1'000; ++i, ++tick) {
    fixture.predictor.SetIntent(i % 2 == 0 ? kRight : kDown);
    fixture.Issue(tick);
    CHECK(fixture.predictor.History().Commands().size() <= kMaxQueuedCommands);
  }
  fixture.predictor.SetIntent(kStand);
  CHECK_FALSE(fixture.Issue(tick));
  for (std::uint16_t sequence = 1; sequence <= kMaxQueuedCommands; ++sequence) {
    fixture.predictor.OnAck({sequence, 120, 0});
  }
  fixture.predictor.OnKnown(120);
  const auto command = fixture.Issue(tick);
  REQUIRE(command);
  CHECK(command->command == kStand);
}

TEST_CASE("after a resume the intent that is held is sent again", "[predictor]") {
  Fixture fixture;
  fixture.predictor.SetIntent(kRight);
  fixture.Issue(105);
  fixture.predictor.Reset();
  const auto again = fixture.Issue(104);
  REQUIRE(again);
  CHECK(again->command == kRight);
}

}  // namespace atrium
