#include "client/net/roster.h"

#include "shared/protocol/limits.h"

namespace atrium {

void ClientRoster::Clear() {
  people_.clear();
  ++version_;
}

void ClientRoster::Apply(const RosterFrame& frame) {
  if (frame.full) people_.clear();
  for (const RosterEntry& entry : frame.entries) {
    if (people_.size() >= kMaxAvatarsPerSpace && !people_.contains(entry.id)) continue;
    RosterPerson& person = people_[entry.id];
    person.name = entry.name;
    person.look = entry.look;
    person.away = entry.away;
    person.busy = entry.busy;
  }
  for (const AvatarId id : frame.removed) people_.erase(id);
  ++version_;
}

void ClientRoster::Apply(const OverviewFrame& frame) {
  for (const OverviewEntry& entry : frame.entries) {
    const auto found = people_.find(entry.id);
    if (found != people_.end()) found->second.tile = entry.tile;
  }
}

const RosterPerson* ClientRoster::Find(AvatarId id) const {
  const auto found = people_.find(id);
  return found == people_.end() ? nullptr : &found->second;
}

}  // namespace atrium
