// The eight directions.
#include "shared/sim/direction.h"

#include <catch2/catch_test_macros.hpp>

namespace atrium {
namespace {

TEST_CASE("a direction's step leads back to the direction", "[sim]") {
  for (std::uint8_t value = 0; value < kDirectionCount; ++value) {
    const auto direction = static_cast<Direction>(value);
    const TileStep step = StepOf(direction);
    CHECK(DirectionOf(step.dx, step.dy) == direction);
    CHECK(DirectionOf(step.dx * 50, step.dy * 9) == direction);
    CHECK(IsDiagonal(direction) == (value != 0 && value % 2 == 0));
  }
}

TEST_CASE("directions go round clockwise from up", "[sim]") {
  CHECK(StepOf(Direction::kUp).dy == -1);
  CHECK(StepOf(Direction::kRight).dx == 1);
  CHECK(StepOf(Direction::kDown).dy == 1);
  CHECK(StepOf(Direction::kLeft).dx == -1);
}

}  // namespace
}  // namespace atrium
