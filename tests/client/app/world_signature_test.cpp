#include "client/app/world_signature.h"

#include <catch2/catch_test_macros.hpp>

namespace atrium {
namespace {

PresentedWorld SomeWorld() {
  PresentedWorld world;
  world.avatars.resize(2);
  world.avatars[0].id = AvatarId{1};
  world.avatars[1].id = AvatarId{2};
  world.path = {{1, 2}};
  return world;
}

TEST_CASE("worlds that look the same have the same signature", "[client][app]") {
  PresentedWorld world = SomeWorld();
  world.net.rtt_ms = 123;
  CHECK(SignatureOf(world) == SignatureOf(SomeWorld()));
}

TEST_CASE("whatever changes the picture changes the signature", "[client][app]") {
  const std::uint64_t before = SignatureOf(SomeWorld());
  PresentedWorld moved = SomeWorld();
  moved.avatars[1].x = 0.01F;
  CHECK(SignatureOf(moved) != before);
  PresentedWorld away = SomeWorld();
  away.avatars[0].away = true;
  CHECK(SignatureOf(away) != before);
  PresentedWorld busy = SomeWorld();
  busy.avatars[0].busy = true;
  CHECK(SignatureOf(busy) != before);
  PresentedWorld speaking = SomeWorld();
  speaking.avatars[0].marks = kMarkSpeaking;
  CHECK(SignatureOf(speaking) != before);
  PresentedWorld turned = SomeWorld();
  turned.avatars[0].facing = Direction::kUp;
  CHECK(SignatureOf(turned) != before);
  PresentedWorld dressed = SomeWorld();
  dressed.avatars[0].look[3] = 9;
  CHECK(SignatureOf(dressed) != before);
  PresentedWorld waving = SomeWorld();
  waving.avatars[0].emote = Emote::kWave;
  CHECK(SignatureOf(waving) != before);
  PresentedWorld laughing = SomeWorld();
  laughing.avatars[0].reaction = Emote::kLaugh;
  CHECK(SignatureOf(laughing) != before);
  PresentedWorld sitting = SomeWorld();
  sitting.avatars[0].sits = true;
  CHECK(SignatureOf(sitting) != before);
  PresentedWorld arrived = SomeWorld();
  arrived.path.clear();
  CHECK(SignatureOf(arrived) != before);
  PresentedWorld renamed = SomeWorld();
  renamed.people_version = 7;
  CHECK(SignatureOf(renamed) != before);
}

}  // namespace
}  // namespace atrium
