// A vertex array of instanced quads: four corners from gl_VertexID, the rest per instance.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <span>

#include "client/render/frame_stats.h"
#include "client/render/gl/gl_object.h"

namespace atrium {

// One attribute of an instance; locations count up from 0 in the order given.
struct InstanceField {
  GLint components = 0;
  GLenum type = GL_FLOAT;
  bool integer = false;  // an ivec/uvec in the shader; else converted to float as it is
  std::size_t offset = 0;
};

class InstanceBuffer {
 public:
  InstanceBuffer(std::initializer_list<InstanceField> fields, std::size_t stride);

  // Replaces all instances. The buffer grows to the largest number seen and stays there.
  template <typename Instance>
  void Upload(std::span<const Instance> instances, FrameStats& stats) {
    UploadBytes(instances.data(), instances.size_bytes(), instances.size(), stats);
  }
  // Draws every instance as a quad of four vertices (a strip), one call; nothing when empty.
  void Draw(FrameStats& stats) const;

 private:
  void UploadBytes(const void* bytes, std::size_t size, std::size_t count, FrameStats& stats);

  GlVertexArray vertex_array_ = GlVertexArray::Create();
  GlBuffer buffer_ = GlBuffer::Create();
  std::size_t capacity_ = 0;
  std::size_t count_ = 0;
};

}  // namespace atrium
