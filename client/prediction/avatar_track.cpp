#include "client/prediction/avatar_track.h"

#include <algorithm>

namespace atrium {

void StepTicks(AvatarState& state, InputCommand intent, std::int32_t count,
               const MovementWorld& world) {
  for (; count > 0; --count) {
    if (IsAtRest(state, intent)) return;
    const AvatarState before = state;
    StepMovement(state, intent, world);
    // The step is a pure function: what it does not change now it never will.
    if (state == before) return;
  }
}

TrackView MakeView(Tick tick, const AvatarState& from, const AvatarState& to, InputCommand intent) {
  return {tick, from, to, PositionOf(from), PositionOf(to), intent, false};
}

AvatarTrack::AvatarTrack(Tick tick, const AvatarState& state, InputCommand intent,
                         Tick history_ticks)
    : newest_{tick, state, intent, true}, history_ticks_(history_ticks) {}

const Keyframe& AvatarTrack::Active(Tick tick) const {
  if (older_.empty() || TicksBetween(newest_.tick, tick) >= 0) return newest_;
  const Keyframe* active = &older_.front();
  for (const Keyframe& keyframe : older_) {
    if (TicksBetween(keyframe.tick, tick) < 0) break;
    active = &keyframe;
  }
  return *active;
}

AvatarState AvatarTrack::StateAt(Tick tick, const MovementWorld& world) const {
  const Keyframe& base = Active(tick);
  AvatarState state = base.state;
  StepTicks(state, base.intent, TicksBetween(base.tick, tick), world);
  return state;
}

bool AvatarTrack::Place(Tick tick, const AvatarState& state, InputCommand intent,
                        const MovementWorld& world) {
  const bool known = IntentAt(tick) == intent && StateAt(tick, world) == state &&
                     TicksBetween(Oldest().tick, tick) >= 0;
  if (known) return false;
  Insert({tick, state, intent, true}, world);
  return true;
}

void AvatarTrack::SetIntent(Tick tick, InputCommand intent, const MovementWorld& world) {
  const Keyframe& active = Active(tick);
  const bool given = active.tick == tick && active.given;
  Insert({tick, StateAt(tick, world), intent, given}, world);
}

void AvatarTrack::Shorten(Tick tick, const MovementWorld& world) {
  if (TicksBetween(newest_.tick, tick) <= 0 || IsAtRest(newest_.state, newest_.intent)) return;
  Append({tick, StateAt(tick, world), newest_.intent, false});
}

void AvatarTrack::Insert(const Keyframe& keyframe, const MovementWorld& world) {
  const std::int32_t ahead = TicksBetween(newest_.tick, keyframe.tick);
  if (ahead > 0) {
    Append(keyframe);
  } else if (ahead == 0) {
    newest_ = keyframe;
  } else {
    InsertOlder(keyframe, world);
  }
  if (view_valid_ && TicksBetween(keyframe.tick, view_.tick + 1) >= 0) {
    view_valid_ = false;
    rewound_ = true;
  }
  view_.settled = false;
}

void AvatarTrack::Append(const Keyframe& keyframe) {
  // A keyframe is needed until a later one covers every tick that may still be asked for.
  const Tick needed_from = keyframe.tick - history_ticks_;
  while (!older_.empty()) {
    const Keyframe& next = older_.size() > 1 ? older_[1] : newest_;
    const bool needed = TicksBetween(next.tick, needed_from) < 0;
    if (needed && older_.size() + 2 <= kMaxKeyframes) break;
    older_.erase(older_.begin());
  }
  if (TicksBetween(keyframe.tick, needed_from) < 0) older_.push_back(newest_);
  newest_ = keyframe;
}

// Out of order, which an ordered stream does only within a tick. What was derived from earlier
// keyframes is derived again.
void AvatarTrack::InsertOlder(const Keyframe& keyframe, const MovementWorld& world) {
  const auto place = std::find_if(older_.begin(), older_.end(), [&keyframe](const Keyframe& other) {
    return TicksBetween(other.tick, keyframe.tick) <= 0;
  });
  auto index = static_cast<std::size_t>(place - older_.begin());
  if (place != older_.end() && place->tick == keyframe.tick) {
    *place = keyframe;
  } else {
    older_.insert(place, keyframe);
  }
  for (++index; index <= older_.size(); ++index) {
    const Keyframe& base = older_[index - 1];
    Keyframe& derived = index < older_.size() ? older_[index] : newest_;
    if (derived.given) return;
    derived.state = base.state;
    StepTicks(derived.state, base.intent, TicksBetween(base.tick, derived.tick), world);
  }
}

const TrackView& AvatarTrack::ViewAt(Tick tick, const MovementWorld& world) {
  if (view_valid_ && view_.tick == tick) return view_;
  const bool follows = view_valid_ && view_.tick + 1 == tick;
  const AvatarState from = follows ? view_.to : StateAt(tick, world);
  const Keyframe& active = Active(tick);
  AvatarState to = from;
  if (TicksBetween(active.tick, tick) >= 0) StepTicks(to, active.intent, 1, world);
  const Keyframe& next = Active(tick + 1);
  if (next.tick == tick + 1) to = next.state;
  const Position from_feet = follows ? view_.to_feet : PositionOf(from);
  view_ = {tick,          from, to, from_feet, to == from ? from_feet : PositionOf(to),
           active.intent, false};
  view_.settled = &next == &newest_ && &active == &next && to == from;
  view_valid_ = true;
  return view_;
}

bool AvatarTrack::TakeRewound() {
  const bool rewound = rewound_;
  rewound_ = false;
  return rewound;
}

}  // namespace atrium
