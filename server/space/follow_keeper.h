// Who walks behind whom, and who has asked to: nobody is followed without having agreed.
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "shared/core/strong_id.h"
#include "shared/core/tick.h"

namespace atrium {

// A question may be answered for so long.
inline constexpr Tick kFollowQuestionTicks = 60 * kTicksPerSecond;

struct Following {
  AvatarId follower;
  AvatarId leader;

  friend bool operator==(const Following&, const Following&) = default;
};

class FollowKeeper {
 public:
  // `follower` must neither follow nor ask anybody (End).
  void Ask(Following pair, Tick now);
  // False when that was not asked, or is answered already.
  bool Accept(Following pair);
  // Ends a question or a walk. False when there is none between the two.
  bool End(Following pair);
  // Whom somebody follows or asks.
  std::optional<AvatarId> LeaderOf(AvatarId follower) const;
  // What there is of somebody, as a follower and as a leader.
  std::vector<Following> Of(AvatarId avatar) const;
  // Questions that nobody has answered in time; they are ended.
  std::vector<Following> TakeExpired(Tick now);

 private:
  struct Held {
    AvatarId leader;
    Tick since = 0;
    bool accepted = false;
  };
  Held* Find(Following pair);

  std::unordered_map<std::uint16_t, Held> held_;  // by the follower's id
};

}  // namespace atrium
