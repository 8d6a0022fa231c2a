#include "tests/server/maps/tiled/map_reading.h"

#include <catch2/catch_test_macros.hpp>

#include "server/maps/tiled/tiled_json.h"

namespace atrium {

TiledMap ReadMap(const nlohmann::json& map) {
  MapProblems problems;
  TiledMap result = ReadTiledJson(map.dump(), problems);
  INFO(problems.ErrorMessage());
  REQUIRE_FALSE(problems.Failed());
  return result;
}

std::string RefusalOf(const std::string& text) {
  MapProblems problems;
  (void)ReadTiledJson(text, problems);
  return problems.ErrorMessage();
}

bool Says(const std::string& message, const std::string& part) {
  INFO(message);
  CHECK(message.find(part) != std::string::npos);
  return message.find(part) != std::string::npos;
}

}  // namespace atrium
