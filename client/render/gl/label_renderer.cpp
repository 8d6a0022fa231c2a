// The texture of all text, and the name tags drawn from it in one call.
#include "client/render/gl/label_renderer.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "client/render/gl/shader.h"

namespace atrium {
namespace {

constexpr const char* kVertexShader = R"(
layout(location = 0) in ivec4 a_box;
layout(location = 1) in uvec2 a_texel;
layout(location = 2) in uint a_style;
uniform ivec2 u_view;
uniform ivec2 u_padding;
flat out uvec2 v_texel;
flat out ivec2 v_size;
flat out uint v_style;
out vec2 v_local;
void main() {
  ivec2 corner = ivec2(gl_VertexID & 1, gl_VertexID >> 1);
  ivec2 local = corner * (a_box.zw + 2 * u_padding) - u_padding;
  if (a_style > 255u && corner.x == 0) local.x -= a_box.w * 3 / 5;
  v_texel = a_texel;
  v_size = a_box.zw;
  v_style = a_style;
  v_local = vec2(local);
  vec2 device = vec2(a_box.xy + local);
  gl_Position = vec4(device / vec2(u_view) * vec2(2.0, -2.0) + vec2(-1.0, 1.0), 0.0, 1.0);
}
)";

// A dark pill with the text on it: white on this backing has a contrast above 10:1 on any floor.
constexpr const char* kFragmentShader = R"(
uniform sampler2D u_labels;
uniform ivec2 u_padding;
flat in uvec2 v_texel;
flat in ivec2 v_size;
flat in uint v_style;
in vec2 v_local;
out vec4 color;
void main() {
  float mark = v_style > 255u ? float(v_size.y * 3 / 5) : 0.0;
  vec2 half_size = vec2(v_size) * 0.5 + vec2(u_padding) + vec2(mark * 0.5, 0.0);
  float radius = min(half_size.y, float(u_padding.x) * 1.25);
  vec2 q = abs(v_local - vec2(v_size) * 0.5 + vec2(mark * 0.5, 0.0)) - half_size + radius;
  float outside = length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - radius;
  float inside = clamp(0.5 - outside, 0.0, 1.0);
  vec4 backing = vec4(0.07, 0.08, 0.13, 0.74);
  uint style = v_style & 255u;
  if (style == 1u) backing = vec4(0.10, 0.24, 0.42, 0.86);
  ivec2 texel = ivec2(floor(v_local));
  vec4 text = vec4(0.0);
  if (all(greaterThanEqual(texel, ivec2(0))) && all(lessThan(texel, v_size)))
    text = texelFetch(u_labels, ivec2(v_texel) + texel, 0);
  float alpha = text.a + backing.a * (1.0 - text.a);
  color = vec4((text.rgb * text.a + backing.rgb * backing.a * (1.0 - text.a)) / alpha,
               alpha * inside);
  if (mark > 0.0) {
    uint kind = v_style >> 8;
    vec3 tint = kind == 1u ? vec3(0.96, 0.75, 0.42) : kind == 2u ? vec3(0.66, 0.72, 0.93)
                                                                 : vec3(0.95, 0.62, 0.84);
    vec2 at = v_local - vec2(-mark * 0.6, float(v_size.y) * 0.5);
    color.rgb = mix(color.rgb, tint, clamp(mark * 0.34 - length(at) + 0.5, 0.0, 1.0));
  }
  if (style == 2u) color.a *= 0.6;
}
)";

constexpr float kNameUnits = 13.0F;
// A glyph with the gaps around it covers at most a square of the letters' size.
constexpr int kFontGlyphs = 224;
// 240 names of ordinary length at one device pixel per CSS pixel fit the small texture.
constexpr int kSmallSide = 1024;
constexpr int kLargeSide = 2048;
constexpr float kSmallUpTo = 1.25F;

}  // namespace

LabelRenderer::LabelRenderer()
    : program_(LinkProgram(kVertexShader, kFragmentShader)),
      view_(UniformLocation(program_, "u_view")),
      padding_(UniformLocation(program_, "u_padding")),
      buffer_({{4, GL_SHORT, true, offsetof(NameTagInstance, x)},
               {2, GL_UNSIGNED_SHORT, true, offsetof(NameTagInstance, u)},
               {1, GL_UNSIGNED_INT, true, offsetof(NameTagInstance, style)}},
              sizeof(NameTagInstance)) {
  SetSampler(program_, "u_labels", 0);
}

bool LabelRenderer::SetScale(float device_pixels_per_unit) {
  const int size = static_cast<int>(std::lround(kNameUnits * device_pixels_per_unit));
  if (size == pixel_size_) return false;
  pixel_size_ = size;
  const int side = device_pixels_per_unit > kSmallUpTo ? kLargeSide : kSmallSide;
  font_rows_ = kFontGlyphs * size * size / side + 2 * size;
  const auto row = static_cast<int>(std::ceil(static_cast<float>(size) * kLabelRowToLetters));
  atlas_.Reset(side, font_rows_, row);
  texture_size_ = {side, side + font_rows_};
  texture_ = MakeTexture(PixelFormat::kRgba8, texture_size_.x, texture_size_.y);
  return true;
}

bool LabelRenderer::Put(LabelId id, int width, int height, const std::uint8_t* rgba,
                        FrameStats& stats) {
  const LabelAtlas::Label* label = atlas_.Place(id, width, height);
  if (label == nullptr) return false;
  if (label->box.width == 0 || label->box.height == 0) return true;
  UpdateTexture(texture_, PixelFormat::kRgba8, label->box, rgba, width);
  stats.upload_bytes += static_cast<std::size_t>(label->box.width * label->box.height) * 4;
  return true;
}

void LabelRenderer::DrawTags(std::span<const PresentedAvatar> avatars, const NameIndex& names,
                             std::span<const ZoneKind> zones, const Camera& camera,
                             FrameStats& stats) {
  buffer_.Upload(tags_.Fill(avatars, names, zones, camera, atlas_), stats);
  glUseProgram(program_.Id());
  glUniform2i(view_, camera.View().device.x, camera.View().device.y);
  const int padding = std::max(1, pixel_size_ * 2 / 5);
  glUniform2i(padding_, padding, std::max(1, pixel_size_ / 10));
  BindTexture(0, texture_);
  buffer_.Draw(stats);
}

}  // namespace atrium
