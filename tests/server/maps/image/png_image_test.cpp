// PNG files in and out.
#include "server/maps/image/png_image.h"

#include <catch2/catch_test_macros.hpp>

#include "shared/core/random.h"
#include "tests/server/maps/map_fixture.h"

namespace atrium {
namespace {

Image RandomImage(Random& random, int width, int height, std::uint32_t colors) {
  Image image(width, height);
  for (std::size_t at = 0; at < image.pixels.size(); at += 4) {
    const std::uint32_t color = random.Below(colors) * 2654435761U;
    for (std::size_t i = 0; i < 4; ++i) {
      image.pixels[at + i] = static_cast<std::uint8_t>(color >> (8 * i));
    }
  }
  return image;
}

TEST_CASE("images with few and with many colours survive a PNG file", "[maps]") {
  Random random(9);
  for (const std::uint32_t colors : {1U, 2U, 200U, 256U, 257U, 100'000U}) {
    const Image image = RandomImage(random, 37, 41, colors);
    const auto decoded = DecodePng(EncodePng(image));
    REQUIRE(decoded.Ok());
    CHECK(decoded.Value().width == 37);
    CHECK(decoded.Value().height == 41);
    CHECK(decoded.Value().pixels == image.pixels);
  }
}

TEST_CASE("an image of few colours takes a byte a pixel before compression", "[maps]") {
  Random random(2);
  const Image noise = RandomImage(random, 64, 64, 250);
  CHECK(EncodePng(noise).size() < 64 * 64 + 2000);
}

TEST_CASE("grey with 16 bits and palettes with a colour key are understood", "[maps]") {
  // 1 x 1, 16 bit grey, value 0x8000.
  const Bytes grey16 = {0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0,    0,    0,    13,
                        0x49, 0x48, 0x44, 0x52, 0,    0,    0,    1,    0,    0,    0,    1,
                        16,   0,    0,    0,    0,    0x6a, 0xce, 0x46, 0x51, 0,    0,    0,
                        0x0b, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9c, 0x63, 0x68, 0x60, 0,    0,
                        1,    2,    0,    0x81};
  CHECK_FALSE(DecodePng(grey16).Ok());  // cut off
}

TEST_CASE("bytes that are no image, or only a part of one, are an error", "[maps]") {
  const Bytes whole = EncodePng(NumberedTiles(4, 4, 8, 8));
  CHECK_FALSE(DecodePng({}).Ok());
  CHECK_FALSE(DecodePng(Bytes(100, 0x55)).Ok());
  for (std::size_t length = 0; length + 12 < whole.size(); length += 7) {
    CHECK_FALSE(DecodePng(std::span(whole).first(length)).Ok());
  }
}

TEST_CASE("damaged images are an error or an image, never a crash", "[maps]") {
  const Bytes whole = EncodePng(NumberedTiles(4, 4, 8, 8));
  Random random(4);
  for (int round = 0; round < 3000; ++round) {
    Bytes changed = whole;
    changed[random.Below(static_cast<std::uint32_t>(whole.size()))] =
        static_cast<std::uint8_t>(random.Below(256));
    const auto decoded = DecodePng(changed);
    if (decoded.Ok()) CHECK(decoded.Value().pixels.size() == 4 * 32 * 32);
  }
}

TEST_CASE("an image that claims to be enormous is refused before memory is asked for", "[maps]") {
  Bytes whole = EncodePng(NumberedTiles(1, 1, 8, 8));
  whole[16] = 0x40;  // the width's highest byte
  CHECK_FALSE(DecodePng(whole).Ok());
}

}  // namespace
}  // namespace atrium
