#include "client/render/label_atlas.h"

#include <catch2/catch_test_macros.hpp>

namespace atrium {
namespace {

LabelAtlas SmallAtlas() {
  LabelAtlas atlas;
  atlas.Reset(100, 10, 19);  // five rows of 20 pixels, the first at 10
  return atlas;
}

// Asks for a label and answers at once.
const LabelAtlas::Label* Show(LabelAtlas& atlas, LabelId id, std::string_view text, int width) {
  if (const LabelAtlas::Label* label = atlas.Use(id, text)) return label;
  for (const LabelAtlas::Request& request : atlas.TakeRequests()) {
    atlas.Place(request.id, width, 19);
  }
  return atlas.Use(id, text);
}

TEST_CASE("a label is asked for once and shown when it is there", "[client][render]") {
  LabelAtlas atlas = SmallAtlas();
  CHECK(atlas.Use(1, "Ada") == nullptr);
  CHECK(atlas.Use(1, "Ada") == nullptr);
  const auto requests = atlas.TakeRequests();
  REQUIRE(requests.size() == 1);
  CHECK(requests[0].text == "Ada");
  CHECK(atlas.TakeRequests().empty());
  REQUIRE(atlas.Place(1, 40, 19) != nullptr);
  const LabelAtlas::Label* label = atlas.Use(1, "Ada");
  REQUIRE(label != nullptr);
  CHECK(label->box.width == 40);
  CHECK(label->box.y == 10);
}

TEST_CASE("labels share a row until it is full", "[client][render]") {
  LabelAtlas atlas = SmallAtlas();
  const TexelBox first = Show(atlas, 1, "a", 40)->box;
  const TexelBox second = Show(atlas, 2, "b", 40)->box;
  const TexelBox third = Show(atlas, 3, "c", 40)->box;
  CHECK(first.y == second.y);
  CHECK(second.x > first.x + 39);
  CHECK(third.y == first.y + 20);
}

TEST_CASE("a changed name is asked for anew", "[client][render]") {
  LabelAtlas atlas = SmallAtlas();
  Show(atlas, 1, "Ada", 40);
  CHECK(atlas.Use(1, "Grace") == nullptr);
  CHECK(atlas.TakeRequests().size() == 1);
}

TEST_CASE("only so many labels are asked for at a time", "[client][render]") {
  LabelAtlas atlas = SmallAtlas();
  for (LabelId id = 1; id <= 100; ++id) atlas.Use(id, "x");
  CHECK(atlas.TakeRequests().size() == LabelAtlas::kMaxRequests);
  for (LabelId id = 1; id <= 100; ++id) atlas.Use(id, "x");
  CHECK(atlas.TakeRequests().size() == LabelAtlas::kMaxRequests);
}

TEST_CASE("the row that was not used for the longest time makes room", "[client][render]") {
  LabelAtlas atlas = SmallAtlas();
  const int rows = 100 / 20;
  for (LabelId id = 1; id <= static_cast<LabelId>(rows); ++id) {
    atlas.NextFrame();
    Show(atlas, id, "x", 90);
  }
  atlas.NextFrame();
  CHECK(atlas.Use(1, "x") != nullptr);
  CHECK(Show(atlas, 99, "new", 90) != nullptr);
  CHECK(atlas.Use(1, "x") != nullptr);
  CHECK(atlas.Use(2, "x") == nullptr);
}

TEST_CASE("labels shown in this frame are never thrown out", "[client][render]") {
  LabelAtlas atlas = SmallAtlas();
  for (LabelId id = 1; id <= 5; ++id) Show(atlas, id, "x", 90);
  CHECK(Show(atlas, 99, "new", 90) == nullptr);
  for (LabelId id = 1; id <= 5; ++id) CHECK(atlas.Use(id, "x") != nullptr);
}

TEST_CASE("answers that nobody asked for and sizes that make no sense do no harm",
          "[client][render]") {
  LabelAtlas atlas = SmallAtlas();
  CHECK(atlas.Place(7, 10, 10) == nullptr);
  CHECK(Show(atlas, 1, "a", 100'000)->box.width == 100);
  CHECK(Show(atlas, 2, "b", -5)->box.width == 0);
}

}  // namespace
}  // namespace atrium
