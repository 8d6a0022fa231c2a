// The texture of all text, and the name tags drawn from it in one call.
#include "client/render/gl/label_renderer.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>

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
flat out ivec2 v_beside;
out vec2 v_local;
void main() {
  ivec2 corner = ivec2(gl_VertexID & 1, gl_VertexID >> 1);
  ivec2 local = corner * (a_box.zw + 2 * u_padding) - u_padding;
  int icons = int(a_style >> 16 & 1u) + int(a_style >> 17 & 1u) + int(a_style >> 24 & 1u);
  v_beside = ivec2((a_style >> 8 & 255u) != 0u ? a_box.w * 3 / 5 : 0, icons * a_box.w * 4 / 5);
  local.x += corner.x == 0 ? -v_beside.x : v_beside.y;
  v_texel = a_texel;
  v_size = a_box.zw;
  v_style = a_style;
  v_local = vec2(local);
  vec2 device = vec2(a_box.xy + local);
  gl_Position = vec4(device / vec2(u_view) * vec2(2.0, -2.0) + vec2(-1.0, 1.0), 0.0, 1.0);
}
)";

// The icons beside a name, as distances to their outlines in heights of the letters.
constexpr const char* kIconShader = R"(
float line_to(vec2 at, vec2 from, vec2 to) {
  vec2 along = to - from;
  return length(at - from - along * clamp(dot(at - from, along) / dot(along, along), 0.0, 1.0));
}
float box_to(vec2 at, vec2 half_size, float round) {
  vec2 q = abs(at) - half_size + round;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - round;
}
float microphone(vec2 at) {
  float capsule = line_to(at, vec2(0.0, -0.19), vec2(0.0, -0.04)) - 0.095;
  float holder = max(abs(length(at - vec2(0.0, -0.03)) - 0.19) - 0.035, -0.02 - at.y);
  float foot = line_to(at, vec2(0.0, 0.18), vec2(0.0, 0.29)) - 0.035;
  return min(capsule, min(holder, foot));
}
float stroke(vec2 at) {
  return line_to(at, vec2(-0.24, -0.26), vec2(0.24, 0.26));
}
float moon(vec2 at) {
  float disc = length(at) - 0.27;
  return max(disc, 0.23 - length(at - vec2(0.13, -0.11)));
}
float film_camera(vec2 at) {
  float body = box_to(at - vec2(-0.08, 0.0), vec2(0.2, 0.16), 0.05);
  vec2 lens = vec2(at.x - 0.15, abs(at.y));
  float cone = max(max(-lens.x, lens.x - 0.14), lens.y - 0.06 - lens.x * 0.6);
  return min(body, cone);
}
)";

// A dark pill with the text on it: white on this backing has a contrast above 10:1 on any floor.
constexpr const char* kFragmentShader = R"(
uniform sampler2D u_labels;
uniform ivec2 u_padding;
flat in uvec2 v_texel;
flat in ivec2 v_size;
flat in uint v_style;
flat in ivec2 v_beside;
in vec2 v_local;
out vec4 color;
void paint(vec3 tint, float distance_px) {
  color.rgb = mix(color.rgb, tint, clamp(0.5 - distance_px, 0.0, 1.0));
}
void paint_zone() {
  uint kind = v_style >> 8 & 255u;
  vec3 tint = kind == 1u ? vec3(0.96, 0.75, 0.42) : kind == 2u ? vec3(0.66, 0.72, 0.93)
                                                               : vec3(0.95, 0.62, 0.84);
  float mark = float(v_beside.x);
  paint(tint, length(v_local - vec2(-mark * 0.6, float(v_size.y) * 0.5)) - mark * 0.34);
}
void paint_icons() {
  float unit = float(v_size.y);
  float size = unit * 1.15;
  vec2 at = (v_local - vec2(float(v_size.x) + 0.45 * unit, unit * 0.5)) / size;
  if ((v_style >> 16 & 1u) != 0u) {
    float gap = 0.09 - stroke(at);
    paint(vec3(1.0), max(microphone(at), gap) * size);
    paint(vec3(1.0, 0.55, 0.49), (stroke(at) - 0.04) * size);
    at.x -= 0.8 / 1.15;
  }
  if ((v_style >> 17 & 1u) != 0u) {
    paint(vec3(0.78, 0.94, 1.0), film_camera(at) * size);
    at.x -= 0.8 / 1.15;
  }
  if ((v_style >> 24 & 1u) != 0u) paint(vec3(1.0, 0.86, 0.55), moon(at) * size);
}
void main() {
  vec2 beside = vec2(v_beside);
  vec2 half_size = (vec2(v_size) + vec2(beside.x + beside.y, 0.0)) * 0.5 + vec2(u_padding);
  vec2 centre = (vec2(v_size) + vec2(beside.y - beside.x, 0.0)) * 0.5;
  float radius = min(half_size.y, float(u_padding.x) * 1.25);
  float outside = box_to(v_local - centre, half_size, radius);
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
  if (v_beside.x > 0) paint_zone();
  if (v_beside.y > 0) paint_icons();
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
    : program_(LinkProgram(kVertexShader, (std::string(kIconShader) + kFragmentShader).c_str())),
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
  texture_size_ = {side, side + font_rows_};
  AskAgain();
  texture_ = MakeTexture(PixelFormat::kRgba8, texture_size_.x, texture_size_.y);
  return true;
}

void LabelRenderer::AskAgain() { atlas_.Reset(texture_size_.x, font_rows_, RowHeight()); }

int LabelRenderer::RowHeight() const {
  return static_cast<int>(std::ceil(static_cast<float>(pixel_size_) * kLabelRowToLetters));
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
