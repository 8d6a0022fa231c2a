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

}  // namespace

FeetPosition Between(const AvatarState& from, const AvatarState& to, double part) {
  const Position a = PositionOf(from);
  const Position b = PositionOf(to);
  const double share = IsJump(a, b) ? 0 : part;
  return {static_cast<float>((a.x + (b.x - a.x) * share) / kUnitsPerTile),
          static_cast<float>((a.y + (b.y - a.y) * share) / kUnitsPerTile)};
}

void Figure::Correct(FeetPosition now_believed) {
  if (!placed_) return;
  error_.Add(believed_.x - now_believed.x, believed_.y - now_believed.y);
}

void Figure::Move(const TrackView& view, double part, float passed_ms, bool frozen) {
  const FeetPosition before = believed_;
  believed_ = Between(view.from, view.to, part);
  if (!placed_) error_.Clear();
  error_.Decay(passed_ms);
  shown_.walking = !frozen && PositionOf(view.from) != PositionOf(view.to);
  shown_.running = shown_.walking && view.intent.running;
  shown_.facing = view.to.facing;
  const float way = placed_ ? std::hypot(believed_.x - before.x, believed_.y - before.y) : 0;
  shown_.stride = shown_.walking ? shown_.stride + way : 0;
  shown_.x = believed_.x + error_.X();
  shown_.y = believed_.y + error_.Y();
  moving_ = !error_.IsZero() || (!frozen && !view.settled);
  placed_ = true;
}

}  // namespace atrium
