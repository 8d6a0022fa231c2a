// Which frame every animated tile of a map shows, and when that changes next.
#include "client/render/tile_animator.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace atrium {
namespace {

// A frame without a duration would never end a lap; 1 ms is shorter than any frame is drawn.
double Duration(const TileAnimation::Frame& frame) {
  return std::max<double>(frame.duration_ms, 1.0);
}

}  // namespace

TileAnimator::TileAnimator(std::vector<TileAnimation> animations)
    : animations_(std::move(animations)) {
  for (const TileAnimation& animation : animations_) {
    double period = 0;
    for (const TileAnimation::Frame& frame : animation.frames) period += Duration(frame);
    periods_ms_.push_back(period);
    frames_.push_back(animation.tile);
  }
  changes_.reserve(animations_.size());
}

TileAnimator::Place TileAnimator::At(std::size_t animation, double now_ms) const {
  const double lap = std::floor(now_ms / periods_ms_[animation]);
  double end = lap * periods_ms_[animation];
  for (const TileAnimation::Frame& frame : animations_[animation].frames) {
    end += Duration(frame);
    if (now_ms < end) return {frame.tile, end};
  }
  return {animations_[animation].frames.back().tile, now_ms + 1.0};
}

std::span<const TileAnimator::Change> TileAnimator::Advance(double now_ms,
                                                            std::span<const std::uint8_t> shown) {
  changes_.clear();
  next_change_ms_ = kNever;
  for (std::size_t i = 0; i < animations_.size(); ++i) {
    if (shown[i] == 0) continue;
    const Place place = At(i, now_ms);
    if (animations_[i].frames.size() > 1)
      next_change_ms_ = std::min(next_change_ms_, place.until_ms);
    if (place.frame == frames_[i]) continue;
    frames_[i] = place.frame;
    changes_.push_back({animations_[i].tile, place.frame});
  }
  return changes_;
}

}  // namespace atrium
