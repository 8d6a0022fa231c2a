#include "server/space/sfu_pauses.h"

#include <algorithm>

namespace atrium {

bool SfuPauses::Begin(AvatarId id, Tick tick) {
  Pause& pause = pauses_[id.value];
  if (pause.on) return false;
  const Tick lasts =
      pause.lasts == 0 ? kFirstSfuPauseTicks : std::min(2 * pause.lasts, kLastSfuPauseTicks);
  pause = {true, tick, lasts, false};
  return true;
}

void SfuPauses::Hasten(AvatarId id) {
  const auto pause = pauses_.find(id.value);
  if (pause != pauses_.end()) pause->second.hastened = true;
}

void SfuPauses::HastenAll() {
  for (auto& [id, pause] : pauses_) pause.hastened = true;
}

std::vector<AvatarId> SfuPauses::TakeEnded(Tick tick) {
  const auto is_over = [tick](const Pause& pause, Tick lasts) {
    return TicksBetween(pause.since, tick) >= static_cast<std::int32_t>(lasts);
  };
  // One that has ended is remembered for a while, so that the next one is longer.
  std::erase_if(pauses_, [&](const auto& entry) {
    return !entry.second.on && is_over(entry.second, kLastSfuPauseTicks);
  });
  std::vector<AvatarId> ended;
  for (auto& [id, pause] : pauses_) {
    const Tick lasts = pause.hastened ? kShortestSfuPauseTicks : pause.lasts;
    if (!pause.on || !is_over(pause, lasts)) continue;
    ended.push_back(AvatarId{id});
    pause.on = false;
    pause.since = tick;
  }
  return ended;
}

}  // namespace atrium
