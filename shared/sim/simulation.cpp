#include "shared/sim/simulation.h"

#include <cassert>

namespace atrium {

void TickEvents::Clear() {
  moved_tile.clear();
  zone_changes.clear();
}

Simulation::Simulation(MovementWorld world, const ZoneGrid& zones) : world_(world), zones_(zones) {}

std::uint32_t Simulation::SlotOf(AvatarId id) const {
  return id.value < slots_.size() ? slots_[id.value] : kAbsent;
}

void Simulation::Place(AvatarId id, const AvatarState& state) {
  assert(id.IsValid());
  const SimulatedAvatar placed{id, state, {}, zones_.At(TileOf(state))};
  const std::uint32_t slot = SlotOf(id);
  if (slot != kAbsent) {
    avatars_[slot] = placed;
    return;
  }
  if (id.value >= slots_.size()) slots_.resize(std::size_t{id.value} + 1, kAbsent);
  slots_[id.value] = static_cast<std::uint32_t>(avatars_.size());
  avatars_.push_back(placed);
}

void Simulation::Remove(AvatarId id) {
  const std::uint32_t slot = SlotOf(id);
  if (slot == kAbsent) return;
  avatars_[slot] = avatars_.back();
  slots_[avatars_[slot].id.value] = slot;
  avatars_.pop_back();
  slots_[id.value] = kAbsent;
}

void Simulation::SetIntent(AvatarId id, InputCommand intent) {
  const std::uint32_t slot = SlotOf(id);
  if (slot != kAbsent) avatars_[slot].intent = intent;
}

void Simulation::StepTick(TickEvents& events) {
  for (SimulatedAvatar& avatar : avatars_) {
    if (IsAtRest(avatar.state, avatar.intent)) continue;
    if (!StepMovement(avatar.state, avatar.intent, world_).tile_changed) continue;
    events.moved_tile.push_back(avatar.id);
    const ZoneId zone = zones_.At(TileOf(avatar.state));
    if (zone == avatar.zone) continue;
    events.zone_changes.push_back({avatar.id, avatar.zone, zone});
    avatar.zone = zone;
  }
}

const SimulatedAvatar* Simulation::Find(AvatarId id) const {
  const std::uint32_t slot = SlotOf(id);
  return slot == kAbsent ? nullptr : &avatars_[slot];
}

std::uint64_t Simulation::Hash() const {
  StateHash hash;
  for (const SimulatedAvatar& avatar : avatars_) {
    hash.U32(avatar.id.value);
    AddToHash(avatar.state, hash);
    hash.Byte(PackCommand(avatar.intent));
    hash.U32(avatar.zone.value);
  }
  return hash.Value();
}

}  // namespace atrium
