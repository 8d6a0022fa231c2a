// Draws the tile layers: all under the avatars in one call, all over them in another.
//
// An instance is one tile that shows something. The vertex shader looks up its layer's place and
// opacity and the frame that the tile shows now, so that an animation costs one texel.
#include "client/render/gl/tilemap_renderer.h"

#include <array>
#include <cstddef>

#include "client/render/gl/shader.h"

namespace atrium {
namespace {

constexpr const char* kVertexShader = R"(
layout(location = 0) in uvec2 a_tile;
layout(location = 1) in uint a_cell;
uniform sampler2D u_layers;
uniform usampler2D u_shown;
uniform ivec2 u_centre;
uniform ivec2 u_view;
uniform ivec2 u_tile_size;
uniform int u_zoom;
uniform ivec2 u_atlas;
flat out vec3 v_base;
flat out float v_opacity;
out vec2 v_local;
void main() {
  int layer = int((a_cell >> 16u) & 255u);
  vec4 place = texelFetch(u_layers, ivec2(layer, 0), 0);
  v_opacity = texelFetch(u_layers, ivec2(layer, 1), 0).x;
  int tile = int(a_cell & 65535u) - 1;
  int frame = int(texelFetch(u_shown, ivec2(tile & 255, tile >> 8), 0).x);
  int row = frame / u_atlas.x;
  v_base = vec3(vec2(frame % u_atlas.x, row % u_atlas.y) * vec2(u_tile_size), row / u_atlas.y);
  ivec2 corner = ivec2(gl_VertexID & 1, gl_VertexID >> 1);
  vec2 from = vec2(corner);
  if ((a_cell & 0x80000000u) != 0u) from.x = 1.0 - from.x;
  if ((a_cell & 0x40000000u) != 0u) from.y = 1.0 - from.y;
  if ((a_cell & 0x20000000u) != 0u) from = from.yx;
  v_local = from * vec2(u_tile_size);
  vec2 origin = floor(vec2(u_centre) * place.zw + 0.5) - vec2(u_view / 2);
  vec2 device = (vec2((ivec2(a_tile) + corner) * u_tile_size) + place.xy) * float(u_zoom) - origin;
  gl_Position = vec4(device / vec2(u_view) * vec2(2.0, -2.0) + vec2(-1.0, 1.0), 0.0, 1.0);
}
)";

constexpr const char* kFragmentShader = R"(
uniform sampler2DArray u_pages;
uniform ivec2 u_tile_size;
flat in vec3 v_base;
flat in float v_opacity;
in vec2 v_local;
out vec4 color;
void main() {
  ivec2 local = clamp(ivec2(v_local), ivec2(0), u_tile_size - 1);
  color = texelFetch(u_pages, ivec3(ivec2(v_base.xy) + local, int(v_base.z)), 0);
  color.a *= v_opacity;
}
)";

constexpr int kPagesUnit = 0;
constexpr int kLayersUnit = 1;
constexpr int kShownUnit = 2;
// Width of the texture that says which frame a tile shows: 256 rows of it hold every tile.
constexpr int kShownWidth = 256;

InstanceBuffer MakeInstances() {
  return InstanceBuffer({{2, GL_UNSIGNED_SHORT, true, offsetof(TileInstance, x)},
                         {1, GL_UNSIGNED_INT, true, offsetof(TileInstance, cell)}},
                        sizeof(TileInstance));
}

void SetUniform(GLint location, glm::ivec2 value) { glUniform2i(location, value.x, value.y); }

}  // namespace

