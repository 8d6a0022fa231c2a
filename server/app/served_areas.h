// What a map's areas do, put where pages fetch it.
#pragma once

#include <string>
#include <vector>

#include "server/app/site.h"
#include "server/maps/map_area.h"

namespace atrium {

inline constexpr std::size_t kMaxSoundBytes = 32U << 20U;

// Adds the list of areas, and the sounds that lie beside the map, to `site` below the URL `folder`,
// and lets pages frame their websites and play their sounds from elsewhere. A sound that is not to
// be found is taken from its area, with a warning in the log. Returns the list's URL, empty when no
// area does anything in the page.
std::string ServeAreas(std::vector<MapArea>& areas, const std::string& map_file,
                       const std::string& folder, Site& site);

}  // namespace atrium
