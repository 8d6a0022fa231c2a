#include "client/prediction/predictor.h"

namespace atrium {
namespace {

// Steps through the commands' ticks. Calls `change(tick, intent)` for each command in order, with
// the tick from which it is believed to hold: as acknowledged, or as wished but not in the past.
template <typename Change>
void ForEachPending(const CommandHistory& history, Tick known, Change change) {
  Tick earliest = known + 1;
  InputCommand before;
  for (const SentCommand& command : history.Commands()) {
    if (EndsWalk(before, command.frame.command)) ++earliest;
    Tick tick = command.applied_tick.value_or(command.frame.tick);
    if (TicksBetween(earliest, tick) < 0) tick = earliest;
    earliest = tick;
    before = command.frame.command;
    change(tick, before);
  }
}

}  // namespace

void Predictor::Reset() {
  history_.Clear();
  latched_.reset();
  sent_ = {};
  last_tick_.reset();
}

void Predictor::SetIntent(InputCommand intent) {
  if (intent == wished_) return;
  if (wished_ != sent_ && EndsWalk(wished_, intent)) latched_ = wished_;
  wished_ = intent;
}

std::optional<CommandFrame> Predictor::Issue(TickMoment now, double lead_ms, double now_ms) {
  const InputCommand next = latched_.value_or(wished_);
  if (next == sent_ && !latched_) return std::nullopt;
  if (history_.Full()) return std::nullopt;
  if (last_tick_ && TicksBetween(*last_tick_, now.tick) <= 0) return std::nullopt;
  latched_.reset();
  last_tick_ = now.tick;
  if (next == sent_) return std::nullopt;
  sent_ = next;
  const CommandFrame frame{next_sequence_++, now.tick, next};
  history_.Add({frame, lead_ms, now.part, now_ms, std::nullopt});
  return frame;
}

AvatarState Predictor::StateAt(Tick tick, const AvatarTrack& authority, Tick known,
                               const MovementWorld& world) const {
  Tick at = known + 1;
  if (TicksBetween(at, tick) <= 0) return authority.StateAt(tick, world);
  AvatarState state = authority.StateAt(at, world);
  InputCommand intent = authority.IntentAt(at);
  ForEachPending(history_, known, [&](Tick from, InputCommand command) {
    if (TicksBetween(from, tick) <= 0) return;
    StepTicks(state, intent, TicksBetween(at, from), world);
    at = from;
    intent = command;
  });
  StepTicks(state, intent, TicksBetween(at, tick), world);
  return state;
}

InputCommand Predictor::IntentAt(Tick tick, const AvatarTrack& authority, Tick known) const {
  InputCommand intent = authority.IntentAt(tick);
  ForEachPending(history_, known, [&](Tick from, InputCommand command) {
    if (TicksBetween(from, tick) >= 0) intent = command;
  });
  return intent;
}

}  // namespace atrium
