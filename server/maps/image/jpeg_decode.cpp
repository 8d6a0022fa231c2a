#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <turbojpeg.h>

#include "server/maps/image/image_limits.h"
#include "server/maps/image/jpeg_image.h"

namespace atrium {
namespace {

constexpr std::array<std::uint8_t, 3> kSignature = {0xFF, 0xD8, 0xFF};
// A damaged file ends at once, and so does one that describes the same picture again and again.
constexpr int kStrict = TJFLAG_STOPONWARNING | TJFLAG_LIMITSCANS | TJFLAG_ACCURATEDCT;

struct Destroy {
  void operator()(void* handle) const { tjDestroy(handle); }
};
using Decoder = std::unique_ptr<void, Destroy>;

Error Failure(const Decoder& decoder) {
  return Error{std::string("it is not a whole JPEG file (") + tjGetErrorStr2(decoder.get()) +
               "); save it as PNG"};
}

}  // namespace

bool IsJpeg(std::span<const std::uint8_t> bytes) {
  return bytes.size() >= kSignature.size() &&
         std::equal(kSignature.begin(), kSignature.end(), bytes.begin());
}

Result<Image> DecodeJpeg(std::span<const std::uint8_t> bytes) {
  const Decoder decoder(tjInitDecompress());
  int width = 0;
  int height = 0;
  int subsampling = 0;
  int colors = 0;
  if (tjDecompressHeader3(decoder.get(), bytes.data(), bytes.size(), &width, &height, &subsampling,
                          &colors) != 0) {
    return Failure(decoder);
  }
  if (auto problem = CheckImageSize(width, height)) return *problem;
  Image image(width, height);
  if (tjDecompress2(decoder.get(), bytes.data(), bytes.size(), image.pixels.data(), width, 0,
                    height, TJPF_RGBA, kStrict) != 0) {
    return Failure(decoder);
  }
  return image;
}

}  // namespace atrium
