// What /api/space says: all that a page needs before it joins.
#pragma once

#include <cstddef>
#include <string>

#include "server/app/served_map.h"

namespace atrium {

struct SpaceDescription {
  std::string name;
  std::size_t players = 0;
  std::size_t max_players = 0;
  const ServedMap* map = nullptr;
  std::string place;     // the map's name among those of the server; empty: there are no others
  bool has_sfu = false;  // one is configured, whether it serves just now or not
};

std::string EncodeSpaceJson(const SpaceDescription& space);

}  // namespace atrium
