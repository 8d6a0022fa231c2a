#include "client/render/tile_view.h"

#include <catch2/catch_test_macros.hpp>

namespace atrium {
namespace {

// `layers` layers of `width` x `height` tiles of 32 px, all empty.
Tilemap EmptyMap(int width, int height, int layers) {
  Tilemap map;
  map.width = width;
  map.height = height;
  map.atlas = {.tile_count = 8,
               .page_width = 256,
               .page_height = 32,
               .page_count = 1,
               .tiles_per_row = 8,
               .rows_per_page = 1};
  map.layers.resize(static_cast<std::size_t>(layers));
  for (TileLayer& layer : map.layers) {
    layer.cells.assign(static_cast<std::size_t>(width * height), kEmptyCell);
  }
  return map;
}

void Put(Tilemap& map, std::size_t layer, int x, int y, Cell cell) {
  map.layers[layer].cells[static_cast<std::size_t>(y * map.width + x)] = cell;
}

Camera CameraAt(const Tilemap& map, glm::vec2 tile) {
  Camera camera;
  camera.SetView({{640, 480}, 1.0F});
  camera.SetMap({{map.width, map.height}, {32, 32}});
  camera.ZoomBy(1 - camera.Zoom());
  camera.Follow(tile * 32.0F, 0, true);
  return camera;
}

TEST_CASE("only tiles that show something are gathered", "[client][render]") {
  Tilemap map = EmptyMap(40, 30, 2);
  Put(map, 0, 3, 4, MakeCell(2));
  Put(map, 1, 5, 6, MakeCell(1, kFlipHorizontal));
  TileView view(map);
  REQUIRE(view.Update(CameraAt(map, {5, 5})));
  const auto tiles = view.Tiles(TileView::kBelow);
  REQUIRE(tiles.size() == 2);
  CHECK(tiles[0].x == 3);
  CHECK(tiles[0].y == 4);
  CHECK((tiles[0].cell & kCellTileMask) == 3);
  CHECK((tiles[1].cell >> kLayerShift & 0xFFU) == 1);
  CHECK((tiles[1].cell & kFlipHorizontal) != 0);
}

TEST_CASE("layers keep their drawing order and their side of the avatars", "[client][render]") {
  Tilemap map = EmptyMap(16, 16, 3);
  for (std::size_t layer = 0; layer < 3; ++layer) Put(map, layer, 1, 1, MakeCell(0));
  map.layers[2].above_avatars = true;
  TileView view(map);
  view.Update(CameraAt(map, {8, 8}));
  REQUIRE(view.Tiles(TileView::kBelow).size() == 2);
  CHECK(view.Tiles(TileView::kBelow)[0].cell < view.Tiles(TileView::kBelow)[1].cell);
  CHECK(view.Tiles(TileView::kAbove).size() == 1);
}

TEST_CASE("tiles are gathered anew only when the view crosses into other chunks",
          "[client][render]") {
  Tilemap map = EmptyMap(200, 200, 1);
  for (int i = 0; i < 200; ++i) Put(map, 0, i, i, MakeCell(0));
  TileView view(map);
  CHECK(view.Update(CameraAt(map, {100, 100})));
  CHECK_FALSE(view.Update(CameraAt(map, {100.25F, 100})));
  const std::size_t before = view.Tiles(TileView::kBelow).size();
  CHECK(view.Update(CameraAt(map, {130, 100})));
  CHECK(view.Tiles(TileView::kBelow).size() < before);
}

TEST_CASE("chunks outside the view cost nothing", "[client][render]") {
  Tilemap map = EmptyMap(200, 200, 1);
  for (Cell& cell : map.layers[0].cells) cell = MakeCell(0);
  TileView view(map);
  view.Update(CameraAt(map, {100, 100}));
  // 20 x 15 tiles are in view; chunks of 16 add less than one chunk on each side.
  CHECK(view.Tiles(TileView::kBelow).size() <= 48 * 48);
  CHECK(view.Tiles(TileView::kBelow).size() >= 20 * 15);
}

TEST_CASE("a layer's offset and parallax decide which of its chunks are in view",
          "[client][render]") {
  Tilemap map = EmptyMap(200, 200, 2);
  Put(map, 0, 0, 0, MakeCell(0));
  Put(map, 1, 0, 0, MakeCell(0));
  map.layers[0].offset_x = 100 * 32;
  map.layers[0].offset_y = 100 * 32;
  map.layers[1].parallax_x = 0;
  map.layers[1].parallax_y = 0;
  TileView view(map);
  view.Update(CameraAt(map, {100, 100}));
  CHECK(view.Tiles(TileView::kBelow).size() == 2);
}

TEST_CASE("invisible layers are not drawn", "[client][render]") {
  Tilemap map = EmptyMap(16, 16, 1);
  Put(map, 0, 1, 1, MakeCell(0));
  map.layers[0].opacity = 0;
  TileView view(map);
  view.Update(CameraAt(map, {8, 8}));
  CHECK(view.Tiles(TileView::kBelow).empty());
}

TEST_CASE("an animation counts as shown only while one of its tiles is in view",
          "[client][render]") {
  Tilemap map = EmptyMap(200, 200, 1);
  map.animations = {{.tile = 3, .frames = {{3, 100}, {4, 100}}}};
  Put(map, 0, 10, 10, MakeCell(3));
  TileView view(map);
  view.Update(CameraAt(map, {150, 150}));
  CHECK(view.ShownAnimations()[0] == 0);
  view.Update(CameraAt(map, {10, 10}));
  CHECK(view.ShownAnimations()[0] == 1);
}

}  // namespace
}  // namespace atrium
