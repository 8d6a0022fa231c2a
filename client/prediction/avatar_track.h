// The recent past of one avatar, and with the shared movement step also its near future.
//
// A track is a short list of keyframes. Where an avatar is at the start of a tick follows from the
// last keyframe at or before it and the steps since; nothing else is stored, so a keyframe that
// arrives late simply changes what follows from it.
#pragma once

#include <cstdint>
#include <vector>

#include "shared/core/tick.h"
#include "shared/sim/avatar_state.h"
#include "shared/sim/input_command.h"
#include "shared/sim/movement.h"

namespace atrium {

// From the start of `tick` the avatar was in this state and had this intent.
struct Keyframe {
  Tick tick = 0;
  AvatarState state;
  InputCommand intent;
  bool given = false;  // told by the server; otherwise it follows from the keyframe before
};

// One tick of a track as it is drawn: from its start to its end.
struct TrackView {
  Tick tick = 0;
  AvatarState from;
  AvatarState to;
  Position from_feet;  // PositionOf(from), computed once a tick and not once a frame
  Position to_feet;
  InputCommand intent;
  bool settled = false;  // nothing known so far moves it after this tick
};

// Fills in the feet.
TrackView MakeView(Tick tick, const AvatarState& from, const AvatarState& to, InputCommand intent);

// `count` ticks under one intent. Cheap for who stands or is stuck, however many ticks.
void StepTicks(AvatarState& state, InputCommand intent, std::int32_t count,
               const MovementWorld& world);

class AvatarTrack {
 public:
  // The past that is kept, unless less will do.
  static constexpr Tick kMaxHistoryTicks = 64;
  // Keyframes kept at most; the oldest are forgotten.
  static constexpr std::size_t kMaxKeyframes = 64;

  // With `history_ticks` 0 only the newest keyframe is kept, and nothing is allocated.
  AvatarTrack(Tick tick, const AvatarState& state, InputCommand intent,
              Tick history_ticks = kMaxHistoryTicks);

  // The server says so. Returns false when the track said the same already.
  bool Place(Tick tick, const AvatarState& state, InputCommand intent, const MovementWorld& world);
  // Another intent from the start of `tick` on.
  void SetIntent(Tick tick, InputCommand intent, const MovementWorld& world);
  // Moves the newest keyframe up to `tick`, so that later questions need fewer steps.
  void Shorten(Tick tick, const MovementWorld& world);

  // At the start of `tick`; before the first keyframe, its state.
  AvatarState StateAt(Tick tick, const MovementWorld& world) const;
  // In force during `tick`.
  InputCommand IntentAt(Tick tick) const { return Active(tick).intent; }

  // The tick to be drawn. Asked for rising ticks, it costs one step for each.
  const TrackView& ViewAt(Tick tick, const MovementWorld& world);
  // True once after a keyframe changed the tick that ViewAt returned last.
  bool TakeRewound();

  const Keyframe& Newest() const { return newest_; }
  std::size_t KeyframeCount() const { return older_.size() + 1; }

 private:
  const Keyframe& Oldest() const { return older_.empty() ? newest_ : older_.front(); }
  const Keyframe& Active(Tick tick) const;
  void Insert(const Keyframe& keyframe, const MovementWorld& world);
  void InsertOlder(const Keyframe& keyframe, const MovementWorld& world);
  void Append(const Keyframe& keyframe);

  // Apart from the others, because it answers nearly every question.
  Keyframe newest_;
  std::vector<Keyframe> older_;  // by tick, strictly rising
  Tick history_ticks_;
  TrackView view_;
  bool view_valid_ = false;
  bool rewound_ = false;
};

}  // namespace atrium
