// Whose page cannot reach the SFU, and when it is tried again: after a pause that grows, or sooner
// when there is reason to hope.
//
// Pure: knows nothing of clients, and no clock but the ticks it is handed.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "shared/core/strong_id.h"
#include "shared/core/tick.h"

namespace atrium {

// Each attempt costs whoever comes up meanwhile some seconds of silence.
inline constexpr Tick kFirstSfuPauseTicks = 60 * kTicksPerSecond;
inline constexpr Tick kLastSfuPauseTicks = 600 * kTicksPerSecond;
// Nobody has all their links change their way more often, whatever the page says.
inline constexpr Tick kShortestSfuPauseTicks = 10 * kTicksPerSecond;

class SfuPauses {
 public:
  // From now on. False, and nothing happens, in a pause.
  bool Begin(AvatarId id, Tick tick);
  // The page may be on another network: a pause ends as soon as one may.
  void Hasten(AvatarId id);
  // The person is gone.
  void Forget(AvatarId id) { pauses_.erase(id.value); }
  // All pauses end with the next TakeEnded.
  void HastenAll();

  // Whose pauses have ended by `tick`; ticks rise.
  std::vector<AvatarId> TakeEnded(Tick tick);

 private:
  struct Pause {
    bool on = false;
    Tick since = 0;  // it began or, when it is over, ended
    Tick lasts = 0;  // as long as nothing hastens it
    bool hastened = false;
  };

  std::map<std::uint16_t, Pause> pauses_;  // by avatar id
};

}  // namespace atrium
