// Maps given to the Tiled reader without any other file.
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "server/maps/tiled/map_problems.h"
#include "server/maps/tiled/tiled_map.h"

namespace atrium {

TiledMap ReadAlone(std::string_view text, MapProblems& problems);

// The map must be readable.
TiledMap ReadMap(const nlohmann::json& map);

// What is wrong with the text, empty if nothing.
std::string RefusalOf(const std::string& text);

// Whether the message has the part; fails the test, and shows the message, when it has not.
bool Says(const std::string& message, const std::string& part);

}  // namespace atrium
