// Draws ImGui's lists with WebGL.
#include "client/hud/imgui_renderer.h"

#include <algorithm>
#include <cstddef>

#include "client/render/gl/shader.h"

namespace atrium {
namespace {

constexpr const char* kVertexShader = R"(
layout(location = 0) in vec2 a_position;
layout(location = 1) in vec2 a_texture;
layout(location = 2) in vec4 a_color;
uniform vec2 u_view;
out vec2 v_texture;
out vec4 v_color;
void main() {
  v_texture = a_texture;
  v_color = a_color;
  gl_Position = vec4(a_position / u_view * vec2(2.0, -2.0) + vec2(-1.0, 1.0), 0.0, 1.0);
}
)";

// White takes the tint and colours stay: emoji in a name keep their colours on a light card.
constexpr const char* kFragmentShader = R"(
uniform sampler2D u_texture;
in vec2 v_texture;
in vec4 v_color;
out vec4 color;
void main() {
  vec4 texel = texture(u_texture, v_texture);
  float white = smoothstep(0.8, 1.0, min(texel.r, min(texel.g, texel.b)));
  color = vec4(mix(texel.rgb, v_color.rgb, white), texel.a * v_color.a);
}
)";

constexpr std::uint32_t kMostVertices = 0x10000;

bool SameClip(const ImVec4& a, const ImVec4& b) {
  return a.x == b.x && a.y == b.y && a.z == b.z && a.w == b.w;
}

void Describe(GLuint location, GLint components, GLenum type, GLboolean normalized,
              std::size_t offset) {
  glEnableVertexAttribArray(location);
  glVertexAttribPointer(location, components, type, normalized, sizeof(ImDrawVert),
                        OffsetPointer(offset));
}

}  // namespace

ImGuiRenderer::ImGuiRenderer()
    : program_(LinkProgram(kVertexShader, kFragmentShader)),
      view_(UniformLocation(program_, "u_view")),
      vertex_array_(GlVertexArray::Create()),
      vertices_(GlBuffer::Create()),
      indices_(GlBuffer::Create()) {
  SetSampler(program_, "u_texture", 0);
  glBindVertexArray(vertex_array_.Id());
  glBindBuffer(GL_ARRAY_BUFFER, vertices_.Id());
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_.Id());
  Describe(0, 2, GL_FLOAT, GL_FALSE, offsetof(ImDrawVert, pos));
  Describe(1, 2, GL_FLOAT, GL_FALSE, offsetof(ImDrawVert, uv));
  Describe(2, 4, GL_UNSIGNED_BYTE, GL_TRUE, offsetof(ImDrawVert, col));
}

void ImGuiRenderer::Append(const ImDrawList& list) {
  const auto base = static_cast<std::uint32_t>(vertex_data_.size());
  // More than indices of two bytes can name is never on a screen; it would be left out.
  if (base + static_cast<std::uint32_t>(list.VtxBuffer.Size) > kMostVertices) return;
  vertex_data_.insert(vertex_data_.end(), list.VtxBuffer.begin(), list.VtxBuffer.end());
  for (const ImDrawCmd& command : list.CmdBuffer) {
    if (command.ElemCount == 0) continue;
    const std::size_t first = index_data_.size();
    const ImDrawIdx* from = list.IdxBuffer.Data + command.IdxOffset;
    for (unsigned i = 0; i < command.ElemCount; ++i) {
      index_data_.push_back(static_cast<std::uint16_t>(base + command.VtxOffset + from[i]));
    }
    const GLuint texture = command.GetTexID();
    const bool joins = !batches_.empty() && batches_.back().texture == texture &&
                       SameClip(batches_.back().clip, command.ClipRect);
    if (joins) {
      batches_.back().count += command.ElemCount;
    } else {
      batches_.push_back({texture, command.ClipRect, first, command.ElemCount});
    }
  }
}

void ImGuiRenderer::Upload(const ImDrawData& data, FrameStats& stats) {
  vertex_data_.clear();
  index_data_.clear();
  batches_.clear();
  for (const ImDrawList* list : data.CmdLists) Append(*list);
  if (batches_.empty()) return;
  const std::size_t vertex_bytes = vertex_data_.size() * sizeof(ImDrawVert);
  const std::size_t index_bytes = index_data_.size() * sizeof(std::uint16_t);
  glBindVertexArray(vertex_array_.Id());
  glBindBuffer(GL_ARRAY_BUFFER, vertices_.Id());
  glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(vertex_bytes), vertex_data_.data(),
               GL_DYNAMIC_DRAW);
  glBufferData(GL_ELEMENT_ARRAY_BUFFER, static_cast<GLsizeiptr>(index_bytes), index_data_.data(),
               GL_DYNAMIC_DRAW);
  stats.upload_bytes += vertex_bytes + index_bytes;
}

void ImGuiRenderer::Draw(int width, int height, FrameStats& stats) const {
  if (batches_.empty()) return;
  glUseProgram(program_.Id());
  glUniform2f(view_, static_cast<float>(width), static_cast<float>(height));
  glBindVertexArray(vertex_array_.Id());
  glActiveTexture(GL_TEXTURE0);
  glEnable(GL_SCISSOR_TEST);
  for (const Batch& batch : batches_) {
    const int left = static_cast<int>(batch.clip.x);
    const int right = static_cast<int>(batch.clip.z);
    const int bottom = height - static_cast<int>(batch.clip.w);
    const int top = height - static_cast<int>(batch.clip.y);
    glScissor(left, bottom, std::max(right - left, 0), std::max(top - bottom, 0));
    glBindTexture(GL_TEXTURE_2D, batch.texture);
    glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(batch.count), GL_UNSIGNED_SHORT,
                   OffsetPointer(batch.first * sizeof(std::uint16_t)));
    ++stats.draw_calls;
  }
  glDisable(GL_SCISSOR_TEST);
}

}  // namespace atrium
