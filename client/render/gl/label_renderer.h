// The label texture, and the name tags drawn from it in one call.
#pragma once

#include <span>
#include <vector>

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

  // For another device pixel ratio: empties the texture; names are asked for again in that size.
  void SetPixelRatio(float device_pixel_ratio);
  // The height of letters to ask the page for, device pixels.
  int PixelSize() const { return pixel_size_; }
  LabelAtlas& Atlas() { return atlas_; }
  const GlTexture& Texture() const { return texture_; }

  // The page's answer to a request. False when it did not find a place.
  bool Put(LabelId id, int width, int height, const std::uint8_t* rgba, FrameStats& stats);

  void DrawTags(std::span<const PresentedAvatar> avatars, const NameIndex& names,
                const Camera& camera, FrameStats& stats);

 private:
  LabelAtlas atlas_;
  GlProgram program_;
  GLint view_ = -1;
  GLint padding_ = -1;
  GlTexture texture_;
  InstanceBuffer buffer_;
  std::vector<NameTagInstance> tags_;
  int pixel_size_ = 0;
};

}  // namespace atrium
