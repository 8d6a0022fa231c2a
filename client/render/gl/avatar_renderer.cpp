// Draws all avatars in one call: sprites coloured from the palette, with shadow and ring.
//
// The sheet's pixels are not colours but a slot (R / 32) and a shade (G / 64); the eight bytes of a
// look choose the palette row of each slot, so that any number of looks costs one texture.
#include "client/render/gl/avatar_renderer.h"

#include <array>
#include <cstddef>

#include "client/render/gl/shader.h"

namespace atrium {
namespace {

// The quad is the frame and a margin for shadow and ring, in sheet pixels.
constexpr const char* kVertexShader = R"(
layout(location = 0) in ivec2 a_feet;
layout(location = 1) in uvec4 a_look_low;
layout(location = 2) in uvec4 a_look_high;
layout(location = 3) in uvec4 a_pose;
uniform ivec2 u_view;
uniform int u_scale;
uniform ivec2 u_frame;
uniform ivec2 u_anchor;
uniform ivec2 u_counts;
uniform ivec3 u_ramps[8];
flat out uvec2 v_rows;
flat out ivec2 v_base;
flat out uint v_flags;
out vec2 v_local;
const ivec2 kMargin = ivec2(2, 6);
uint row_of(int slot) {
  ivec3 ramp = u_ramps[slot];
  if (ramp.x < 0) return uint(ramp.y);
  uint chosen = ramp.x < 4 ? a_look_low[ramp.x] : a_look_high[ramp.x - 4];
  return uint(ramp.y) + chosen % uint(ramp.z);
}
void main() {
  v_rows = uvec2(row_of(0) | row_of(1) << 8 | row_of(2) << 16 | row_of(3) << 24,
                 row_of(4) | row_of(5) << 8 | row_of(6) << 16 | row_of(7) << 24);
  int style = int(a_look_low.x) % u_counts.x;
  v_base = ivec2(int(a_pose.x), style * u_counts.y + int(a_pose.y)) * u_frame;
  v_flags = a_pose.z;
  ivec2 corner = ivec2(gl_VertexID & 1, gl_VertexID >> 1);
  ivec2 local = corner * (u_frame + 2 * kMargin) - kMargin;
  v_local = vec2(local);
  vec2 device = vec2(a_feet + (local - u_anchor) * u_scale);
  gl_Position = vec4(device / vec2(u_view) * vec2(2.0, -2.0) + vec2(-1.0, 1.0), 0.0, 1.0);
}
)";

constexpr const char* kFragmentShader = R"(
uniform sampler2D u_sheet;
uniform sampler2D u_palette;
uniform ivec2 u_frame;
uniform ivec2 u_anchor;
uniform int u_scale;
uniform vec3 u_shadow;
flat in uvec2 v_rows;
flat in ivec2 v_base;
flat in uint v_flags;
in vec2 v_local;
out vec4 color;
vec4 ground() {
  vec2 around = (v_local - vec2(u_anchor)) / u_shadow.xy;
  float distance = length(around);
  float shade = u_shadow.z * (1.0 - smoothstep(0.55, 1.15, distance));
  vec4 result = vec4(0.05, 0.04, 0.10, shade);
  if ((v_flags & 5u) == 0u) return result;
  float edge = 1.0 / (u_shadow.y * float(u_scale));
  float ring = smoothstep(1.42 - edge, 1.42 + edge, distance) *
               (1.0 - smoothstep(1.72 - edge, 1.72 + edge, distance));
  vec4 tint = (v_flags & 4u) != 0u ? vec4(0.42, 0.93, 0.58, 0.95) : vec4(0.55, 0.86, 1.0, 0.85);
  return mix(result, tint, ring);
}
void main() {
  ivec2 texel = ivec2(floor(v_local));
  vec4 slot = vec4(0.0);
  if (all(greaterThanEqual(texel, ivec2(0))) && all(lessThan(texel, u_frame)))
    slot = texelFetch(u_sheet, v_base + texel, 0);
  if (slot.a < 0.5) {
    color = ground();
  } else {
    int index = int(slot.r * 255.0 + 0.5) >> 5;
    uint rows = index < 4 ? v_rows.x : v_rows.y;
    int row = int(rows >> uint(8 * (index & 3))) & 255;
    color = texelFetch(u_palette, ivec2(int(slot.g * 255.0 + 0.5) >> 6, row), 0);
  }
  if ((v_flags & 2u) != 0u) {
    float grey = dot(color.rgb, vec3(0.3, 0.59, 0.11));
    color = vec4(mix(vec3(grey), color.rgb, 0.25) * 0.8 + 0.2, color.a * 0.55);
  }
}
)";

