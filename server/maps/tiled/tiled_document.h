// A Tiled file in the shape that Tiled's JSON has, whichever of its two formats it was saved in.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "shared/core/result.h"

namespace atrium {

struct TiledDocument {
  nlohmann::json json;
  // The layers' cells: "data" in the JSON is then a list with the index into this.
  std::vector<std::vector<std::uint32_t>> arrays;
};

// The error is the end of a sentence about the file: "The map ...".
Result<TiledDocument> ParseTiledText(std::string_view text);

}  // namespace atrium
