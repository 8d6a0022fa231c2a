// Walks the own avatar along a path to a tile.
//
// During a step it already says what comes after it, a whole step ahead of need: a command that
// reaches the server late then rarely matters.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "shared/sim/avatar_state.h"
#include "shared/sim/input_command.h"
#include "shared/sim/movement.h"
#include "shared/world/pathfinding.h"
#include "shared/world/tile_position.h"

namespace atrium {

class PathFollower {
 public:
  // Off the path so often (a misprediction, a changed map) and it gives up.
  static constexpr int kMaxReplans = 8;

  // Plans from where `state` stands or will stand after its step; as near to `goal` as one can
  // get. Returns false when there is nowhere nearer to go.
  bool Start(const AvatarState& state, TilePosition goal, const MovementWorld& world);
  void Cancel();
  bool Active() const { return active_; }

  // What to want in the tick that begins with `state`. Ends the walk when it arrived.
  InputCommand Command(const AvatarState& state, const MovementWorld& world);

  // The tiles still ahead.
  std::span<const TilePosition> Remaining() const;

 private:
  bool Plan(const AvatarState& state, const MovementWorld& world);
  bool AdvanceGrid(TilePosition standing);
  bool AdvanceFree(const AvatarState& state);
  InputCommand SteerFree(const AvatarState& state) const;

  PathFinder finder_;
  TilePosition goal_;
  std::vector<TilePosition> path_;  // the first tile is where the walk began
  std::size_t next_ = 0;            // into path_: the tile to go to
  int replans_ = 0;
  bool active_ = false;
};

}  // namespace atrium
