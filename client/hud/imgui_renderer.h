// Draws ImGui's lists with WebGL: one upload when they change, as many calls as textures and clips
// alternate, and nothing but the calls while they stay the same.
#pragma once

#include <imgui.h>
#include <vector>

#include "client/render/frame_stats.h"
#include "client/render/gl/gl_object.h"

namespace atrium {

class ImGuiRenderer {
 public:
  ImGuiRenderer();

  // Takes over what ImGui::Render() made.
  void Upload(const ImDrawData& data, FrameStats& stats);
  // Draws what was uploaded last, on a canvas of that many device pixels.
  void Draw(int width, int height, FrameStats& stats) const;

 private:
  struct Batch {
    GLuint texture = 0;
    ImVec4 clip;
    std::size_t first = 0;  // index
    std::size_t count = 0;
  };
  void Append(const ImDrawList& list);

  GlProgram program_;
  GLint view_ = -1;
  GlVertexArray vertex_array_;
  GlBuffer vertices_;
  GlBuffer indices_;
  std::vector<ImDrawVert> vertex_data_;
  std::vector<std::uint16_t> index_data_;
  std::vector<Batch> batches_;
};

}  // namespace atrium
