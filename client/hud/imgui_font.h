// The HUD's font: glyphs that the page rasterised, packed on a texture and given to ImGui.
//
// The page draws in its own typeface at the exact size in device pixels, so that HUD and page look
// alike and no font file is downloaded.
#pragma once

#include <cstdint>
#include <imgui.h>

#include <glm/vec2.hpp>

#include "client/render/gl/texture.h"

namespace atrium {

struct HudGlyph {
  std::uint32_t codepoint = 0;
  int width = 0;
  int height = 0;
  float bearing_x = 0;  // from the pen to the left edge
  float bearing_y = 0;  // from the baseline up to the upper edge
  float advance = 0;
  const std::uint8_t* coverage = nullptr;  // borrowed
};

class ImGuiFont {
 public:
  static constexpr std::uint32_t kFirstGlyph = 0x20;
  static constexpr std::uint32_t kLastGlyph = 0xFF;

  // Starts over with an empty font whose letters are `pixel_size` high, on the first `rows` rows of
  // a texture of that size, which is borrowed. Not during an ImGui frame.
  void Begin(const GlTexture& texture, glm::ivec2 texture_size, int rows, int pixel_size);
  // A glyph that finds no more room is left out.
  void Put(const HudGlyph& glyph);
  // False before the first End().
  bool Ready() const { return ready_; }
  // Call after the last glyph, before the next ImGui frame.
  void End();

 private:
  bool MakeRoom(int width, int height);

  const GlTexture* texture_ = nullptr;
  glm::ivec2 texture_size_{1, 1};
  int rows_ = 0;
  bool ready_ = false;
  int pixel_size_ = 0;
  int pen_x_ = 0;
  int pen_y_ = 0;
  int row_height_ = 0;
};

}  // namespace atrium
