// All avatars of one space, stepped together: the authoritative world on the server, and the
// scenario of the determinism check.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "shared/core/strong_id.h"
#include "shared/sim/avatar_state.h"
#include "shared/sim/input_command.h"
#include "shared/sim/movement.h"
#include "shared/world/zone.h"

namespace atrium {

struct SimulatedAvatar {
  AvatarId id;
  AvatarState state;
  InputCommand intent;
  ZoneId zone;  // where the feet are; none outside every zone
};

struct ZoneChange {
  AvatarId avatar;
  ZoneId from;
  ZoneId to;
};

// What happened during one tick. The simulation reports; others act on it. The vectors keep their
// capacity from tick to tick.
struct TickEvents {
  std::vector<AvatarId> moved_tile;
  std::vector<ZoneChange> zone_changes;

  void Clear();
};

class Simulation {
 public:
  // Borrows the world's parts for its whole life.
  Simulation(MovementWorld world, const ZoneGrid& zones);

  // Adds an avatar, or moves the one with this id there at once. The intent starts as "stand".
  void Place(AvatarId id, const AvatarState& state);
  // Does nothing when the avatar is not there (any more).
  void Remove(AvatarId id);
  // Holds from the next tick on. Does nothing when the avatar is not there.
  void SetIntent(AvatarId id, InputCommand intent);

  // One tick for everybody; appends to `events`.
  void StepTick(TickEvents& events);

  // Null when not there. Valid until the next Place or Remove.
  const SimulatedAvatar* Find(AvatarId id) const;
  // In an order that depends only on the calls made, never on addresses.
  std::span<const SimulatedAvatar> Avatars() const { return avatars_; }

  // The same number on every machine that made the same calls.
  std::uint64_t Hash() const;

 private:
  static constexpr std::uint32_t kAbsent = 0xFFFFFFFFU;

  std::uint32_t SlotOf(AvatarId id) const;

  MovementWorld world_;
  const ZoneGrid& zones_;
  std::vector<SimulatedAvatar> avatars_;
  std::vector<std::uint32_t> slots_;  // by avatar id
};

}  // namespace atrium
