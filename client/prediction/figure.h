// One avatar as it was drawn last: turns a track's ticks into smooth positions.
#pragma once

#include "client/net/clock_sync.h"
#include "client/prediction/avatar_track.h"
#include "client/prediction/presented_world.h"
#include "client/prediction/visual_error.h"

namespace atrium {

// Feet, in tiles.
struct FeetPosition {
  float x = 0;
  float y = 0;
};

// Between two positions one tick apart. A jump (a teleport) is not drawn as a way: it happens at
// the tick's end.
FeetPosition Between(Position from, Position to, double part);

class Figure {
 public:
  explicit Figure(AvatarId id) { shown_.id = id; }

  // The belief about the past changed: `now_believed` is where the figure should have been when
  // it was drawn last. The difference is worked off over the next frames.
  void Correct(FeetPosition now_believed);
  // Draws the figure at `part` of the tick `view`. Frozen: time stands still for it.
  void Move(const TrackView& view, double part, float passed_ms, bool frozen);

  // True while the next frame would look different although no message came.
  bool Moving() const { return moving_; }
  // Look, presence and zone are filled in by the presenter.
  PresentedAvatar& Shown() { return shown_; }
  const PresentedAvatar& Shown() const { return shown_; }

 private:
  PresentedAvatar shown_;
  FeetPosition believed_;  // without the visual error
  VisualError error_;
  bool placed_ = false;
  bool moving_ = false;
};

}  // namespace atrium
