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

TEST_CASE("grey with 16 bits and a palette of one bit are understood", "[maps]") {
  const Bytes grey = {0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d,
                      0x49, 0x48, 0x44, 0x52, 0x00, 0x00, 0x00, 0x02, 0x00, 0x00, 0x00, 0x01,
                      0x10, 0x00, 0x00, 0x00, 0x00, 0x81, 0xd9, 0xfc, 0x15, 0x00, 0x00, 0x00,
                      0x0d, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9c, 0x63, 0x68, 0x60, 0xf8, 0xff,
                      0x1f, 0x00, 0x05, 0x02, 0x02, 0x7f, 0x16, 0x5e, 0xc4, 0x65, 0x00, 0x00,
                      0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82};
  const Bytes palette = {
      0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48,
      0x44, 0x52, 0x00, 0x00, 0x00, 0x02, 0x00, 0x00, 0x00, 0x01, 0x01, 0x03, 0x00, 0x00,
      0x00, 0xce, 0xec, 0xed, 0xc9, 0x00, 0x00, 0x00, 0x06, 0x50, 0x4c, 0x54, 0x45, 0xff,
      0x00, 0x00, 0x00, 0x00, 0xff, 0x6c, 0xa1, 0xfd, 0x8e, 0x00, 0x00, 0x00, 0x01, 0x74,
      0x52, 0x4e, 0x53, 0x00, 0x40, 0xe6, 0xd8, 0x66, 0x00, 0x00, 0x00, 0x0a, 0x49, 0x44,
      0x41, 0x54, 0x78, 0x9c, 0x63, 0x70, 0x00, 0x00, 0x00, 0x42, 0x00, 0x41, 0x29, 0x37,
      0xf4, 0xef, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82};
  REQUIRE(DecodePng(grey).Ok());
  CHECK(DecodePng(grey).Value().pixels == Bytes{128, 128, 128, 255, 255, 255, 255, 255});
  REQUIRE(DecodePng(palette).Ok());
  CHECK(DecodePng(palette).Value().pixels == Bytes{255, 0, 0, 0, 0, 0, 255, 255});
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