TilemapRenderer::TilemapRenderer(const Tilemap& map)
    : atlas_(map.atlas),
      view_(map),
      animator_(map.animations),
      program_(LinkProgram(kVertexShader, kFragmentShader)),
      below_(MakeInstances()),
      above_(MakeInstances()) {
  if (atlas_.page_count > 0) {
    pages_ = MakeTextureArray(atlas_.page_width, atlas_.page_height, atlas_.page_count);
  }
  SetSampler(program_, "u_pages", kPagesUnit);
  SetSampler(program_, "u_layers", kLayersUnit);
  SetSampler(program_, "u_shown", kShownUnit);
  SetUniform(UniformLocation(program_, "u_tile_size"), {map.tile_width, map.tile_height});
  SetUniform(UniformLocation(program_, "u_atlas"), {atlas_.tiles_per_row, atlas_.rows_per_page});
  centre_ = UniformLocation(program_, "u_centre");
  view_size_ = UniformLocation(program_, "u_view");
  zoom_ = UniformLocation(program_, "u_zoom");
  UploadLayers();
  UploadShownTiles(atlas_.tile_count);
}

void TilemapRenderer::UploadLayers() {
  const int count = static_cast<int>(view_.Layers().size());
  if (count == 0) return;
  std::vector<float> texels(static_cast<std::size_t>(count) * 8);
  for (std::size_t i = 0; i < view_.Layers().size(); ++i) {
    const LayerPlacement& layer = view_.Layers()[i];
    texels[i * 4] = layer.offset_px.x;
    texels[i * 4 + 1] = layer.offset_px.y;
    texels[i * 4 + 2] = layer.parallax.x;
    texels[i * 4 + 3] = layer.parallax.y;
    texels[(static_cast<std::size_t>(count) + i) * 4] = layer.opacity;
  }
  layers_ = MakeTexture(PixelFormat::kRgba32f, count, 2);
  UpdateTexture(layers_, PixelFormat::kRgba32f, {0, 0, count, 2}, texels.data());
}

void TilemapRenderer::UploadShownTiles(std::uint16_t tile_count) {
  const int rows = tile_count / kShownWidth + 1;
  std::vector<std::uint16_t> tiles(static_cast<std::size_t>(rows * kShownWidth));
  for (std::size_t i = 0; i < tiles.size(); ++i) tiles[i] = static_cast<std::uint16_t>(i);
  shown_tiles_ = MakeTexture(PixelFormat::kR16ui, kShownWidth, rows);
  UpdateTexture(shown_tiles_, PixelFormat::kR16ui, {0, 0, kShownWidth, rows}, tiles.data());
}

void TilemapRenderer::PutAtlasPage(int page, int width, int height, const std::uint8_t* rgba) {
  if (page < 0 || page >= atlas_.page_count) return;
  if (width > atlas_.page_width || height > atlas_.page_height) return;
  UpdateTexturePage(pages_, page, width, height, rgba);
}

bool TilemapRenderer::Update(const Camera& camera, double now_ms, bool animate, FrameStats& stats) {
  const bool moved = view_.Update(camera);
  if (moved) {
    below_.Upload(view_.Tiles(TileView::kBelow), stats);
    above_.Upload(view_.Tiles(TileView::kAbove), stats);
  }
  if (!animate) return moved;
  const std::span<const TileAnimator::Change> changes =
      animator_.Advance(now_ms, view_.ShownAnimations());
  for (const TileAnimator::Change& change : changes) {
    UpdateTexture(shown_tiles_, PixelFormat::kR16ui,
                  {change.tile % kShownWidth, change.tile / kShownWidth, 1, 1}, &change.frame);
    stats.upload_bytes += sizeof(change.frame);
  }
  return moved || !changes.empty();
}

void TilemapRenderer::Draw(TileView::Side side, const Camera& camera, FrameStats& stats) const {
  glUseProgram(program_.Id());
  SetUniform(centre_, camera.Centre());
  SetUniform(view_size_, camera.View().device);
  glUniform1i(zoom_, camera.Zoom());
  BindTexture(kPagesUnit, pages_, GL_TEXTURE_2D_ARRAY);
  BindTexture(kLayersUnit, layers_);
  BindTexture(kShownUnit, shown_tiles_);
  (side == TileView::kBelow ? below_ : above_).Draw(stats);
}

}  // namespace atrium
