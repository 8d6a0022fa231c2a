// Where everybody is, coarsely and once a second: what minimaps are drawn from.
#pragma once

#include <vector>

#include "server/net/shared_bytes.h"
#include "shared/core/strong_id.h"
#include "shared/sim/simulation.h"

namespace atrium {

// Tells only who moved since the last time, at most kMaxOverviewEntries a frame; the rest waits for
// the next one. Who begins to watch gets everybody, in as many frames as that takes.
class Overview {
 public:
  // Borrows the simulation for its whole life.
  explicit Overview(const Simulation& simulation) : simulation_(simulation) {}

  void NoteMoved(AvatarId id);
  // The frame for those who watch already. Null when nobody moved.
  SharedBytes TakeChange();
  // The frames for those who begin to watch now.
  std::vector<SharedBytes> Everybody() const;

 private:
  const Simulation& simulation_;
  std::vector<AvatarId> moved_;  // in the order in which they moved first
  std::vector<bool> is_noted_;   // by avatar id: in `moved_`
};

}  // namespace atrium
