#include "server/maps/image/image_file.h"

#include "server/maps/image/image_limits.h"
#include "server/maps/image/jpeg_image.h"
#include "server/maps/image/png_image.h"
#include "server/maps/image/webp_image.h"

namespace atrium {

Result<Image> DecodeImage(std::span<const std::uint8_t> bytes) {
  if (bytes.size() > kMaxImageFileBytes) return Error{"its file is larger than 64 MiB"};
  if (IsJpeg(bytes)) return DecodeJpeg(bytes);
  return IsWebp(bytes) ? DecodeWebp(bytes) : DecodePng(bytes);
}

}  // namespace atrium
