// Dresses avatars: puts the layers of a look together into one picture.
#include "client/render/avatar_composer.h"

#include <algorithm>

namespace atrium {
namespace {

constexpr unsigned kShadeMask = 3;
constexpr unsigned kSlotShift = 2;

constexpr std::array<std::array<int, 2>, 4> kNeighbours = {{{0, -1}, {-1, 0}, {1, 0}, {0, 1}}};

unsigned SlotOf(std::uint8_t pixel) { return unsigned{pixel} >> kSlotShift; }

std::uint8_t PixelOf(unsigned slot, unsigned shade) {
  return static_cast<std::uint8_t>((slot << kSlotShift) | (shade & kShadeMask));
}

// Eyes and outlines stay as dark as they are.
std::uint8_t Darker(const AvatarArt& art, std::uint8_t pixel) {
  const int slot = static_cast<int>(SlotOf(pixel));
  const bool is_fixed = slot == art.eyes_slot || slot == art.outline_slot;
  const bool is_darkest = (pixel & kShadeMask) == 0;
  return is_fixed || is_darkest ? pixel : static_cast<std::uint8_t>(pixel - 1);
}

}  // namespace

AvatarComposer::AvatarComposer(const AvatarArt& art, int sheet_width,
                               std::span<const std::uint8_t> sheet)
    : art_(art), sheet_width_(sheet_width), sheet_(sheet.size() / 4, kNoAvatarPixel) {
  for (std::size_t i = 0; i < sheet_.size(); ++i) {
    if (sheet[i * 4 + 3] < 128) continue;
    const auto slot = static_cast<unsigned>(sheet[i * 4] / art.slot_step);
    const auto shade = static_cast<unsigned>(sheet[i * 4 + 1] / art.shade_step);
    if (slot < kAvatarSlots) sheet_[i] = PixelOf(slot, shade);
  }
}

int AvatarComposer::HairBegins(const Look& look, int facing, int pose) const {
  const int frame = art_.FrameOf(facing, pose);
  int begins = 0;
  for (std::size_t i = 0; i < kLookParts; ++i) {
    const AvatarShape& shape = art_.ShapeFor(look, i);
    if (!shape.hides_hair) continue;
    int top = art_.frame_height;
    for (const AvatarPiece& piece : shape.pieces) {
      const int place = piece.place_of_frame[static_cast<std::size_t>(frame)];
      if (place >= 0) top = std::min(top, piece.places[static_cast<std::size_t>(place)].y);
    }
    begins = std::max(begins, top + shape.hidden_rows[static_cast<std::size_t>(facing)]);
  }
  return begins;
}

void AvatarComposer::CollectLayers(const Look& look, int facing, int pose) {
  layers_.clear();
  const auto frame = static_cast<std::size_t>(art_.FrameOf(facing, pose));
  for (std::size_t i = 0; i < kLookParts; ++i) {
    const int hidden = art_.categories[i].is_hair ? HairBegins(look, facing, pose) : 0;
    for (const AvatarPiece& piece : art_.ShapeFor(look, i).pieces) {
      const int place = piece.place_of_frame[frame];
      if (place < 0) continue;
      layers_.push_back(
          {piece.z, piece.press, piece.places[static_cast<std::size_t>(place)], hidden});
    }
  }
  std::stable_sort(layers_.begin(), layers_.end(),
                   [](const Layer& a, const Layer& b) { return a.z < b.z; });
}

template <typename What>
void AvatarComposer::ForEachPixel(const Layer& layer, What what) const {
  const AvatarSprite& sprite = art_.sprites[static_cast<std::size_t>(layer.place.sprite)];
  const int first = std::max({0, layer.place.y, layer.hidden_above});
  const int last = std::min(art_.frame_height, layer.place.y + sprite.height);
  const int left = std::max(0, layer.place.x);
  const int right = std::min(art_.frame_width, layer.place.x + sprite.width);
  for (int y = first; y < last; ++y) {
    const int row = (sprite.y + y - layer.place.y) * sheet_width_ + sprite.x - layer.place.x;
    for (int x = left; x < right; ++x) {
      const std::uint8_t pixel = sheet_[static_cast<std::size_t>(row + x)];
      if (pixel != kNoAvatarPixel) what(x, y, pixel);
    }
  }
}

bool AvatarComposer::Covers(const Layer& layer, int x, int y) const {
  const AvatarSprite& sprite = art_.sprites[static_cast<std::size_t>(layer.place.sprite)];
  const int from_left = x - layer.place.x;
  const int from_top = y - layer.place.y;
  if (from_left < 0 || from_left >= sprite.width || y < layer.hidden_above) return false;
  if (from_top < 0 || from_top >= sprite.height) return false;
  const int at = (sprite.y + from_top) * sheet_width_ + sprite.x + from_left;
  return sheet_[static_cast<std::size_t>(at)] != kNoAvatarPixel;
}

// A pixel that two of the layer's touch is darkened once.
void AvatarComposer::Press(const Layer& layer, std::span<std::uint8_t> out) const {
  const AvatarSprite& sprite = art_.sprites[static_cast<std::size_t>(layer.place.sprite)];
  for (int y = layer.place.y - 1; y <= layer.place.y + sprite.height; ++y) {
    if (y < 0 || y >= art_.frame_height) continue;
    for (int x = layer.place.x - 1; x <= layer.place.x + sprite.width; ++x) {
      if (x < 0 || x >= art_.frame_width) continue;
      std::uint8_t& pixel = out[static_cast<std::size_t>(y * art_.frame_width + x)];
      if (pixel == kNoAvatarPixel || Covers(layer, x, y)) continue;
      const bool touches =
          std::any_of(kNeighbours.begin(), kNeighbours.end(),
                      [&](const auto& step) { return Covers(layer, x + step[0], y + step[1]); });
      if (touches) pixel = Darker(art_, pixel);
    }
  }
}

void AvatarComposer::Stamp(const Layer& layer, std::span<std::uint8_t> out) const {
  if (layer.press) Press(layer, out);
  ForEachPixel(layer, [&](int x, int y, std::uint8_t pixel) {
    out[static_cast<std::size_t>(y * art_.frame_width + x)] = pixel;
  });
}

// One pixel around the figure, in the darkest shade of what it surrounds.
void AvatarComposer::Outline(std::span<std::uint8_t> out) {
  before_outline_.assign(out.begin(), out.end());
  for (int y = 0; y < art_.frame_height; ++y) {
    for (int x = 0; x < art_.frame_width; ++x) {
      const auto at = static_cast<std::size_t>(y * art_.frame_width + x);
      if (before_outline_[at] != kNoAvatarPixel) continue;
      for (const auto& [dx, dy] : kNeighbours) {
        const int nx = x + dx;
        const int ny = y + dy;
        if (nx < 0 || ny < 0 || nx >= art_.frame_width || ny >= art_.frame_height) continue;
        const auto next = before_outline_[static_cast<std::size_t>(ny * art_.frame_width + nx)];
        if (next == kNoAvatarPixel) continue;
        const int slot = static_cast<int>(SlotOf(next));
        out[at] =
            PixelOf(static_cast<unsigned>(slot == art_.eyes_slot ? art_.outline_slot : slot), 0);
        break;
      }
    }
  }
}

void AvatarComposer::Compose(const Look& look, int facing, int pose, std::span<std::uint8_t> out) {
  std::fill(out.begin(), out.end(), kNoAvatarPixel);
  CollectLayers(look, facing, pose);
  for (const Layer& layer : layers_) Stamp(layer, out);
  Outline(out);
}

void ColorAvatar(const AvatarArt& art, const Look& look, std::span<const std::uint8_t> frame,
                 std::span<const std::uint8_t> palette, std::span<std::uint8_t> rgba) {
  std::array<int, kAvatarSlots> rows{};
  for (std::size_t slot = 0; slot < kAvatarSlots; ++slot) rows[slot] = art.RowOf(look, slot);
  for (std::size_t i = 0; i < frame.size(); ++i) {
    if (frame[i] == kNoAvatarPixel) {
      std::fill_n(rgba.begin() + static_cast<std::ptrdiff_t>(i * 4), 4, std::uint8_t{0});
      continue;
    }
    const std::size_t shade = frame[i] & kShadeMask;
    const std::size_t from = (static_cast<std::size_t>(rows[SlotOf(frame[i])]) * 4 + shade) * 4;
    std::copy_n(palette.begin() + static_cast<std::ptrdiff_t>(from), 4,
                rgba.begin() + static_cast<std::ptrdiff_t>(i * 4));
  }
}

}  // namespace atrium
