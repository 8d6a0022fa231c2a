// The texture of all text (labels, and the HUD's font above them), and the name tags drawn from it
// in one call.
#pragma once

#include <span>

#include "client/render/frame_stats.h"
#include "client/render/gl/instance_buffer.h"
#include "client/render/gl/texture.h"
#include "client/render/name_tags.h"

namespace atrium {

// A label's height by the height of its letters: room for descenders, accents and emoji.
inline constexpr float kLabelRowToLetters = 1.5F;

class LabelRenderer {
 public:
  LabelRenderer();

  // For another size of letters: a new texture; names are asked for again in that size. False when
  // the size stays as it is.
  bool SetScale(float device_pixels_per_unit);
  // All texts are asked for again.
  void AskAgain();
  // The height of letters to ask the page for, device pixels.
  int PixelSize() const { return pixel_size_; }
  // The height of a name, device pixels.
  int RowHeight() const;
  LabelAtlas& Atlas() { return atlas_; }
  const GlTexture& Texture() const { return texture_; }
  glm::ivec2 TextureSize() const { return texture_size_; }
  // The upper rows of the texture, which are not used here: room for a font of PixelSize().
  int FontRows() const { return font_rows_; }

  // The page's answer to a request. False when it did not find a place.
  bool Put(LabelId id, int width, int height, const std::uint8_t* rgba, FrameStats& stats);

  void DrawTags(std::span<const PresentedAvatar> avatars, const NameIndex& names,
                std::span<const ZoneKind> zones, const Camera& camera, FrameStats& stats);

 private:
  LabelAtlas atlas_;
  GlProgram program_;
  GLint view_ = -1;
  GLint padding_ = -1;
  GlTexture texture_;
  InstanceBuffer buffer_;
  NameTags tags_;
  int pixel_size_ = 0;
  int font_rows_ = 0;
  glm::ivec2 texture_size_{1, 1};
};

}  // namespace atrium
