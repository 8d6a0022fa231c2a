// What a participant wants to do from now on: held until the next command.
#pragma once

#include <cstdint>
#include <optional>

#include "shared/sim/direction.h"

namespace atrium {

// An intent, not a position: "walk right, running". It stays in force until another replaces it,
// so a client sends one only when it changes.
struct InputCommand {
  Direction direction = Direction::kNone;
  bool running = false;

  friend constexpr bool operator==(const InputCommand&, const InputCommand&) = default;
};

// A key that was let go: who pressed it, however briefly, meant at least a step, so the two
// commands never hold from the same tick.
constexpr bool EndsWalk(InputCommand before, InputCommand next) {
  return before.direction != Direction::kNone && next.direction == Direction::kNone;
}

// One byte: direction in the low 4 bits, running in bit 4. The other bits are 0.
constexpr std::uint8_t PackCommand(InputCommand command) {
  return static_cast<std::uint8_t>(static_cast<unsigned>(command.direction) |
                                   (command.running ? 0x10U : 0U));
}

// Nothing when the byte is not one that PackCommand writes.
constexpr std::optional<InputCommand> UnpackCommand(std::uint8_t byte) {
  const unsigned direction = byte & 0x0FU;
  if (direction >= kDirectionCount || (byte & 0xE0U) != 0) return std::nullopt;
  return InputCommand{static_cast<Direction>(direction), (byte & 0x10U) != 0};
}

}  // namespace atrium
