// One client's input commands that wait for their tick.
#pragma once

#include <array>
#include <cstddef>
#include <optional>

#include "shared/core/tick.h"
#include "shared/protocol/limits.h"
#include "shared/sim/input_command.h"

namespace atrium {

// A ring without allocation. Commands come out in the order they were put in, each at the earliest
// at its tick; a tick before that of an earlier command counts as the same.
class CommandQueue {
 public:
  // The tick from whose start the command will hold: the wished one within
  // `next` .. `next` + kMaxCommandLeadTicks - 1, and not before the last queued one; after that one
  // if the command ends the walk that it begins. When the queue is full the last one is replaced.
  Tick Push(InputCommand command, Tick wished, Tick next);
  // The command that holds from the start of `tick`: the last one due; nothing when none is.
  std::optional<InputCommand> TakeDue(Tick tick);

  bool Empty() const { return size_ == 0; }
  bool Full() const { return size_ == kMaxQueuedCommands; }
  void Clear() { size_ = 0; }

 private:
  struct Entry {
    Tick tick = 0;
    InputCommand command;
  };

  static Tick EarliestAfter(const Entry& last, InputCommand command);
  Entry& At(std::size_t index) { return entries_[(first_ + index) % kMaxQueuedCommands]; }

  std::array<Entry, kMaxQueuedCommands> entries_{};
  std::size_t first_ = 0;
  std::size_t size_ = 0;
};

}  // namespace atrium
