// What becomes of a map made in the test: its package, and the picture that the package shows.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "server/maps/image/image.h"
#include "shared/world/tilemap.h"
#include "tests/server/maps/map_fixture.h"

namespace atrium {

using Pixel = std::vector<std::uint8_t>;

inline const Pixel kNothing = {0, 0, 0, 0};

struct Imported {
  Tilemap map;
  Image picture;
  std::vector<std::string> warnings;
};

// The map must be usable.
Imported Import(const std::filesystem::path& file);
Imported Import(const TemporaryFolder& folder, const nlohmann::json& map);

Pixel At(const Image& image, int x, int y);

}  // namespace atrium
