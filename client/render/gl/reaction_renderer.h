// Draws the symbols of reactions, all in one call.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "client/prediction/presented_world.h"
#include "client/render/camera.h"
#include "client/render/frame_stats.h"
#include "client/render/gl/instance_buffer.h"
#include "client/render/gl/texture.h"
#include "client/render/reactions.h"

namespace atrium {

class ReactionRenderer {
 public:
  ReactionRenderer();
  // The row of all symbols, RGBA; each is as wide as the row is high. Before, none are drawn.
  void SetSymbols(int width, int height, const std::uint8_t* rgba);

  // True when something was drawn that will soon look different.
  bool Draw(std::span<const PresentedAvatar> avatars, const Camera& camera, int tag_height,
            bool animate, FrameStats& stats);

 private:
  GlProgram program_;
  GLint view_ = -1;
  GlTexture symbols_;
  bool has_symbols_ = false;
  InstanceBuffer buffer_;
  std::vector<ReactionInstance> instances_;
};

}  // namespace atrium