constexpr int kSheetUnit = 0;
constexpr int kPaletteUnit = 1;

}  // namespace

AvatarRenderer::AvatarRenderer()
    : program_(LinkProgram(kVertexShader, kFragmentShader)),
      view_(UniformLocation(program_, "u_view")),
      scale_(UniformLocation(program_, "u_scale")),
      buffer_({{2, GL_SHORT, true, offsetof(AvatarInstance, x)},
               {4, GL_UNSIGNED_BYTE, true, offsetof(AvatarInstance, look)},
               {4, GL_UNSIGNED_BYTE, true, offsetof(AvatarInstance, look) + 4},
               {4, GL_UNSIGNED_BYTE, true, offsetof(AvatarInstance, column)}},
              sizeof(AvatarInstance)) {
  SetSampler(program_, "u_sheet", kSheetUnit);
  SetSampler(program_, "u_palette", kPaletteUnit);
}

void AvatarRenderer::SetArt(const AvatarArt& art, const BorrowedImage& sheet,
                            const BorrowedImage& palette) {
  art_ = art;
  const auto upload = [](const BorrowedImage& image) {
    GlTexture texture = MakeTexture(PixelFormat::kRgba8, image.width, image.height);
    UpdateTexture(texture, PixelFormat::kRgba8, {0, 0, image.width, image.height}, image.rgba);
    return texture;
  };
  sheet_ = upload(sheet);
  palette_ = upload(palette);
  SetArtUniforms();
}

void AvatarRenderer::SetArtUniforms() {
  glUseProgram(program_.Id());
  glUniform2i(UniformLocation(program_, "u_frame"), art_->frame_width, art_->frame_height);
  glUniform2i(UniformLocation(program_, "u_anchor"), art_->anchor_x, art_->anchor_y);
  glUniform2i(UniformLocation(program_, "u_counts"), art_->styles, art_->facings);
  glUniform3f(UniformLocation(program_, "u_shadow"), art_->shadow_radius_x, art_->shadow_radius_y,
              art_->shadow_alpha);
  std::array<GLint, kAvatarSlots * 3> ramps{};
  for (std::size_t slot = 0; slot < kAvatarSlots; ++slot) {
    const AvatarRamp& ramp = art_->ramps[slot];
    ramps[slot * 3] = ramp.look_index;
    ramps[slot * 3 + 1] = ramp.first;
    ramps[slot * 3 + 2] = ramp.count;
  }
  glUniform3iv(UniformLocation(program_, "u_ramps"), kAvatarSlots, ramps.data());
}

void AvatarRenderer::Draw(std::span<const PresentedAvatar> avatars, const Camera& camera,
                          FrameStats& stats) {
  if (!art_) return;
  FillAvatars(avatars, *art_, camera, instances_);
  buffer_.Upload(std::span<const AvatarInstance>(instances_), stats);
  glUseProgram(program_.Id());
  glUniform2i(view_, camera.View().device.x, camera.View().device.y);
  glUniform1i(scale_, AvatarScale(camera));
  BindTexture(kSheetUnit, sheet_);
  BindTexture(kPaletteUnit, palette_);
  buffer_.Draw(stats);
}

}  // namespace atrium
