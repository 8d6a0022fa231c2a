// When the banner of a zone is shown and how far it has faded. No drawing here.
#pragma once

#include <optional>
#include <string>

#include "shared/world/zone.h"

namespace atrium {

class ZoneBanner {
 public:
  static constexpr double kFadeMs = 220;
  static constexpr double kShownMs = 3200;  // from the start to the end of both fades

  // The own zone now, null outside of all. A zone that is entered is announced, one that is left
  // is not; the first zone after a map was loaded is.
  void Enter(const Zone* zone, double now_ms);

  // The zone to show; null when none is.
  const Zone* Shown(double now_ms) const;
  // 0 unseen .. 1 fully there; `reduced_motion`: always 1 while shown.
  float Opacity(double now_ms, bool reduced_motion) const;
  // When the picture changes next: now while it fades, infinity when nothing is shown.
  double NextChange(double now_ms, bool reduced_motion) const;

 private:
  std::optional<Zone> zone_;
  ZoneId current_;
  double since_ms_ = 0;
};

}  // namespace atrium
