// Draws marks on the floor: dots and rings, all in one call.
#pragma once

#include <cstdint>
#include <span>

#include "client/render/camera.h"
#include "client/render/frame_stats.h"
#include "client/render/gl/instance_buffer.h"
#include "client/render/markers.h"

namespace atrium {

class MarkerRenderer {
 public:
  MarkerRenderer();
  void Draw(std::span<const MarkerInstance> markers, const Camera& camera, FrameStats& stats);

 private:
  GlProgram program_;
  GLint view_ = -1;
  InstanceBuffer buffer_;
};

}  // namespace atrium
