// What the places of two people say about talking: by zone first, then by distance. Pure rules;
// who is linked, and since when, is the proximity engine's affair.
#pragma once

#include <cstdint>
#include <span>

#include "shared/core/strong_id.h"
#include "shared/world/tile_position.h"
#include "shared/world/zone.h"

namespace atrium {

// A link begins at 1.5 times the distance at which one is heard, so that a connection stands when
// the first word is said, and ends at 1.5 * 1.25 times.
inline constexpr double kConnectFactor = 1.5;
inline constexpr double kReleaseFactor = 1.875;

struct Place {
  TilePosition tile;
  ZoneId zone;
};

enum class Earshot : std::uint8_t {
  kTogether,   // in one private zone
  kStaged,     // one stands on a stage, the other on it as well or in its audience
  kNear,       // in the open, close enough for a link to begin
  kBetween,    // in the open, close enough for a link to go on
  kFar,        // in the open
  kSeparated,  // a zone keeps them apart
};

class EarshotRules {
 public:
  // `zones` as the map has them, by id - 1: borrowed for the rules' life.
  EarshotRules(std::int32_t audible_tiles, std::span<const Zone> zones);

  Earshot Between(const Place& a, const Place& b) const;
  // Whether a listener hears a speaker at full loudness, however far away; asked of two who are in
  // earshot.
  bool HearsFully(const Place& listener, const Place& speaker) const;

  // Whether those inside hear somebody however far away, so that near ones are not all.
  bool IsGathering(ZoneId zone) const;
  ZoneKind KindAt(ZoneId zone) const;
  // Whether what is said inside is for nobody but those inside, not even for an SFU between them.
  bool IsEncrypted(ZoneId zone) const;
  // The stage that the zone is or listens to; the invalid id for any other zone.
  ZoneId StageOf(ZoneId zone) const;
  std::span<const Zone> Zones() const { return zones_; }

  // Beyond so many tiles nobody is near.
  std::int32_t Reach() const { return reach_; }

 private:
  bool AreStaged(ZoneId a, ZoneId b) const;

  std::int32_t reach_;
  std::int64_t connect_squared_;
  std::int64_t release_squared_;
  std::span<const Zone> zones_;
};

std::int64_t DistanceSquared(TilePosition a, TilePosition b);

}  // namespace atrium
