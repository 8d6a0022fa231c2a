// What atrium-map says about maps: sentences for people, JSON for programs.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "server/maps/map_import.h"
#include "shared/world/tilemap.h"

namespace atrium {

struct MapReport {
  std::filesystem::path file;
  std::string error;  // why the map cannot be used; without one the rest is there
  Tilemap map;
  ImportedMap imported;
};

// `problems_only`: what lint says, else what info says. Both end with a newline unless there is
// nothing to say. docs/maps.md describes the JSON.
std::string TextOf(const std::vector<MapReport>& reports, bool problems_only);
std::string JsonOf(const std::vector<MapReport>& reports, bool problems_only);

}  // namespace atrium
