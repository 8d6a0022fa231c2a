#include "server/session/avatar_ids.h"

namespace atrium {

std::optional<AvatarId> AvatarIds::Take(TimePoint now) {
  if (!resting_.empty() && resting_.front().until <= now) {
    const AvatarId id = resting_.front().id;
    resting_.pop_front();
    return id;
  }
  if (next_fresh_ > kLast) return std::nullopt;
  return AvatarId{static_cast<std::uint16_t>(next_fresh_++)};
}

void AvatarIds::GiveBack(AvatarId id, TimePoint now) { resting_.push_back({id, now + kRest}); }

}  // namespace atrium
