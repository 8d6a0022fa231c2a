// Infinite maps: as large as what has been drawn on them.
#include <catch2/catch_test_macros.hpp>

#include "shared/core/base64.h"
#include "tests/server/maps/map_fixture.h"
#include "tests/server/maps/tiled/map_reading.h"
#include "tests/server/maps/tiled/packed_cells.h"

namespace atrium {
namespace {

using nlohmann::json;

json ChunkJson(int x, int y, int width, int height, const json& data) {
  return {{"x", x}, {"y", y}, {"width", width}, {"height", height}, {"data", data}};
}

json ChunkLayerJson(const std::string& name, const std::vector<json>& chunks) {
  return {{"type", "tilelayer"}, {"name", name}, {"visible", true}, {"opacity", 1}, {"startx", -4},
          {"starty", -4},        {"width", 100}, {"height", 100},   {"x", 0},       {"y", 0},
          {"chunks", chunks}};
}

json InfiniteMapJson() {
  json map = EmptyMapJson(30, 20);
  map["infinite"] = true;
  return map;
}

TEST_CASE("an infinite map is as large as its chunks and begins where they begin", "[maps]") {
  json map = InfiniteMapJson();
  map["layers"] = json::array({ChunkLayerJson("floor", {ChunkJson(-2, 3, 2, 2, {1, 2, 3, 4})}),
                               ChunkLayerJson("walls", {ChunkJson(0, 4, 1, 2, {5, 6})})});
  const TiledMap read = ReadMap(map);
  CHECK(read.width == 3);
  CHECK(read.height == 3);
  CHECK(read.layers[0].cells == std::vector<Gid>{1, 2, 0, 3, 4, 0, 0, 0, 0});
  CHECK(read.layers[1].cells == std::vector<Gid>{0, 0, 0, 0, 0, 5, 0, 0, 6});
}

TEST_CASE("objects of an infinite map move with its chunks", "[maps]") {
  json map = InfiniteMapJson();
  map["layers"] = json::array({ChunkLayerJson("floor", {ChunkJson(-2, 3, 1, 1, {1})}),
                               ObjectLayerJson("things", {PointJson("here", -12, 28)})});
  const TiledMap read = ReadMap(map);
  CHECK(read.layers[1].objects[0].x == 4);
  CHECK(read.layers[1].objects[0].y == 4);
}

TEST_CASE("a layer with parallax looks the same on an infinite map that begins elsewhere",
          "[maps]") {
  json map = InfiniteMapJson();
  json far = ChunkLayerJson("far", {ChunkJson(10, -20, 1, 1, {1})});
  far.update({{"parallaxx", 0.5}, {"parallaxy", 0.25}, {"offsetx", 3}});
  map["layers"] = json::array({far, ChunkLayerJson("floor", {ChunkJson(10, -20, 1, 1, {1})})});
  const TiledMap read = ReadMap(map);
  CHECK(read.layers[0].offset_x == 3 + 10 * 8 * 0.5);
  CHECK(read.layers[0].offset_y == -20 * 8 * 0.75);
  CHECK(read.layers[1].offset_x == 0);
}

TEST_CASE("parallax is counted from its origin", "[maps]") {
  json map = EmptyMapJson(4, 4);
  map.update({{"parallaxoriginx", 12}, {"parallaxoriginy", -40.5}});
  json layer = TileLayerJson(map, "far");
  layer.update({{"parallaxx", 0.5}, {"parallaxy", 2}, {"offsetx", 3}});
  map["layers"] = json::array({layer, TileLayerJson(map, "floor")});
  const TiledMap read = ReadMap(map);
  CHECK(read.layers[0].offset_x == 3 - 12 * 0.5);
  CHECK(read.layers[0].offset_y == -40.5);
  CHECK(read.layers[1].offset_x == 0);
}

TEST_CASE("chunks may be compressed and lie in groups", "[maps]") {
  json map = InfiniteMapJson();
  json layer = ChunkLayerJson("floor", {ChunkJson(16, 0, 2, 1, Base64(Packed({7, 8}, "zlib")))});
  layer.update({{"encoding", "base64"}, {"compression", "zlib"}});
  map["layers"] =
      json::array({json({{"type", "group"}, {"name", "house"}, {"layers", json::array({layer})}})});
  const TiledMap read = ReadMap(map);
  CHECK(read.width == 2);
  CHECK(read.layers[0].cells == std::vector<Gid>{7, 8});
}

TEST_CASE("chunks on a map that has a size lie at their places", "[maps]") {
  json map = EmptyMapJson(2, 2);
  map["layers"] = json::array({ChunkLayerJson("floor", {ChunkJson(1, 1, 2, 1, {1, 2})})});
  CHECK(ReadMap(map).layers[0].cells == std::vector<Gid>{0, 0, 0, 1});
}

TEST_CASE("an infinite map that is empty or spreads too far is refused", "[maps]") {
  json map = InfiniteMapJson();
  CHECK(Says(RefusalOf(map.dump()), "it is infinite and has no tiles"));
  map["layers"] = json::array(
      {ChunkLayerJson("floor", {ChunkJson(0, 0, 1, 1, {1}), ChunkJson(1024, 0, 1, 1, {1})})});
  CHECK(Says(RefusalOf(map.dump()), "spreads over 1025 x 1 tiles"));
  map["layers"] = json::array({ChunkLayerJson("floor", {ChunkJson(1 << 30, 0, 1, 1, {1})})});
  CHECK(Says(RefusalOf(map.dump()), "a chunk: its 'x' is 1073741824"));
}

TEST_CASE("chunks that unpack to very much over one another are refused", "[maps]") {
  json map = InfiniteMapJson();
  const std::string packed = Base64(Packed(std::vector<Gid>(1U << 20U), "zstd"));
  json layer = ChunkLayerJson("floor", std::vector<json>(80, ChunkJson(0, 0, 1024, 1024, packed)));
  layer.update({{"encoding", "base64"}, {"compression", "zstd"}});
  map["layers"] = json::array({layer});
  CHECK(Says(RefusalOf(map.dump()), "more than 64 million cells"));
}

TEST_CASE("a chunk with other than its number of tiles is refused", "[maps]") {
  json map = InfiniteMapJson();
  map["layers"] = json::array({ChunkLayerJson("floor", {ChunkJson(0, 0, 2, 2, {1, 2, 3})})});
  CHECK(
      Says(RefusalOf(map.dump()), "Layer 'floor', a chunk: it has 3 tiles, but its size is 2 x 2"));
}

}  // namespace
}  // namespace atrium
