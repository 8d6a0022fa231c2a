#include "client/prediction/figure.h"

#include <cmath>

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

namespace atrium {
namespace {

TrackView ViewOf(TilePosition from, TilePosition to) {
  TrackView view = MakeView(0, StandingAt(from), StandingAt(to, Direction::kRight), {});
  view.settled = from == to;
  return view;
}

}  // namespace

TEST_CASE("a small correction is slid into within about 100 ms", "[figure]") {
  Figure figure(AvatarId{1});
  figure.Move(ViewOf({5, 5}, {5, 5}), 0, 16, false);
  figure.Correct({5.7F, 5.5F});
  figure.Move(ViewOf({5, 5}, {5, 5}), 0, 16, false);
  CHECK(figure.Shown().x == Catch::Approx(5.5 - 0.2 * std::exp(-16 / 43.0)).margin(0.01));
  CHECK(figure.Moving());
  for (int i = 0; i < 6; ++i) figure.Move(ViewOf({5, 5}, {5, 5}), 0, 16, false);
  CHECK(figure.Shown().x == Catch::Approx(5.5).margin(0.025));
  for (int i = 0; i < 20; ++i) figure.Move(ViewOf({5, 5}, {5, 5}), 0, 16, false);
  CHECK_FALSE(figure.Moving());
}

TEST_CASE("a large correction hurries, a teleport jumps", "[figure]") {
  Figure hurried(AvatarId{1});
  hurried.Move(ViewOf({5, 5}, {5, 5}), 0, 16, false);
  hurried.Correct({7.5F, 5.5F});
  const float before = hurried.Shown().x - 2;
  hurried.Move(ViewOf({5, 5}, {5, 5}), 0, 16, false);
  CHECK(hurried.Shown().x - before <= VisualError::kMaxTilesPerSecond * 0.016F + 0.001F);
  Figure teleported(AvatarId{2});
  teleported.Move(ViewOf({5, 5}, {5, 5}), 0, 16, false);
  teleported.Correct({20.5F, 5.5F});
  teleported.Move(ViewOf({20, 5}, {20, 5}), 0, 16, false);
  CHECK(teleported.Shown().x == Catch::Approx(20.5));
}

TEST_CASE("a jump within a tick is not drawn as a way", "[figure]") {
  const TrackView view = ViewOf({5, 5}, {9, 5});
  CHECK(Between(view.from_feet, view.to_feet, 0.7).x == Catch::Approx(5.5));
  const TrackView step = ViewOf({5, 5}, {6, 5});
  CHECK(Between(step.from_feet, step.to_feet, 0.25).x == Catch::Approx(5.75));
}

TEST_CASE("the stride counts tiles since the walk began", "[figure]") {
  Figure figure(AvatarId{1});
  figure.Move(ViewOf({5, 5}, {6, 5}), 0, 16, false);
  figure.Move(ViewOf({5, 5}, {6, 5}), 0.5, 16, false);
  figure.Move(ViewOf({5, 5}, {6, 5}), 0.75, 16, false);
  CHECK(figure.Shown().walking);
  CHECK(figure.Shown().stride == Catch::Approx(0.75));
  figure.Move(ViewOf({6, 5}, {6, 5}), 0, 16, false);
  CHECK_FALSE(figure.Shown().walking);
  CHECK(figure.Shown().stride == 0);
}

TEST_CASE("while time stands still nobody walks on the spot", "[figure]") {
  Figure figure(AvatarId{1});
  figure.Move(ViewOf({5, 5}, {6, 5}), 0.5, 16, false);
  figure.Move(ViewOf({5, 5}, {6, 5}), 0.5, 16, true);
  CHECK_FALSE(figure.Shown().walking);
  CHECK_FALSE(figure.Moving());
}

}  // namespace atrium
