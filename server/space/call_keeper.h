// The conversations of a space and their locks: who may lock one, knock at it and let somebody in.
//
// Behind a lock is a circle of the proximity engine: its members are linked with each other and
// with nobody else. Whoever would be linked but for the lock may knock; a member lets them in,
// which ends their talk with others, so that exactly those come in who were let in.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "shared/core/strong_id.h"
#include "shared/core/tick.h"
#include "shared/sim/conversations.h"
#include "shared/sim/proximity.h"

namespace atrium {

// Larger groups come about where many stand about; no one of them locks out the rest.
inline constexpr std::size_t kMaxLockedPeople = 16;
// A knock is heard once in so long, and may be answered for so long.
inline constexpr Tick kKnockPeriodTicks = 5 * kTicksPerSecond;
inline constexpr Tick kKnockLastsTicks = 60 * kTicksPerSecond;
// Whoever was let in and does not come is let go.
inline constexpr Tick kAdmissionLastsTicks = 10 * kTicksPerSecond;

class CallKeeper {
 public:
  explicit CallKeeper(ProximityEngine& proximity) : proximity_(proximity) {}

  // After the proximity engine's Advance of that tick.
  void Advance(Tick tick, std::span<const LinkChange> changes);
  // Those whose conversation or its lock is another one since the last Advance.
  std::span<const AvatarId> Changed() const { return changed_; }

  // These say why not, or nothing when it is done.
  using Refusal = std::optional<std::string_view>;
  Refusal Lock(AvatarId by, bool locked);
  // At the conversation of `member`. All its members are to be told.
  Refusal Knock(AvatarId by, AvatarId member);
  Refusal Admit(AvatarId by, AvatarId guest);

  const Conversations& Calls() const { return calls_; }

 private:
  struct Visit {
    ConversationId conversation = 0;
    AvatarId avatar;
    Tick since = 0;
  };

  void UpdateCircle(AvatarId id);
  Visit* FindKnock(ConversationId conversation, AvatarId avatar);
  bool IsOver(const Visit& visit, Tick lasts) const;

  ProximityEngine& proximity_;
  Conversations calls_;
  Tick tick_ = 0;
  std::vector<AvatarId> changed_;
  std::vector<Visit> knocks_;
  std::vector<Visit> guests_;  // let in, not yet linked
};

}  // namespace atrium
