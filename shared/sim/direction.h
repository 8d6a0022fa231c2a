// The eight directions of walking, and none.
#pragma once

#include <array>
#include <cstdint>

namespace atrium {

// The order goes round clockwise from up, so that neighbours in the list are neighbours on the
// compass. The values are on the wire.
enum class Direction : std::uint8_t {
  kNone,
  kUp,
  kUpRight,
  kRight,
  kDownRight,
  kDown,
  kDownLeft,
  kLeft,
  kUpLeft,
};

inline constexpr std::uint8_t kDirectionCount = 9;

struct TileStep {
  std::int8_t dx = 0;
  std::int8_t dy = 0;
};

// The tile offset of one step; y grows downwards as in Tiled.
constexpr TileStep StepOf(Direction direction) {
  constexpr std::array<TileStep, kDirectionCount> kSteps{
      {{0, 0}, {0, -1}, {1, -1}, {1, 0}, {1, 1}, {0, 1}, {-1, 1}, {-1, 0}, {-1, -1}}};
  return kSteps[static_cast<std::size_t>(direction)];
}

// The direction of the signs of (dx, dy).
constexpr Direction DirectionOf(std::int32_t dx, std::int32_t dy) {
  constexpr std::array<std::array<Direction, 3>, 3> kBySign{{
      {Direction::kUpLeft, Direction::kUp, Direction::kUpRight},
      {Direction::kLeft, Direction::kNone, Direction::kRight},
      {Direction::kDownLeft, Direction::kDown, Direction::kDownRight},
  }};
  const auto sign = [](std::int32_t value) { return (value > 0) - (value < 0); };
  return kBySign[static_cast<std::size_t>(sign(dy) + 1)][static_cast<std::size_t>(sign(dx) + 1)];
}

constexpr bool IsDiagonal(Direction direction) {
  const TileStep step = StepOf(direction);
  return step.dx != 0 && step.dy != 0;
}

}  // namespace atrium
