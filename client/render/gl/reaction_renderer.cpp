// Draws the symbols of reactions, all in one call.
#include "client/render/gl/reaction_renderer.h"

#include <cstddef>

#include "client/render/gl/shader.h"

namespace atrium {
namespace {

constexpr const char* kVertexShader = R"(
layout(location = 0) in vec4 a_box;
layout(location = 1) in float a_alpha;
uniform ivec2 u_view;
uniform sampler2D u_symbols;
out vec2 v_texel;
flat out float v_alpha;
void main() {
  vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1);
  v_texel = (corner + vec2(a_box.w, 0.0)) * float(textureSize(u_symbols, 0).y);
  v_alpha = a_alpha;
  vec2 device = a_box.xy + corner * a_box.z;
  gl_Position = vec4(device / vec2(u_view) * vec2(2.0, -2.0) + vec2(-1.0, 1.0), 0.0, 1.0);
}
)";

constexpr const char* kFragmentShader = R"(
uniform sampler2D u_symbols;
in vec2 v_texel;
flat in float v_alpha;
out vec4 color;
void main() {
  color = texelFetch(u_symbols, ivec2(v_texel), 0);
  color.a *= v_alpha;
}
)";

}  // namespace

ReactionRenderer::ReactionRenderer()
    : program_(LinkProgram(kVertexShader, kFragmentShader)),
      view_(UniformLocation(program_, "u_view")),
      buffer_({{4, GL_FLOAT, false, offsetof(ReactionInstance, x)},
               {1, GL_FLOAT, false, offsetof(ReactionInstance, alpha)}},
              sizeof(ReactionInstance)) {
  SetSampler(program_, "u_symbols", 0);
}

void ReactionRenderer::SetSymbols(int width, int height, const std::uint8_t* rgba) {
  symbols_ = MakeTexture(PixelFormat::kRgba8, width, height);
  UpdateTexture(symbols_, PixelFormat::kRgba8, {0, 0, width, height}, rgba);
  has_symbols_ = true;
}

bool ReactionRenderer::Draw(std::span<const PresentedAvatar> avatars, const Camera& camera,
                            int tag_height, bool animate, FrameStats& stats) {
  FillReactions(avatars, camera, tag_height, animate, instances_);
  if (!has_symbols_ || instances_.empty()) return false;
  buffer_.Upload(std::span<const ReactionInstance>(instances_), stats);
  glUseProgram(program_.Id());
  glUniform2i(view_, camera.View().device.x, camera.View().device.y);
  BindTexture(0, symbols_);
  buffer_.Draw(stats);
  return animate;
}

}  // namespace atrium
