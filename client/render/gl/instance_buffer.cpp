// A vertex array of instanced quads: four corners from gl_VertexID, the rest per instance.
#include "client/render/gl/instance_buffer.h"

#include <algorithm>

namespace atrium {
namespace {

constexpr GLsizei kCorners = 4;

void Describe(GLuint location, const InstanceField& field, GLsizei stride) {
  const void* offset = OffsetPointer(field.offset);
  glEnableVertexAttribArray(location);
  glVertexAttribDivisor(location, 1);
  if (field.integer) {
    glVertexAttribIPointer(location, field.components, field.type, stride, offset);
  } else {
    glVertexAttribPointer(location, field.components, field.type, GL_FALSE, stride, offset);
  }
}

}  // namespace

InstanceBuffer::InstanceBuffer(std::initializer_list<InstanceField> fields, std::size_t stride) {
  glBindVertexArray(vertex_array_.Id());
  glBindBuffer(GL_ARRAY_BUFFER, buffer_.Id());
  GLuint location = 0;
  for (const InstanceField& field : fields) {
    Describe(location++, field, static_cast<GLsizei>(stride));
  }
}

void InstanceBuffer::UploadBytes(const void* bytes, std::size_t size, std::size_t count,
                                 FrameStats& stats) {
  count_ = count;
  if (count == 0) return;
  glBindBuffer(GL_ARRAY_BUFFER, buffer_.Id());
  if (size > capacity_) {
    capacity_ = std::max(size, capacity_ * 2);
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(capacity_), nullptr, GL_DYNAMIC_DRAW);
  }
  glBufferSubData(GL_ARRAY_BUFFER, 0, static_cast<GLsizeiptr>(size), bytes);
  stats.upload_bytes += size;
}

void InstanceBuffer::Draw(FrameStats& stats) const {
  if (count_ == 0) return;
  glBindVertexArray(vertex_array_.Id());
  glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, kCorners, static_cast<GLsizei>(count_));
  ++stats.draw_calls;
}

}  // namespace atrium
