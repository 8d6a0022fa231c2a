#include <algorithm>
#include <string_view>

#include <webp/decode.h>

#include "server/maps/image/image_limits.h"
#include "server/maps/image/webp_image.h"

namespace atrium {
namespace {

constexpr std::string_view kContainer = "RIFF";
constexpr std::string_view kFormat = "WEBP";
constexpr std::size_t kFormatAt = 8;

bool HasAt(std::span<const std::uint8_t> bytes, std::size_t at, std::string_view text) {
  return bytes.size() >= at + text.size() &&
         std::equal(text.begin(), text.end(), bytes.begin() + static_cast<std::ptrdiff_t>(at));
}

}  // namespace

bool IsWebp(std::span<const std::uint8_t> bytes) {
  return HasAt(bytes, 0, kContainer) && HasAt(bytes, kFormatAt, kFormat);
}

Result<Image> DecodeWebp(std::span<const std::uint8_t> bytes) {
  const Error damaged{"it is not a whole WebP file; save it as PNG"};
  WebPBitstreamFeatures features{};
  if (WebPGetFeatures(bytes.data(), bytes.size(), &features) != VP8_STATUS_OK) return damaged;
  if (features.has_animation != 0) return Error{"it is an animation; save one frame as PNG"};
  if (auto problem = CheckImageSize(features.width, features.height)) return *problem;
  Image image(features.width, features.height);
  const int row_bytes = image.width * 4;
  const bool whole = WebPDecodeRGBAInto(bytes.data(), bytes.size(), image.pixels.data(),
                                        image.pixels.size(), row_bytes) != nullptr;
  if (!whole) return damaged;
  return image;
}

}  // namespace atrium
