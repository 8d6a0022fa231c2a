#include <array>
#include <png.h>
#include <string>

#include "server/maps/image/png_image.h"

namespace atrium {
namespace {

// Frees what libpng allocated, on every way out.
class PngReader {
 public:
  PngReader() { image_.version = PNG_IMAGE_VERSION; }
  PngReader(const PngReader&) = delete;
  PngReader& operator=(const PngReader&) = delete;
  ~PngReader() { png_image_free(&image_); }

  Result<Image> Read(std::span<const std::uint8_t> bytes) {
    if (png_image_begin_read_from_memory(&image_, bytes.data(), bytes.size()) == 0) {
      return Failure();
    }
    if (auto problem = CheckImageSize(image_.width, image_.height)) return *problem;
    // Files with 16 bits a channel and no word about it are meant as sRGB like all others.
    image_.flags |= PNG_IMAGE_FLAG_16BIT_sRGB;
    image_.format = PNG_FORMAT_RGBA;
    Image result(static_cast<int>(image_.width), static_cast<int>(image_.height));
    if (png_image_finish_read(&image_, nullptr, result.pixels.data(), 0, nullptr) == 0) {
      return Failure();
    }
    return result;
  }

 private:
  Error Failure() const {
    return Error{std::string("it is not a whole PNG file (") + image_.message +
                 "); save it as PNG"};
  }

  png_image image_{};
};

}  // namespace

Result<Image> DecodePng(std::span<const std::uint8_t> bytes) {
  if (bytes.size() > kMaxImageFileBytes) return Error{"its file is larger than 64 MiB"};
  return PngReader().Read(bytes);
}

}  // namespace atrium
