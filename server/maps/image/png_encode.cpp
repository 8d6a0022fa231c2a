// A PNG writer on zlib alone: for pages of pixel art the filters of PNG gain nothing, and without
// them a writer is a few chunks.
// Source: W3C, "Portable Network Graphics (PNG) Specification".
#include <algorithm>
#include <array>
#include <cassert>
#include <cstring>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <zlib.h>

#include "server/maps/image/png_image.h"

namespace atrium {
namespace {

constexpr std::array<std::uint8_t, 8> kSignature = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
constexpr std::uint8_t kTypePalette = 3;
constexpr std::uint8_t kTypeRgba = 6;
constexpr std::uint8_t kNoFilter = 0;
constexpr std::size_t kMaxPalette = 256;

std::uint32_t PixelAt(const Image& image, std::size_t pixel) {
  std::uint32_t value = 0;
  std::memcpy(&value, &image.pixels[pixel * 4], sizeof(value));
  return value;
}

void BigEndian32(std::uint32_t value, Bytes& out) {
  for (unsigned shift = 32; shift > 0; shift -= 8) {
    out.push_back(static_cast<std::uint8_t>(value >> (shift - 8)));
  }
}

void Chunk(std::string_view type, std::span<const std::uint8_t> data, Bytes& out) {
  BigEndian32(static_cast<std::uint32_t>(data.size()), out);
  const std::size_t begin = out.size();
  out.insert(out.end(), type.begin(), type.end());
  out.insert(out.end(), data.begin(), data.end());
  const uLong checksum = ::crc32(0, &out[begin], static_cast<uInt>(out.size() - begin));
  BigEndian32(static_cast<std::uint32_t>(checksum), out);
}

Bytes Compressed(const Bytes& data) {
  uLongf size = ::compressBound(static_cast<uLong>(data.size()));
  Bytes result(size);
  [[maybe_unused]] const int code = ::compress2(
      result.data(), &size, data.data(), static_cast<uLong>(data.size()), Z_BEST_COMPRESSION);
  assert(code == Z_OK);
  result.resize(size);
  return result;
}

// The image's colours by the number that each gets; nothing when they are too many. Transparent
// colours come first, since the list of alpha values may then end before the opaque ones.
class Palette {
 public:
  static std::optional<Palette> Of(const Image& image) {
    Palette palette;
    std::uint32_t last = 0;
    for (std::size_t i = 0; i < image.pixels.size() / 4; ++i) {
      const std::uint32_t pixel = PixelAt(image, i);
      if (i > 0 && pixel == last) continue;
      last = pixel;
      if (!palette.numbers_.emplace(pixel, std::uint8_t{0}).second) continue;
      if (palette.numbers_.size() > kMaxPalette) return std::nullopt;
      palette.colors_.push_back({image.pixels[i * 4], image.pixels[i * 4 + 1],
                                 image.pixels[i * 4 + 2], image.pixels[i * 4 + 3]});
    }
    palette.Number();
    return palette;
  }

  std::uint8_t NumberOf(std::uint32_t pixel) const { return numbers_.find(pixel)->second; }

  void WriteChunks(Bytes& out) const {
    Bytes colors;
    Bytes alphas;
    for (const Color& color : colors_) {
      colors.insert(colors.end(), color.begin(), color.begin() + 3);
      if (color[3] != 0xFF) alphas.push_back(color[3]);
    }
    Chunk("PLTE", colors, out);
    if (!alphas.empty()) Chunk("tRNS", alphas, out);
  }

 private:
  using Color = std::array<std::uint8_t, 4>;

  void Number() {
    std::stable_partition(colors_.begin(), colors_.end(),
                          [](const Color& color) { return color[3] != 0xFF; });
    for (std::size_t i = 0; i < colors_.size(); ++i) {
      std::uint32_t pixel = 0;
      std::memcpy(&pixel, colors_[i].data(), sizeof(pixel));
      numbers_[pixel] = static_cast<std::uint8_t>(i);
    }
  }

  std::vector<Color> colors_;
  std::unordered_map<std::uint32_t, std::uint8_t> numbers_;
};

Bytes PaletteRows(const Image& image, const Palette& palette) {
  Bytes rows;
  const auto width = static_cast<std::size_t>(image.width);
  rows.reserve((width + 1) * static_cast<std::size_t>(image.height));
  for (std::size_t i = 0; i < image.pixels.size() / 4; ++i) {
    if (i % width == 0) rows.push_back(kNoFilter);
    rows.push_back(palette.NumberOf(PixelAt(image, i)));
  }
  return rows;
}

Bytes RgbaRows(const Image& image) {
  Bytes rows;
  const std::size_t row_bytes = static_cast<std::size_t>(image.width) * 4;
  rows.reserve(image.pixels.size() + static_cast<std::size_t>(image.height));
  for (std::size_t at = 0; at < image.pixels.size(); at += row_bytes) {
    rows.push_back(kNoFilter);
    const auto row = image.pixels.begin() + static_cast<std::ptrdiff_t>(at);
    rows.insert(rows.end(), row, row + static_cast<std::ptrdiff_t>(row_bytes));
  }
  return rows;
}

void Header(const Image& image, std::uint8_t color_type, Bytes& out) {
  Bytes header;
  BigEndian32(static_cast<std::uint32_t>(image.width), header);
  BigEndian32(static_cast<std::uint32_t>(image.height), header);
  constexpr std::uint8_t kBitDepth = 8;
  // Bits a channel, colour type, then compression, filter and interlace methods: the usual ones.
  header.insert(header.end(), {kBitDepth, color_type, 0, 0, 0});
  Chunk("IHDR", header, out);
}

}  // namespace

Bytes EncodePng(const Image& image) {
  assert(image.width > 0 && image.height > 0);
  Bytes out(kSignature.begin(), kSignature.end());
  const auto palette = Palette::Of(image);
  Header(image, palette ? kTypePalette : kTypeRgba, out);
  if (palette) palette->WriteChunks(out);
  Chunk("IDAT", Compressed(palette ? PaletteRows(image, *palette) : RgbaRows(image)), out);
  Chunk("IEND", {}, out);
  return out;
}

}  // namespace atrium
