// Walking behind somebody, from one client to another, through a space.
#include <algorithm>
#include <cmath>

#include <catch2/catch_test_macros.hpp>

#include "tests/integration/client/walk_scene.h"

namespace atrium {
namespace {

struct Pair {
  Pair() {
    ada = scene.Join({.latency_ms = 40});
    bo = scene.Join({.latency_ms = 40});
    scene.Run(2'000);
    Ask();
    scene.Run(500);
  }
  GameClient& Ada() { return *scene.At(ada).client; }
  GameClient& Bo() { return *scene.At(bo).client; }

  // Bo asks, Ada agrees, and Bo's page has him walk behind.
  void Ask() {
    const auto say = [&](GameClient& who, const char* type, AvatarId about) {
      who.SendText(R"({"on":true,"type":")" + std::string(type) + R"(","avatar":)" +
                       std::to_string(about.value) + "}",
                   scene.Now());
      scene.Run(300);
    };
    say(Bo(), "follow", Ada().Self());
    say(Ada(), "lead", Bo().Self());
    Bo().WalkBehind(Ada().Self());
  }
  float Apart() {
    const PresentedAvatar* ada_shown = scene.SelfOf(ada);
    const PresentedAvatar* bo_shown = scene.OnScreen(ada, Bo().Self());
    REQUIRE(ada_shown != nullptr);
    REQUIRE(bo_shown != nullptr);
    return std::max(std::abs(ada_shown->x - bo_shown->x), std::abs(ada_shown->y - bo_shown->y));
  }
  // What Ada was told last of who follows whom.
  std::string ToldAda() {
    std::string last;
    for (const ClientEvent& event : Ada().TakeEvents()) {
      const auto* text = std::get_if<TextEvent>(&event);
      if (text != nullptr && text->text.find("following") != std::string::npos) last = text->text;
    }
    return last;
  }

  WalkScene scene{MakeOpenMap(40)};
  std::size_t ada = 0;
  std::size_t bo = 0;
};

TEST_CASE("who follows comes along and stops beside", "[follow]") {
  Pair pair;
  for (const TilePosition goal : {TilePosition{35, 5}, TilePosition{5, 30}}) {
    pair.Ada().WalkTo(goal);
    pair.scene.Run(4'000);
    CHECK(pair.Apart() < 4.5F);
    pair.scene.Run(12'000);
    CHECK(pair.Apart() == 1);
    CHECK_FALSE(pair.scene.At(pair.bo).shown.moving);
  }
}

TEST_CASE("who follows one that runs does not fall behind", "[follow]") {
  Pair pair;
  pair.Ada().SetIntent({Direction::kRight, true});
  pair.scene.Run(1'300);
  const float before = pair.Apart();
  pair.scene.Run(1'000);
  CHECK(pair.Apart() < before + 1);
  pair.Ada().SetIntent({});
  pair.scene.Run(2'000);
  CHECK(pair.Apart() == 1);
}

TEST_CASE("who walks by oneself follows nobody any more, and both are told", "[follow]") {
  Pair pair;
  CHECK(pair.ToldAda().find("\"on\"") != std::string::npos);
  pair.Bo().SetIntent({Direction::kDown, false});
  pair.scene.Run(1'000);
  pair.Bo().SetIntent({});
  pair.scene.Run(500);
  CHECK(pair.ToldAda().find("\"off\"") != std::string::npos);
  const float before = pair.Apart();
  pair.Ada().WalkTo({2, 2});
  pair.scene.Run(8'000);
  CHECK(pair.Apart() > before + 3);
}

TEST_CASE("a way that one chose by a click ends it as well", "[follow]") {
  Pair pair;
  pair.Bo().WalkTo({30, 30});
  pair.scene.Run(5'000);
  CHECK(pair.ToldAda().find("\"off\"") != std::string::npos);
}

}  // namespace
}  // namespace atrium
