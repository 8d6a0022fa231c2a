// Packing the tiles of a map.
#include "server/maps/atlas/atlas_builder.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

namespace atrium {
namespace {

Image Plain(int width, int height, std::uint32_t color, std::uint8_t alpha = 255) {
  Image image(width, height);
  for (std::size_t at = 0; at < image.pixels.size(); at += 4) {
    image.pixels[at] = static_cast<std::uint8_t>(color);
    image.pixels[at + 1] = static_cast<std::uint8_t>(color >> 8U);
    image.pixels[at + 2] = static_cast<std::uint8_t>(color >> 16U);
    image.pixels[at + 3] = alpha;
  }
  return image;
}

std::vector<TileFrame> Still(Image image) {
  return {{.pixels = std::move(image), .duration_ms = 100}};
}

TEST_CASE("tiles of the same pixels are one tile", "[maps]") {
  AtlasBuilder atlas(4, 4);
  const Cell first = atlas.Add(Still(Plain(4, 4, 1)));
  CHECK(atlas.Add(Still(Plain(4, 4, 2))) != first);
  CHECK(atlas.Add(Still(Plain(4, 4, 1))) == first);
  CHECK(atlas.Layout().tile_count == 2);
}

TEST_CASE("a tile that cannot be seen is none, whatever colour it hides", "[maps]") {
  AtlasBuilder atlas(4, 4);
  CHECK(atlas.Add(Still(Plain(4, 4, 0xABCDEF, 0))) == kEmptyCell);
  CHECK(atlas.Layout().tile_count == 0);
  CHECK(atlas.Pages().empty());
}

TEST_CASE("an animated tile differs from the still tile that looks like its first frame",
          "[maps]") {
  AtlasBuilder atlas(4, 4);
  const Cell still = atlas.Add(Still(Plain(4, 4, 1)));
  std::vector<TileFrame> frames = {{Plain(4, 4, 1), 50}, {Plain(4, 4, 2), 70}};
  const Cell animated = atlas.Add(frames);
  CHECK(animated != still);
  CHECK(atlas.Add(frames) == animated);
  const auto animations = atlas.Animations();
  REQUIRE(animations.size() == 1);
  CHECK(animations[0].tile == CellTile(animated));
  CHECK(animations[0].frames[0] == TileAnimation::Frame{CellTile(still), 50});
  CHECK(animations[0].frames[1].duration_ms == 70);
}

TEST_CASE("an animation of equal frames is a still tile", "[maps]") {
  AtlasBuilder atlas(4, 4);
  const Cell still = atlas.Add(Still(Plain(4, 4, 1)));
  CHECK(atlas.Add({{Plain(4, 4, 1), 50}, {Plain(4, 4, 1), 70}}) == still);
  CHECK(atlas.Animations().empty());
}

TEST_CASE("an animation may blink between something and nothing", "[maps]") {
  AtlasBuilder atlas(4, 4);
  CHECK(atlas.Add({{Plain(4, 4, 0, 0), 50}, {Plain(4, 4, 1), 50}}) != kEmptyCell);
  CHECK(atlas.Animations().size() == 1);
}

TEST_CASE("every tile's pixels are where the layout says", "[maps]") {
  for (const std::uint32_t count : {1U, 5U, 16U, 17U, 40U}) {
    AtlasBuilder atlas(256, 256);  // 16 a page
    for (std::uint32_t i = 0; i < count; ++i) atlas.Add(Still(Plain(256, 256, i + 1)));
    Tilemap map;
    map.tile_width = 256;
    map.tile_height = 256;
    map.atlas = atlas.Layout();
    const auto pages = atlas.Pages();
    REQUIRE(pages.size() == map.atlas.page_count);
    for (std::uint32_t i = 0; i < count; ++i) {
      const AtlasSlot slot = map.SlotOf(static_cast<std::uint16_t>(i));
      const Image& page = pages[static_cast<std::size_t>(slot.page)];
      REQUIRE(page.pixels[page.At(slot.x, slot.y)] == i + 1);
      REQUIRE(page.pixels[page.At(slot.x + 255, slot.y + 255)] == i + 1);
    }
  }
}

TEST_CASE("a page is never larger than the side that every graphics chip takes", "[maps]") {
  AtlasBuilder atlas(48, 80);
  for (std::uint32_t i = 0; i < 600; ++i) atlas.Add(Still(Plain(48, 80, i + 1)));
  const Atlas layout = atlas.Layout();
  CHECK(layout.page_width <= kAtlasPageSide);
  CHECK(layout.page_height <= kAtlasPageSide);
  CHECK(layout.page_count == 3);
}

TEST_CASE("a map with more tiles than fit is noticed", "[maps]") {
  AtlasBuilder atlas(256, 256);
  REQUIRE(atlas.MaxTiles() == 1024);
  Image tile(256, 256);
  for (std::uint32_t i = 0; i <= atlas.MaxTiles(); ++i) {
    tile.pixels[0] = static_cast<std::uint8_t>(i);
    tile.pixels[1] = static_cast<std::uint8_t>(i >> 8U);
    tile.pixels[3] = 255;
    CHECK_FALSE(atlas.Full());
    atlas.Add(Still(tile));
  }
  CHECK(atlas.Full());
}

}  // namespace
}  // namespace atrium
