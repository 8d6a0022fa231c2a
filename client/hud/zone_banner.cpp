// When the banner of a zone is shown and how far it has faded.
#include "client/hud/zone_banner.h"

#include <algorithm>
#include <limits>

namespace atrium {

void ZoneBanner::Enter(const Zone* zone, double now_ms) {
  const ZoneId id = zone != nullptr ? zone->id : ZoneId{};
  if (id == current_) return;
  current_ = id;
  if (zone == nullptr) return;
  zone_ = *zone;
  since_ms_ = now_ms;
}

const Zone* ZoneBanner::Shown(double now_ms) const {
  if (!zone_ || now_ms - since_ms_ >= kShownMs) return nullptr;
  return &*zone_;
}

float ZoneBanner::Opacity(double now_ms, bool reduced_motion) const {
  if (Shown(now_ms) == nullptr) return 0;
  if (reduced_motion) return 1;
  const double age = now_ms - since_ms_;
  const double nearest_end = std::min(age, kShownMs - age);
  return static_cast<float>(std::clamp(nearest_end / kFadeMs, 0.0, 1.0));
}

double ZoneBanner::NextChange(double now_ms, bool reduced_motion) const {
  if (Shown(now_ms) == nullptr) return std::numeric_limits<double>::infinity();
  const double age = now_ms - since_ms_;
  const double fade = reduced_motion ? 0 : kFadeMs;
  if (age < fade || age > kShownMs - fade) return now_ms;
  return since_ms_ + kShownMs - fade;
}

}  // namespace atrium
