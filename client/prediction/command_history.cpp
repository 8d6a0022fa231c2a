#include "client/prediction/command_history.h"

#include <algorithm>

namespace atrium {

std::optional<SentCommand> CommandHistory::Acknowledge(const AckFrame& ack) {
  const auto found = std::find_if(
      commands_.begin(), commands_.end(),
      [&ack](const SentCommand& command) { return command.frame.sequence == ack.sequence; });
  if (found == commands_.end()) return std::nullopt;
  found->applied_tick = ack.applied_tick;
  return *found;
}

void CommandHistory::ForgetUpTo(Tick known) {
  std::erase_if(commands_, [known](const SentCommand& command) {
    return command.applied_tick && TicksBetween(*command.applied_tick, known) >= 0;
  });
}

}  // namespace atrium
