#include "tests/server/maps/tiled/map_reading.h"

#include <catch2/catch_test_macros.hpp>

#include "server/maps/folder_files.h"
#include "server/maps/tiled/tiled_reader.h"

namespace atrium {

TiledMap ReadAlone(std::string_view text, MapProblems& problems) {
  FolderFiles none("/nowhere");
  return ReadTiledMap(text, "map.json", none, problems);
}

TiledMap ReadMap(const nlohmann::json& map) {
  MapProblems problems;
  TiledMap result = ReadAlone(map.dump(), problems);
  INFO(problems.ErrorMessage());
  REQUIRE_FALSE(problems.Failed());
  return result;
}

std::string RefusalOf(const std::string& text) {
  MapProblems problems;
  (void)ReadAlone(text, problems);
  return problems.ErrorMessage();
}

bool Says(const std::string& message, const std::string& part) {
  INFO(message);
  CHECK(message.find(part) != std::string::npos);
  return message.find(part) != std::string::npos;
}

}  // namespace atrium
