#include "client/prediction/figure.h"

#include <cmath>
#include <cstdlib>

namespace atrium {
namespace {

// The farthest that anyone moves in a tick is under half a tile.
constexpr std::int32_t kJumpUnits = kUnitsPerTile * 3 / 2;

bool IsJump(Position from, Position to) {
  return std::abs(to.x - from.x) > kJumpUnits || std::abs(to.y - from.y) > kJumpUnits;
}

float Length(float x, float y) { return std::sqrt(x * x + y * y); }

}  // namespace

FeetPosition Between(Position from, Position to, double part) {
  const double share = IsJump(from, to) ? 0 : part;
  return {static_cast<float>((from.x + (to.x - from.x) * share) / kUnitsPerTile),
          static_cast<float>((from.y + (to.y - from.y) * share) / kUnitsPerTile)};
}

void Figure::Correct(FeetPosition now_believed) {
  if (!placed_) return;
  error_.Add(believed_.x - now_believed.x, believed_.y - now_believed.y);
}

void Figure::Move(const TrackView& view, double part, float passed_ms, bool frozen) {
  const FeetPosition before = believed_;
  believed_ = Between(view.from_feet, view.to_feet, part);
  if (!placed_) error_.Clear();
  error_.Decay(passed_ms);
  shown_.walking = !frozen && view.from_feet != view.to_feet;
  shown_.running = shown_.walking && view.intent.running;
  shown_.facing = view.to.facing;
  const bool strides = shown_.walking && placed_;
  shown_.stride =
      strides ? shown_.stride + Length(believed_.x - before.x, believed_.y - before.y) : 0;
  shown_.x = believed_.x + error_.X();
  shown_.y = believed_.y + error_.Y();
  moving_ = !error_.IsZero() || (!frozen && !view.settled);
  placed_ = true;
}

}  // namespace atrium
