// Hands out avatar ids: small ones first, each at most once at a time, and only rested ones again.
#pragma once

#include <chrono>
#include <cstddef>
#include <deque>
#include <optional>

#include "shared/core/strong_id.h"
#include "shared/protocol/limits.h"

namespace atrium {

// A freed id rests before it is used again: every client must have heard of the removal, and one
// that does not read is closed long before the rest is over. Freed ids come back first in, first
// out. Small ids keep the frames short, so a rested id is preferred to a fresh one.
class AvatarIds {
 public:
  using TimePoint = std::chrono::steady_clock::time_point;
  static constexpr std::chrono::seconds kRest{60};

  // Nothing when all ids are in use or resting.
  std::optional<AvatarId> Take(TimePoint now);
  // `id` came from Take and was not given back since.
  void GiveBack(AvatarId id, TimePoint now);

 private:
  // Ids that were never used; those above the limit of avatars give room for resting ones.
  static constexpr std::uint32_t kLast = 0xFFFF;
  static_assert(kMaxAvatarsPerSpace < kLast);

  struct Resting {
    AvatarId id;
    TimePoint until;
  };

  std::uint32_t next_fresh_ = 1;
  std::deque<Resting> resting_;
};

}  // namespace atrium
