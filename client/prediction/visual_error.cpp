#include "client/prediction/visual_error.h"

#include <algorithm>
#include <cmath>

namespace atrium {
namespace {

constexpr float kInvisibleTiles = 1.0F / 512;

}  // namespace

void VisualError::Add(float dx, float dy) {
  x_ += dx;
  y_ += dy;
  if (std::hypot(x_, y_) > kSnapTiles) Clear();
}

void VisualError::Decay(float passed_ms) {
  if (IsZero()) return;
  const float size = std::hypot(x_, y_);
  if (size < kInvisibleTiles) return Clear();
  const float wanted = size * (1 - std::exp(-passed_ms / kDecayMs));
  const float step = std::min(wanted, kMaxTilesPerSecond * passed_ms / 1000);
  const float rest = (size - step) / size;
  x_ *= rest;
  y_ *= rest;
}

}  // namespace atrium
