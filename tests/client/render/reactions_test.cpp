#include "client/render/reactions.h"

#include <catch2/catch_test_macros.hpp>

#include "client/prediction/emote_time.h"

namespace atrium {
namespace {

Camera LaptopCamera() {
  Camera camera;
  camera.SetView({{1366, 768}, 1.0F});
  camera.SetMap({{100, 80}, {32, 32}});
  camera.Follow({1600, 1280}, 0, true);
  return camera;
}

struct Symbols {
  const std::vector<ReactionInstance>& At(float since_ms, bool animate = true) {
    avatars[1].reaction_ms = since_ms;
    FillReactions(avatars, LaptopCamera(), 20, animate, drawn);
    return drawn;
  }

  // The second of three reacts.
  std::vector<PresentedAvatar> avatars = [] {
    std::vector<PresentedAvatar> people(3);
    for (PresentedAvatar& person : people) {
      person.x = 50;
      person.y = 40;
    }
    people[1].reaction = Emote::kThumbsUp;
    return people;
  }();
  std::vector<ReactionInstance> drawn;
};

TEST_CASE("only who reacts has a symbol, over the name", "[client][render]") {
  Symbols symbols;
  const auto& drawn = symbols.At(300);
  REQUIRE(drawn.size() == 1);
  CHECK(drawn[0].symbol == 1);
  const glm::vec2 feet = LaptopCamera().DeviceAt({50, 40});
  CHECK(drawn[0].x + drawn[0].size / 2 == feet.x);
  CHECK(drawn[0].y + drawn[0].size < feet.y - 20);
}

TEST_CASE("a symbol appears, rises and fades", "[client][render]") {
  Symbols symbols;
  const ReactionInstance first = symbols.At(0).front();
  const ReactionInstance middle = symbols.At(1'000).front();
  const auto length = static_cast<float>(EmoteLengthMs(Emote::kThumbsUp));
  const ReactionInstance last = symbols.At(length - 60).front();
  CHECK(first.alpha == 0);
  CHECK(middle.alpha == 1);
  CHECK(last.alpha < 0.2F);
  CHECK(middle.y < first.y);
  CHECK(last.y <= middle.y);
}

TEST_CASE("held still, a symbol is there from the first to the last moment", "[client][render]") {
  Symbols symbols;
  const ReactionInstance first = symbols.At(0, false).front();
  const ReactionInstance later = symbols.At(2'500, false).front();
  CHECK(first.alpha == 1);
  CHECK(later.alpha == 1);
  CHECK(first.y == later.y);
}

TEST_CASE("symbols out of view are not drawn", "[client][render]") {
  Symbols symbols;
  symbols.avatars[1].x = 2;
  CHECK(symbols.At(300).empty());
}

}  // namespace
}  // namespace atrium
