// Dresses avatars: puts the layers of a look together into one picture.
//
// The picture says what each pixel is part of and how much light falls on it, not its colour, so
// that two who wear the same in other colours share it.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "client/render/avatar_art.h"

namespace atrium {

// A pixel of a composed frame: slot * 4 + shade (0 outline .. 3 light), or this.
inline constexpr std::uint8_t kNoAvatarPixel = 255;

class AvatarComposer {
 public:
  // `sheet`: RGBA of the size that the art was checked against. Both are copied.
  AvatarComposer(const AvatarArt& art, int sheet_width, std::span<const std::uint8_t> sheet);

  const AvatarArt& Art() const { return art_; }

  // Fills `out` (frame_width * frame_height bytes). Facing and pose are numbers of the table.
  void Compose(const Look& look, int facing, int pose, std::span<std::uint8_t> out);

 private:
  struct Layer {
    int z = 0;
    bool press = true;
    AvatarPlace place;
    int hidden_above = 0;  // rows of the frame above this are left out
  };

  void CollectLayers(const Look& look, int facing, int pose);
  // The row of the frame from which on hair is seen.
  int HairBegins(const Look& look, int facing, int pose) const;
  void Stamp(const Layer& layer, std::span<std::uint8_t> out) const;
  void Press(const Layer& layer, std::span<std::uint8_t> out) const;
  // Calls what(x, y, pixel) for every pixel of the layer that lies within the frame.
  template <typename What>
  void ForEachPixel(const Layer& layer, What what) const;
  bool Covers(const Layer& layer, int x, int y) const;
  void Outline(std::span<std::uint8_t> out);

  AvatarArt art_;
  int sheet_width_;
  std::vector<std::uint8_t> sheet_;  // slot * 4 + shade
  std::vector<Layer> layers_;
  std::vector<std::uint8_t> before_outline_;
};

// Row-major RGBA of a composed frame in the colours of a look. `palette`: RGBA, 4 pixels wide.
void ColorAvatar(const AvatarArt& art, const Look& look, std::span<const std::uint8_t> frame,
                 std::span<const std::uint8_t> palette, std::span<std::uint8_t> rgba);

}  // namespace atrium
