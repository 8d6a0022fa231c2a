// A proximity engine with a few zones, and people put where the test wants them.
#pragma once

#include <vector>

#include "shared/sim/proximity.h"

namespace atrium {

inline constexpr AvatarId kAda{1};
inline constexpr AvatarId kBo{2};
inline constexpr ZoneId kRoom{1};
inline constexpr ZoneId kLibrary{2};
inline constexpr ZoneId kHall{3};
inline constexpr ZoneId kStage{4};
inline constexpr ZoneId kRows{5};  // the stage's audience
inline constexpr ZoneId kVault{6};
inline const std::vector<Zone> kZones{
    {kRoom, "Room", ZoneKind::kPrivate},          {kLibrary, "Library", ZoneKind::kSilent},
    {kHall, "Hall", ZoneKind::kPublic},           {kStage, "Stage", ZoneKind::kStage},
    {kRows, "Rows", ZoneKind::kAudience, kStage}, {kVault, "Vault", ZoneKind::kPrivate, {}, true}};

struct ProximityScene {
  ProximityEngine engine{64, 48, 5, kZones};
  Tick tick = 100;
  std::vector<LinkChange> changes;

  void Place(AvatarId id, TilePosition tile, ZoneId zone = {}) {
    engine.Put(id, tile, zone);
    engine.SetReachable(id, true);
  }
  void Run(int ticks) {
    changes.clear();
    for (int i = 0; i < ticks; ++i) engine.Advance(++tick, changes);
  }
  void RunLong() { Run(200); }
};

inline LinkChange Linked(AvatarId a, AvatarId b) { return {a, b, true, {}}; }
inline LinkChange Unlinked(AvatarId a, AvatarId b, UnlinkReason reason) {
  return {a, b, false, reason};
}

}  // namespace atrium
