#include "shared/sim/earshot.h"

#include <cmath>

namespace atrium {
namespace {

std::int64_t Squared(double tiles) { return static_cast<std::int64_t>(tiles * tiles); }

}  // namespace

std::int64_t DistanceSquared(TilePosition a, TilePosition b) {
  const std::int64_t x = a.x - b.x;
  const std::int64_t y = a.y - b.y;
  return x * x + y * y;
}

EarshotRules::EarshotRules(std::int32_t audible_tiles, std::span<const Zone> zones)
    : reach_(static_cast<std::int32_t>(std::ceil(audible_tiles * kConnectFactor))),
      connect_squared_(Squared(audible_tiles * kConnectFactor)),
      release_squared_(Squared(audible_tiles * kReleaseFactor)),
      zones_(zones) {}

ZoneKind EarshotRules::KindAt(ZoneId zone) const {
  return zone.IsValid() && zone.value <= zones_.size() ? zones_[zone.value - 1U].kind
                                                       : ZoneKind::kPublic;
}

bool EarshotRules::IsEncrypted(ZoneId zone) const {
  return KindAt(zone) == ZoneKind::kPrivate && zones_[zone.value - 1U].encrypted;
}

ZoneId EarshotRules::StageOf(ZoneId zone) const {
  const ZoneKind kind = KindAt(zone);
  if (kind == ZoneKind::kStage) return zone;
  return kind == ZoneKind::kAudience ? zones_[zone.value - 1U].stage : ZoneId{};
}

bool EarshotRules::IsGathering(ZoneId zone) const {
  return KindAt(zone) == ZoneKind::kPrivate || StageOf(zone).IsValid();
}

bool EarshotRules::AreStaged(ZoneId a, ZoneId b) const {
  const ZoneId stage = StageOf(a);
  return stage.IsValid() && stage == StageOf(b) && (a == stage || b == stage);
}

Earshot EarshotRules::Between(const Place& a, const Place& b) const {
  const ZoneKind kind_a = KindAt(a.zone);
  const ZoneKind kind_b = KindAt(b.zone);
  if (kind_a == ZoneKind::kSilent || kind_b == ZoneKind::kSilent) return Earshot::kSeparated;
  if (kind_a == ZoneKind::kPrivate || kind_b == ZoneKind::kPrivate) {
    return a.zone == b.zone ? Earshot::kTogether : Earshot::kSeparated;
  }
  if (AreStaged(a.zone, b.zone)) return Earshot::kStaged;
  const std::int64_t distance = DistanceSquared(a.tile, b.tile);
  if (distance <= connect_squared_) return Earshot::kNear;
  return distance <= release_squared_ ? Earshot::kBetween : Earshot::kFar;
}

bool EarshotRules::HearsFully(const Place& listener, const Place& speaker) const {
  if (KindAt(speaker.zone) == ZoneKind::kPrivate) return true;
  return AreStaged(listener.zone, speaker.zone) && KindAt(speaker.zone) == ZoneKind::kStage;
}

}  // namespace atrium
