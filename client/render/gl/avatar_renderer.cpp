// Draws all avatars in one call: sprites coloured from the palette, with shadow and ring.
//
// The atlas holds what avatars wear in each pose; the colours come from the palette rows that each
// avatar brings along, so that those who wear the same in other colours share a frame.
#include "client/render/gl/avatar_renderer.h"

#include <algorithm>
#include <cstddef>
#include <limits>

#include "client/render/gl/shader.h"

namespace atrium {
namespace {

// 16 MB where the GPU can: with frames of 32 x 48 it holds 10,880, more than a thousand people show
// who walk to and fro. Every WebGL 2 can have a quarter of that.
constexpr int kAtlasSide = 4096;

int AtlasSide() {
  GLint largest = 0;
  glGetIntegerv(GL_MAX_TEXTURE_SIZE, &largest);
  return std::min(kAtlasSide, std::max(largest, kAtlasSide / 2));
}

// The quad is the frame and a margin for shadow and ring, in sheet pixels.
constexpr const char* kVertexShader = R"(
layout(location = 0) in ivec2 a_feet;
layout(location = 1) in uint a_frame;
layout(location = 2) in uint a_flags;
layout(location = 3) in uvec4 a_rows_low;
layout(location = 4) in uvec4 a_rows_middle;
layout(location = 5) in uvec4 a_rows_high;
uniform ivec2 u_view;
uniform int u_scale;
uniform ivec2 u_frame;
uniform ivec2 u_anchor;
uniform int u_frames_per_row;
flat out uvec3 v_rows;
flat out ivec2 v_base;
flat out uint v_flags;
out vec2 v_local;
const ivec2 kMargin = ivec2(2, 6);
uint packed_rows(uvec4 rows) {
  return rows.x | rows.y << 8 | rows.z << 16 | rows.w << 24;
}
void main() {
  v_rows = uvec3(packed_rows(a_rows_low), packed_rows(a_rows_middle), packed_rows(a_rows_high));
  int frame = int(a_frame);
  v_base = ivec2(frame % u_frames_per_row, frame / u_frames_per_row) * u_frame;
  v_flags = a_flags;
  ivec2 corner = ivec2(gl_VertexID & 1, gl_VertexID >> 1);
  ivec2 local = corner * (u_frame + 2 * kMargin) - kMargin;
  v_local = vec2(local);
  vec2 device = vec2(a_feet + (local - u_anchor) * u_scale);
  gl_Position = vec4(device / vec2(u_view) * vec2(2.0, -2.0) + vec2(-1.0, 1.0), 0.0, 1.0);
}
)";

constexpr const char* kFragmentShader = R"(
uniform sampler2D u_atlas;
uniform sampler2D u_palette;
uniform ivec2 u_frame;
uniform ivec2 u_anchor;
uniform int u_scale;
uniform vec3 u_shadow;
flat in uvec3 v_rows;
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
  int part = 255;
  if (all(greaterThanEqual(texel, ivec2(0))) && all(lessThan(texel, u_frame)))
    part = int(texelFetch(u_atlas, v_base + texel, 0).r * 255.0 + 0.5);
  if (part == 255) {
    color = ground();
  } else {
    int slot = part >> 2;
    uint rows = slot < 4 ? v_rows.x : slot < 8 ? v_rows.y : v_rows.z;
    int row = int(rows >> uint(8 * (slot & 3))) & 255;
    color = texelFetch(u_palette, ivec2(part & 3, row), 0);
  }
  if ((v_flags & 2u) != 0u) {
    float grey = dot(color.rgb, vec3(0.3, 0.59, 0.11));
    color = vec4(mix(vec3(grey), color.rgb, 0.25) * 0.8 + 0.2, color.a * 0.55);
  }
}
)";

constexpr int kAtlasUnit = 0;
constexpr int kPaletteUnit = 1;

}  // namespace

AvatarRenderer::AvatarRenderer()
    : program_(LinkProgram(kVertexShader, kFragmentShader)),
      view_(UniformLocation(program_, "u_view")),
      scale_(UniformLocation(program_, "u_scale")),
      buffer_({{2, GL_SHORT, true, offsetof(AvatarInstance, x)},
               {1, GL_UNSIGNED_SHORT, true, offsetof(AvatarInstance, frame)},
               {1, GL_UNSIGNED_BYTE, true, offsetof(AvatarInstance, flags)},
               {4, GL_UNSIGNED_BYTE, true, offsetof(AvatarInstance, rows)},
               {4, GL_UNSIGNED_BYTE, true, offsetof(AvatarInstance, rows) + 4},
               {4, GL_UNSIGNED_BYTE, true, offsetof(AvatarInstance, rows) + 8}},
              sizeof(AvatarInstance)) {
  SetSampler(program_, "u_atlas", kAtlasUnit);
  SetSampler(program_, "u_palette", kPaletteUnit);
}

