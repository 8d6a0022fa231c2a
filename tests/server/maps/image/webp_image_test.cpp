// WebP files in.
#include "server/maps/image/webp_image.h"

#include <catch2/catch_test_macros.hpp>
#include <webp/encode.h>

#include "server/maps/image/image_file.h"
#include "tests/server/maps/map_fixture.h"

namespace atrium {
namespace {

Bytes EncodeLossless(const Image& image) {
  std::uint8_t* packed = nullptr;
  const std::size_t size = WebPEncodeLosslessRGBA(image.pixels.data(), image.width, image.height,
                                                  image.width * 4, &packed);
  REQUIRE(size > 0);
  Bytes bytes(packed, packed + size);
  WebPFree(packed);
  return bytes;
}

TEST_CASE("a lossless WebP has just the pixels it was made of", "[maps]") {
  Image made = NumberedTiles(2, 2, 8, 8);
  made.pixels[made.At(3, 3) + 3] = 100;
  const auto image = DecodeImage(EncodeLossless(made));
  REQUIRE(image.Ok());
  CHECK(image.Value().width == 16);
  CHECK(image.Value().pixels == made.pixels);
}

TEST_CASE("a WebP that is cut off is refused", "[maps]") {
  const Bytes whole = EncodeLossless(NumberedTiles(4, 4, 8, 8));
  for (const std::size_t size : {std::size_t{12}, whole.size() / 2, whole.size() - 8}) {
    INFO(size);
    const auto image = DecodeImage(std::span(whole).first(size));
    REQUIRE_FALSE(image.Ok());
    CHECK(image.ErrorMessage() == "it is not a whole WebP file; save it as PNG");
  }
}

}  // namespace
}  // namespace atrium
