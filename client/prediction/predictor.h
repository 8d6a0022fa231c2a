// The own avatar ahead of the server: the last state that the server told, and the commands that it
// has not told about yet, replayed through the shared movement step.
//
// A change of intent takes effect in the tick in progress, which is simply simulated again, so the
// avatar answers in the very frame of the key press. At most one command is made for a tick; a
// press and a release within one tick become two commands for two ticks, so a tap always walks.
#pragma once

#include <cstdint>
#include <optional>

#include "client/net/clock_sync.h"
#include "client/prediction/avatar_track.h"
#include "client/prediction/command_history.h"
#include "shared/protocol/client_frame.h"
#include "shared/protocol/server_frame.h"
#include "shared/sim/input_command.h"
#include "shared/sim/movement.h"

namespace atrium {

class Predictor {
 public:
  // After a welcome: the server knows of no intent. What is wished now is sent again.
  void Reset();

  // What the participant wants from now on.
  void SetIntent(InputCommand intent);
  // The command that is due in the tick in progress, if any. It counts as sent.
  std::optional<CommandFrame> Issue(TickMoment now, double lead_ms, double now_ms);

  // The command that was acknowledged.
  std::optional<SentCommand> OnAck(const AckFrame& ack) { return history_.Acknowledge(ack); }
  // Everything up to the end of `known` was received.
  void OnKnown(Tick known) { history_.ForgetUpTo(known); }

  // The predicted state at the start of `tick`. `authority` is the own avatar in the replica, known
  // up to the end of `known`; up to there the answer is the authority's.
  AvatarState StateAt(Tick tick, const AvatarTrack& authority, Tick known,
                      const MovementWorld& world) const;
  // The intent that is predicted for `tick`.
  InputCommand IntentAt(Tick tick, const AvatarTrack& authority, Tick known) const;

  // Wants to move, as far as the server was told.
  bool Walking() const { return sent_.direction != Direction::kNone; }
  // True while commands are on their way or waiting to be sent.
  bool Busy() const { return !history_.Empty() || wished_ != sent_; }
  const CommandHistory& History() const { return history_; }

 private:
  CommandHistory history_;
  InputCommand wished_;
  std::optional<InputCommand> latched_;  // a tap that was over before it could be sent
  InputCommand sent_;
  std::optional<Tick> last_tick_;  // of the last command
  std::uint16_t next_sequence_ = 1;
};

}  // namespace atrium
