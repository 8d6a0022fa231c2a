// Who is in the space, in view or not, and where they were last said to be.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "shared/protocol/server_frame.h"

namespace atrium {

struct RosterPerson {
  std::string name;
  Look look{};
  bool away = false;
  bool busy = false;
  std::optional<TilePosition> tile;  // from the overview, up to some seconds old
};

class ClientRoster {
 public:
  void Clear();
  void Apply(const RosterFrame& frame);
  void Apply(const OverviewFrame& frame);

  // Null for an id that is not here.
  const RosterPerson* Find(AvatarId id) const;
  // By id.
  const std::map<AvatarId, RosterPerson>& People() const { return people_; }
  // Changes whenever a name, a look or a presence does; positions do not count.
  std::uint32_t Version() const { return version_; }

 private:
  std::map<AvatarId, RosterPerson> people_;
  std::uint32_t version_ = 1;
};

}  // namespace atrium
