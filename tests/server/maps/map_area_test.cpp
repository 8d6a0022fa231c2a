#include "server/maps/map_area.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

namespace atrium {
namespace {

std::vector<TilePosition> Picture(const std::vector<std::string>& rows) {
  std::vector<TilePosition> tiles;
  for (std::size_t y = 0; y < rows.size(); ++y) {
    for (std::size_t x = 0; x < rows[y].size(); ++x) {
      if (rows[y][x] == '#') {
        tiles.push_back({static_cast<std::int16_t>(x), static_cast<std::int16_t>(y)});
      }
    }
  }
  return tiles;
}

TEST_CASE("tiles that make up a rectangle are one, in whatever order they come", "[maps]") {
  auto tiles = Picture({"....", ".###", ".###"});
  std::swap(tiles.front(), tiles.back());
  tiles.push_back(tiles.front());
  CHECK(RectanglesOf(tiles) == std::vector<TileRectangle>{{1, 1, 3, 2}});
  CHECK(RectanglesOf({}).empty());
}

TEST_CASE("rectangles cover every tile of a shape once and no other", "[maps]") {
  const auto tiles = Picture({"##..##", "##..##", "######", "#.##.#", "..##..", "##..##"});
  std::vector<TilePosition> covered;
  for (const TileRectangle& part : RectanglesOf(tiles)) {
    for (int y = part.y; y < part.y + part.height; ++y) {
      for (int x = part.x; x < part.x + part.width; ++x) {
        covered.push_back({static_cast<std::int16_t>(x), static_cast<std::int16_t>(y)});
      }
    }
  }
  const auto before = [](TilePosition a, TilePosition b) {
    return a.y != b.y ? a.y < b.y : a.x < b.x;
  };
  std::sort(covered.begin(), covered.end(), before);
  CHECK(covered == tiles);
}

TEST_CASE("an origin is that of a web address only", "[maps]") {
  CHECK(OriginOf("https://Example.org/a?b#c") == "https://example.org");
  CHECK(OriginOf("HTTP://localhost:8080") == "http://localhost:8080");
  CHECK(OriginOf("https://example.org?x") == "https://example.org");
  for (const char* url :
       {"", "example.org", "javascript:alert(1)", "data:text/html,x", "https://", "https://a b/",
        "https://a;script-src *", "https://user@host/", "//example.org", "ftp://example.org"}) {
    CAPTURE(url);
    CHECK(OriginOf(url).empty());
  }
}

TEST_CASE("the page is told what areas do, and nothing of exits", "[maps]") {
  MapArea area;
  area.name = "Board";
  area.parts = {{1, 2, 3, 4}};
  area.website = AreaWebsite{.url = "https://example.org/", .trigger = AreaTrigger::kAction};
  area.sound = AreaSound{.url = "https://example.org/a.mp3", .volume = 0.5, .loop = true};
  area.focus = AreaFocus{.margin = 0.25};
  MapArea way_out;
  way_out.parts = {{0, 0, 1, 1}};
  way_out.exit = AreaExit{.map = "secret.tmj", .entry = {}};
  const std::vector<MapArea> areas = {area, way_out};
  const auto json = nlohmann::json::parse(EncodeAreas(areas));
  REQUIRE(json["areas"].size() == 2);
  const auto& told = json["areas"][0];
  CHECK(told["name"] == "Board");
  CHECK(told["parts"] == nlohmann::json::parse("[[1,2,3,4]]"));
  CHECK(told["website"]["trigger"] == "action");
  CHECK(told["sound"]["loop"] == true);
  CHECK(told["focus"]["margin"] == 0.25);
  CHECK(EncodeAreas(areas).find("secret") == std::string::npos);
}

}  // namespace
}  // namespace atrium
