// JPEG files in.
#include "server/maps/image/jpeg_image.h"

#include <cstdlib>
#include <turbojpeg.h>

#include <catch2/catch_test_macros.hpp>

#include "server/maps/image/image_file.h"
#include "server/maps/image/png_image.h"

namespace atrium {
namespace {

// Two halves: red on the left, blue on the right.
Image RedAndBlue() {
  Image image(32, 16);
  for (int y = 0; y < image.height; ++y) {
    for (int x = 0; x < image.width; ++x) {
      image.pixels[image.At(x, y) + (x < 16 ? 0 : 2)] = 255;
      image.pixels[image.At(x, y) + 3] = 255;
    }
  }
  return image;
}

Bytes EncodeJpeg(const Image& image, int flags) {
  tjhandle encoder = tjInitCompress();
  unsigned char* packed = nullptr;
  unsigned long size = 0;
  REQUIRE(tjCompress2(encoder, image.pixels.data(), image.width, 0, image.height, TJPF_RGBA,
                      &packed, &size, TJSAMP_444, 95, flags) == 0);
  Bytes bytes(packed, packed + size);
  tjFree(packed);
  tjDestroy(encoder);
  return bytes;
}

bool IsNear(int value, int wanted) { return std::abs(value - wanted) < 12; }

TEST_CASE("a JPEG has the colours it was made of and is opaque", "[maps]") {
  for (const int flags : {0, TJFLAG_PROGRESSIVE}) {
    const auto image = DecodeImage(EncodeJpeg(RedAndBlue(), flags));
    REQUIRE(image.Ok());
    const Image& pixels = image.Value();
    REQUIRE(pixels.width == 32);
    REQUIRE(pixels.height == 16);
    CHECK(IsNear(pixels.pixels[pixels.At(2, 3)], 255));
    CHECK(IsNear(pixels.pixels[pixels.At(2, 3) + 2], 0));
    CHECK(IsNear(pixels.pixels[pixels.At(30, 15)], 0));
    CHECK(IsNear(pixels.pixels[pixels.At(30, 15) + 2], 255));
    CHECK(pixels.pixels[pixels.At(30, 15) + 3] == 255);
  }
}

TEST_CASE("a JPEG that is cut off is refused", "[maps]") {
  const Bytes whole = EncodeJpeg(RedAndBlue(), 0);
  for (const std::size_t size : {std::size_t{3}, whole.size() / 2, whole.size() - 2}) {
    INFO(size);
    const auto image = DecodeImage(std::span(whole).first(size));
    REQUIRE_FALSE(image.Ok());
    CHECK(image.ErrorMessage().find("not a whole JPEG file") != std::string::npos);
  }
}

TEST_CASE("a JPEG that claims to be very large is refused before it is decoded", "[maps]") {
  Bytes bytes = EncodeJpeg(RedAndBlue(), 0);
  for (std::size_t i = 0; i + 8 < bytes.size(); ++i) {
    if (bytes[i] != 0xFF || bytes[i + 1] != 0xC0) continue;
    for (std::size_t byte = i + 5; byte < i + 9; ++byte) bytes[byte] = 0xF0;
  }
  const auto image = DecodeImage(bytes);
  REQUIRE_FALSE(image.Ok());
  CHECK(image.ErrorMessage().find("it is larger than") == 0);
}

TEST_CASE("an image is what its first bytes say, whatever its name", "[maps]") {
  CHECK(DecodeImage(EncodePng(RedAndBlue())).Ok());
  CHECK(DecodeImage(Bytes{}).ErrorMessage().find("save it as PNG") != std::string::npos);
}

}  // namespace
}  // namespace atrium