void AvatarRenderer::SetArt(const AvatarArt& art, const BorrowedImage& sheet,
                            const BorrowedImage& palette) {
  const auto bytes = [](const BorrowedImage& image) {
    const auto count =
        static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height);
    return std::span<const std::uint8_t>(image.rgba, count * 4);
  };
  composer_.emplace(art, sheet.width, bytes(sheet));
  const auto pixels = bytes(palette);
  palette_rgba_.assign(pixels.begin(), pixels.end());
  palette_ = MakeTexture(PixelFormat::kRgba8, palette.width, palette.height);
  UpdateTexture(palette_, PixelFormat::kRgba8, {0, 0, palette.width, palette.height}, palette.rgba);
  const int side = AtlasSide();
  atlas_ = MakeTexture(PixelFormat::kR8, side, side);
  frames_per_row_ = std::max(1, side / art.frame_width);
  const int rows = std::max(1, side / art.frame_height);
  frames_ =
      AvatarFrames(static_cast<std::size_t>(frames_per_row_) * static_cast<std::size_t>(rows));
  frame_.resize(static_cast<std::size_t>(art.frame_width) *
                static_cast<std::size_t>(art.frame_height));
  picture_.resize(frame_.size() * 4);
  SetArtUniforms();
}

void AvatarRenderer::SetArtUniforms() {
  const AvatarArt& art = composer_->Art();
  glUseProgram(program_.Id());
  glUniform2i(UniformLocation(program_, "u_frame"), art.frame_width, art.frame_height);
  glUniform2i(UniformLocation(program_, "u_anchor"), art.anchor_x, art.anchor_y);
  glUniform1i(UniformLocation(program_, "u_frames_per_row"), frames_per_row_);
  glUniform3f(UniformLocation(program_, "u_shadow"), art.shadow_radius_x, art.shadow_radius_y,
              art.shadow_alpha);
}

std::span<const std::uint8_t> AvatarRenderer::Picture(const Look& look, int facing, int pose) {
  if (!composer_) return {};
  const AvatarArt& art = composer_->Art();
  const bool is_known =
      facing >= 0 && facing < static_cast<int>(kAvatarFacings) && pose >= 0 && pose < art.poses;
  if (!is_known) return {};
  composer_->Compose(look, facing, pose, frame_);
  ColorAvatar(art, look, frame_, palette_rgba_, picture_);
  return picture_;
}

void AvatarRenderer::DressNewcomers(FrameStats& stats) {
  const AvatarArt& art = composer_->Art();
  for (const AvatarFrames::Request& request : frames_.Missing()) {
    composer_->Compose(request.look, request.facing, request.pose, frame_);
    const int slot = static_cast<int>(request.slot);
    const TexelBox box{slot % frames_per_row_ * art.frame_width,
                       slot / frames_per_row_ * art.frame_height, art.frame_width,
                       art.frame_height};
    UpdateTexture(atlas_, PixelFormat::kR8, box, frame_.data());
    stats.upload_bytes += frame_.size();
  }
  frames_.ClearMissing();
}

double AvatarRenderer::NextPoseInMs(std::span<const PresentedAvatar> avatars) const {
  if (!composer_) return std::numeric_limits<double>::infinity();
  return atrium::NextPoseInMs(avatars, composer_->Art());
}

void AvatarRenderer::Draw(std::span<const PresentedAvatar> avatars, const Camera& camera,
                          bool animate, FrameStats& stats) {
  if (!composer_) return;
  FillAvatars(avatars, {composer_->Art(), frames_, camera, animate}, instances_);
  DressNewcomers(stats);
  buffer_.Upload(std::span<const AvatarInstance>(instances_), stats);
  glUseProgram(program_.Id());
  glUniform2i(view_, camera.View().device.x, camera.View().device.y);
  glUniform1i(scale_, AvatarScale(camera));
  BindTexture(kAtlasUnit, atlas_);
  BindTexture(kPaletteUnit, palette_);
  buffer_.Draw(stats);
}

}  // namespace atrium
