// Draws marks on the floor: dots and rings, all in one call.
#include "client/render/gl/marker_renderer.h"

#include <cstddef>

#include "client/render/gl/shader.h"

namespace atrium {
namespace {

constexpr const char* kVertexShader = R"(
layout(location = 0) in vec4 a_disc;
layout(location = 1) in vec2 a_ring;
uniform ivec2 u_view;
flat out vec2 v_radius;
flat out vec2 v_ring;
out vec2 v_local;
void main() {
  vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1) * 2.0 - 1.0;
  v_radius = a_disc.zw;
  v_ring = a_ring;
  v_local = corner * (a_disc.zw + 2.0);
  vec2 device = a_disc.xy + v_local;
  gl_Position = vec4(device / vec2(u_view) * vec2(2.0, -2.0) + vec2(-1.0, 1.0), 0.0, 1.0);
}
)";

// A light disc or ring with a dark rim, so that it shows on any floor.
constexpr const char* kFragmentShader = R"(
flat in vec2 v_radius;
flat in vec2 v_ring;
in vec2 v_local;
out vec4 color;
void main() {
  float least = min(v_radius.x, v_radius.y);
  float from_edge = (1.0 - length(v_local / v_radius)) * least;
  float depth = v_ring.x > 0.0 ? v_ring.x * 0.5 - abs(from_edge - v_ring.x * 0.5) : from_edge;
  float light = clamp(depth + 0.5, 0.0, 1.0);
  float rim = clamp(depth + 2.0, 0.0, 1.0) * 0.45;
  float alpha = max(light, rim);
  color = vec4(mix(vec3(0.06, 0.08, 0.16), vec3(0.82, 0.94, 1.0), light / max(alpha, 0.001)),
               alpha * v_ring.y);
}
)";

}  // namespace

MarkerRenderer::MarkerRenderer()
    : program_(LinkProgram(kVertexShader, kFragmentShader)),
      view_(UniformLocation(program_, "u_view")),
      buffer_({{4, GL_FLOAT, false, offsetof(MarkerInstance, x)},
               {2, GL_FLOAT, false, offsetof(MarkerInstance, ring_width)}},
              sizeof(MarkerInstance)) {}

void MarkerRenderer::Draw(std::span<const MarkerInstance> markers, const Camera& camera,
                          FrameStats& stats) {
  if (markers.empty()) return;
  buffer_.Upload(markers, stats);
  glUseProgram(program_.Id());
  glUniform2i(view_, camera.View().device.x, camera.View().device.y);
  buffer_.Draw(stats);
}

}  // namespace atrium
