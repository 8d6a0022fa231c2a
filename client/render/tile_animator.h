// Which frame every animated tile of a map shows, and when that changes next.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "shared/world/tilemap.h"

namespace atrium {

class TileAnimator {
 public:
  // One animated tile whose frame changed: draw `frame` wherever `tile` stands.
  struct Change {
    std::uint16_t tile = 0;
    std::uint16_t frame = 0;
  };
  static constexpr double kNever = std::numeric_limits<double>::infinity();

  TileAnimator() = default;
  explicit TileAnimator(std::vector<TileAnimation> animations);

  std::size_t Count() const { return animations_.size(); }

  // The frames at `now_ms` that differ from those of the last call; valid until the next. All
  // animations of a map run from the same moment, so that water moves in step. Only those with
  // `shown[n]` are looked at, the others catch up when they are.
  std::span<const Change> Advance(double now_ms, std::span<const std::uint8_t> shown);

  // When the next frame of a shown animation is due, in ms of the same clock; kNever if none is.
  double NextChange() const { return next_change_ms_; }

 private:
  struct Place {
    std::uint16_t frame = 0;  // atlas tile
    double until_ms = 0;
  };
  Place At(std::size_t animation, double now_ms) const;

  std::vector<TileAnimation> animations_;
  std::vector<double> periods_ms_;
  std::vector<std::uint16_t> frames_;
  std::vector<Change> changes_;
  double next_change_ms_ = kNever;
};

}  // namespace atrium
