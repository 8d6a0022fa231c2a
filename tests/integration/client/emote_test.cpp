// Gestures from one client to another, through a space.
#include <catch2/catch_test_macros.hpp>

#include "tests/integration/client/walk_scene.h"

namespace atrium {
namespace {

struct Pair {
  Pair() {
    ada = scene.Join({});
    bo = scene.Join({});
    scene.Run(2'000);
    adas = scene.At(ada).client->Self();
  }
  void Do(const char* emote) {
    const std::string text = std::string(R"({"type":"emote","emote":")") + emote + "\"}";
    scene.At(ada).client->SendText(text, scene.Now());
  }
  Emote SeenBy(std::size_t who) {
    const PresentedAvatar* avatar = scene.OnScreen(who, adas);
    REQUIRE(avatar != nullptr);
    return avatar->emote;
  }

  Emote ReactionSeenBy(std::size_t who) {
    const PresentedAvatar* avatar = scene.OnScreen(who, adas);
    REQUIRE(avatar != nullptr);
    return avatar->reaction;
  }

  WalkScene scene{MakeOpenMap(12)};
  std::size_t ada = 0;
  std::size_t bo = 0;
  AvatarId adas;
};

TEST_CASE("a gesture is seen, and ends by itself where nobody moves", "[emote]") {
  Pair pair;
  pair.Do("wave");
  pair.scene.Run(600);
  CHECK(pair.SeenBy(pair.bo) == Emote::kWave);
  CHECK(pair.SeenBy(pair.ada) == Emote::kWave);
  // Only the art knows when the next pose is due.
  CHECK_FALSE(pair.scene.At(pair.bo).shown.moving);
  pair.scene.Run(3'000);
  CHECK(pair.SeenBy(pair.bo) == Emote::kNone);
  pair.scene.Run(2'000);
  CHECK_FALSE(pair.scene.At(pair.bo).shown.moving);
}

TEST_CASE("who walks does nothing else any more", "[emote]") {
  Pair pair;
  pair.Do("dance");
  pair.scene.Run(600);
  CHECK(pair.SeenBy(pair.bo) == Emote::kDance);
  pair.scene.At(pair.ada).client->WalkTo({8, 8});
  pair.scene.Run(4'000);
  CHECK(pair.SeenBy(pair.bo) == Emote::kNone);
}

TEST_CASE("who looks again later does not see a gesture that is long over", "[emote]") {
  Pair pair;
  const std::size_t walker = pair.scene.Join({});
  RandomWalker keys(7);
  pair.scene.At(pair.bo).next_frame_ms = pair.scene.Now() + 15'000;  // its browser lets it sleep
  pair.Do("wave");
  bool was_seen = false;
  const auto walk = [&](std::size_t who) {
    if (who != walker) return;
    pair.scene.At(walker).client->SetIntent(keys.IntentAt(pair.scene.Now()));
  };
  pair.scene.Run(20'000, walk, [&](std::size_t who) {
    if (who == pair.bo) was_seen = was_seen || pair.SeenBy(pair.bo) != Emote::kNone;
  });
  CHECK_FALSE(was_seen);
}

TEST_CASE("a reaction leaves a gesture as it is, and goes along with who walks", "[emote]") {
  Pair pair;
  pair.Do("dance");
  pair.scene.Run(600);
  pair.Do("heart");
  pair.scene.Run(600);
  CHECK(pair.SeenBy(pair.bo) == Emote::kDance);
  CHECK(pair.ReactionSeenBy(pair.bo) == Emote::kHeart);
  pair.scene.At(pair.ada).client->WalkTo({8, 8});
  pair.scene.Run(600);
  CHECK(pair.SeenBy(pair.bo) == Emote::kNone);
  CHECK(pair.ReactionSeenBy(pair.bo) == Emote::kHeart);
  pair.scene.Run(4'000);
  CHECK(pair.ReactionSeenBy(pair.bo) == Emote::kNone);
}

TEST_CASE("another gesture takes the place of the one before", "[emote]") {
  Pair pair;
  pair.Do("dance");
  pair.scene.Run(1'000);
  pair.Do("think");
  pair.scene.Run(600);
  CHECK(pair.SeenBy(pair.bo) == Emote::kThink);
}

}  // namespace
}  // namespace atrium
