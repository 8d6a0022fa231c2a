// The commands that were sent and are not yet part of the server's world as received.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "shared/core/tick.h"
#include "shared/protocol/client_frame.h"
#include "shared/protocol/limits.h"
#include "shared/protocol/server_frame.h"

namespace atrium {

struct SentCommand {
  CommandFrame frame;
  double lead_ms = 0;  // in force when it was sent
  double part = 0;     // of the tick that it names, passed at that moment
  double sent_ms = 0;
  std::optional<Tick> applied_tick;  // as acknowledged
};

// Bounded by what the server queues for one client: while it is full, no command is sent.
class CommandHistory {
 public:
  void Clear() { commands_.clear(); }
  bool Full() const { return commands_.size() >= kMaxQueuedCommands; }
  bool Empty() const { return commands_.empty(); }

  // Must not be full.
  void Add(const SentCommand& command) { commands_.push_back(command); }
  // The command that is acknowledged; nothing for one that is not (or no longer) known.
  std::optional<SentCommand> Acknowledge(const AckFrame& ack);
  // The server's world is known up to the end of `known`: forgets what it contains.
  void ForgetUpTo(Tick known);

  // In the order of sending.
  std::span<const SentCommand> Commands() const { return commands_; }

 private:
  std::vector<SentCommand> commands_;
};

}  // namespace atrium
