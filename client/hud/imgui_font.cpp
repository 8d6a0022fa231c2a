// The HUD's font: glyphs that the page rasterised, packed on a texture and given to ImGui.
#include "client/hud/imgui_font.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace atrium {
namespace {

constexpr int kGap = 1;
// The usual share of a line above the baseline.
constexpr float kAscent = 0.93F;
constexpr float kLineHeight = 1.25F;
// A block of white for everything that is not text.
constexpr int kWhiteSide = 4;

ImFont* CurrentFont() { return ImGui::GetIO().Fonts->Fonts[0]; }

}  // namespace

void ImGuiFont::Begin(const GlTexture& texture, glm::ivec2 texture_size, int rows, int pixel_size) {
  texture_ = &texture;
  texture_size_ = texture_size;
  rows_ = rows;
  pixel_size_ = pixel_size;
  const std::vector<std::uint8_t> white(kWhiteSide * kWhiteSide * 4, 0xFF);
  UpdateTexture(*texture_, PixelFormat::kRgba8, {0, 0, kWhiteSide, kWhiteSide}, white.data());
  pen_x_ = kWhiteSide + kGap;
  pen_y_ = 0;
  row_height_ = kWhiteSide;

  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  atlas.Fonts.clear_delete();
  auto* font = IM_NEW(ImFont)();
  font->FontSize = static_cast<float>(pixel_size) * kLineHeight;
  font->Ascent = static_cast<float>(pixel_size) * (kAscent + (kLineHeight - 1) / 2);
  font->Descent = font->Ascent - font->FontSize;
  font->ContainerAtlas = &atlas;
  atlas.Fonts.push_back(font);
  atlas.TexWidth = texture_size.x;
  atlas.TexHeight = texture_size.y;
  const glm::vec2 middle = glm::vec2(kWhiteSide) * 0.5F / glm::vec2(texture_size);
  atlas.TexUvWhitePixel = ImVec2(middle.x, middle.y);
  atlas.TexReady = true;
  atlas.SetTexID(texture.Id());
}

bool ImGuiFont::MakeRoom(int width, int height) {
  if (pen_x_ + width > texture_size_.x) {
    pen_x_ = 0;
    pen_y_ += row_height_ + kGap;
    row_height_ = 0;
  }
  if (width > texture_size_.x || pen_y_ + height > rows_) return false;
  row_height_ = std::max(row_height_, height);
  return true;
}

void ImGuiFont::Put(const HudGlyph& glyph) {
  if (texture_ == nullptr || glyph.width < 0 || glyph.height < 0) return;
  if (!MakeRoom(glyph.width, glyph.height)) return;
  if (glyph.width > 0 && glyph.height > 0) {
    std::vector<std::uint8_t> rgba(static_cast<std::size_t>(glyph.width * glyph.height) * 4, 0xFF);
    for (std::size_t i = 0; i < rgba.size() / 4; ++i) rgba[i * 4 + 3] = glyph.coverage[i];
    UpdateTexture(*texture_, PixelFormat::kRgba8, {pen_x_, pen_y_, glyph.width, glyph.height},
                  rgba.data());
  }
  ImFont* font = CurrentFont();
  const float x = glyph.bearing_x;
  const float y = std::round(font->Ascent) - glyph.bearing_y;
  const glm::vec2 from = glm::vec2(pen_x_, pen_y_) / glm::vec2(texture_size_);
  const glm::vec2 to =
      glm::vec2(pen_x_ + glyph.width, pen_y_ + glyph.height) / glm::vec2(texture_size_);
  font->AddGlyph(nullptr, static_cast<ImWchar>(glyph.codepoint), x, y,
                 x + static_cast<float>(glyph.width), y + static_cast<float>(glyph.height), from.x,
                 from.y, to.x, to.y, std::round(glyph.advance));
  pen_x_ += glyph.width + kGap;
}

void ImGuiFont::End() {
  ImFont* font = CurrentFont();
  if (font->Glyphs.empty()) {
    // A page without a rasteriser: text takes room but is not seen.
    font->AddGlyph(nullptr, ' ', 0, 0, 0, 0, 0, 0, 0, 0, static_cast<float>(pixel_size_) / 2);
  }
  font->BuildLookupTable();
  ready_ = true;
}

}  // namespace atrium
