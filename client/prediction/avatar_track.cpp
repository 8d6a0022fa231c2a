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

AvatarTrack::AvatarTrack(Tick tick, const AvatarState& state, InputCommand intent) {
  keyframes_.push_back({tick, state, intent, true});
}

const Keyframe& AvatarTrack::Active(Tick tick) const {
  const Keyframe* active = &keyframes_.front();
  for (const Keyframe& keyframe : keyframes_) {
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
                     TicksBetween(keyframes_.front().tick, tick) >= 0;
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
  Keyframe& last = keyframes_.back();
  const std::int32_t ticks = TicksBetween(last.tick, tick);
  if (ticks <= 0) return;
  if (IsAtRest(last.state, last.intent)) return;
  keyframes_.push_back({tick, StateAt(tick, world), last.intent, false});
  if (keyframes_.size() > kMaxKeyframes) keyframes_.erase(keyframes_.begin());
}

void AvatarTrack::Insert(const Keyframe& keyframe, const MovementWorld& world) {
  const auto place = std::find_if(keyframes_.begin(), keyframes_.end(), [&](const Keyframe& other) {
    return TicksBetween(other.tick, keyframe.tick) <= 0;
  });
  const auto index = static_cast<std::size_t>(place - keyframes_.begin());
  if (place != keyframes_.end() && place->tick == keyframe.tick) {
    *place = keyframe;
  } else {
    keyframes_.insert(place, keyframe);
  }
  Rederive(index + 1, world);
  if (view_valid_ && TicksBetween(keyframe.tick, view_.tick + 1) >= 0) {
    view_valid_ = false;
    rewound_ = true;
  }
  view_.settled = false;
  if (keyframes_.size() > kMaxKeyframes) keyframes_.erase(keyframes_.begin());
}

void AvatarTrack::Rederive(std::size_t from, const MovementWorld& world) {
  for (std::size_t i = from; i < keyframes_.size() && !keyframes_[i].given; ++i) {
    const Keyframe& base = keyframes_[i - 1];
    keyframes_[i].state = base.state;
    StepTicks(keyframes_[i].state, base.intent, TicksBetween(base.tick, keyframes_[i].tick), world);
  }
}

void AvatarTrack::ForgetBefore(Tick tick) {
  std::size_t needless = 0;
  while (needless + 1 < keyframes_.size() &&
         TicksBetween(keyframes_[needless + 1].tick, tick) >= 0) {
    ++needless;
  }
  keyframes_.erase(keyframes_.begin(), keyframes_.begin() + static_cast<std::ptrdiff_t>(needless));
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
  view_.settled = &next == &keyframes_.back() && &active == &next && to == from;
  view_valid_ = true;
  return view_;
}

bool AvatarTrack::TakeRewound() {
  const bool rewound = rewound_;
  rewound_ = false;
  return rewound;
}

}  // namespace atrium
