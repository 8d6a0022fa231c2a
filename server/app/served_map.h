// The map of the space: imported, decoded for the simulation, and put where clients fetch it.
#pragma once

#include <string>
#include <vector>

#include "server/app/site.h"
#include "server/maps/map_area.h"
#include "shared/core/result.h"
#include "shared/world/tilemap.h"

namespace atrium {

struct ServedMap {
  Tilemap map;
  std::string hash;
  std::string package_url;
  std::vector<std::string> page_urls;
  std::vector<MapArea> areas;
  std::string areas_url;  // empty: nothing happens anywhere
};

// Imports `file` (or takes it from the cache under `data`) and adds package and pages to `site`.
// Warnings about the map go to the log.
Result<ServedMap> LoadServedMap(const std::string& file, const std::string& data, Site& site);

}  // namespace atrium
