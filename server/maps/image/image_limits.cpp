#include "server/maps/image/image_limits.h"

#include <string>

namespace atrium {

std::optional<Error> CheckImageSize(std::int64_t width, std::int64_t height) {
  if (width > kMaxImageSide || height > kMaxImageSide ||
      width * height > static_cast<std::int64_t>(kMaxImagePixels)) {
    return Error{"it is larger than " + std::to_string(kMaxImageSide) + " px on a side or " +
                 std::to_string(kMaxImagePixels >> 20U) + " megapixels"};
  }
  return std::nullopt;
}

}  // namespace atrium
