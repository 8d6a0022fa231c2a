#include "server/space/command_queue.h"

namespace atrium {
namespace {

// Ticks wrap, so std::clamp would not do.
Tick Later(Tick a, Tick b) { return TicksBetween(a, b) > 0 ? b : a; }
Tick Earlier(Tick a, Tick b) { return TicksBetween(a, b) > 0 ? a : b; }

}  // namespace

Tick CommandQueue::EarliestAfter(const Entry& last, InputCommand command) {
  return EndsWalk(last.command, command) ? last.tick + 1 : last.tick;
}

Tick CommandQueue::Push(InputCommand command, Tick wished, Tick next) {
  const auto last_allowed = static_cast<Tick>(next + kMaxCommandLeadTicks - 1);
  Tick tick = Earlier(Later(wished, next), last_allowed);
  if (size_ > 0) tick = Later(tick, EarliestAfter(At(size_ - 1), command));
  if (!Full()) ++size_;
  At(size_ - 1) = {tick, command};
  return tick;
}

std::optional<InputCommand> CommandQueue::TakeDue(Tick tick) {
  std::optional<InputCommand> due;
  while (size_ > 0 && TicksBetween(At(0).tick, tick) >= 0) {
    due = At(0).command;
    first_ = (first_ + 1) % kMaxQueuedCommands;
    --size_;
  }
  return due;
}

}  // namespace atrium
