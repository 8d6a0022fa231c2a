// Names of GL objects that free themselves. Move only; an empty one is 0, which GL ignores.
//
// Needs the context that made them to be current, which is always so: there is one context.
#pragma once

#include <cstddef>
#include <utility>

#include <GLES3/gl3.h>

namespace atrium {

template <typename Traits>
class GlObject {
 public:
  GlObject() = default;
  static GlObject Create() { return GlObject(Traits::Create()); }
  // Takes ownership of a name made elsewhere.
  explicit GlObject(GLuint id) : id_(id) {}
  ~GlObject() { Reset(); }

  GlObject(GlObject&& other) noexcept : id_(std::exchange(other.id_, 0)) {}
  GlObject& operator=(GlObject&& other) noexcept {
    if (this != &other) {
      Reset();
      id_ = std::exchange(other.id_, 0);
    }
    return *this;
  }
  GlObject(const GlObject&) = delete;
  GlObject& operator=(const GlObject&) = delete;

  GLuint Id() const { return id_; }
  explicit operator bool() const { return id_ != 0; }

 private:
  void Reset() {
    if (id_ != 0) Traits::Delete(id_);
    id_ = 0;
  }

  GLuint id_ = 0;
};

struct GlBufferTraits {
  static GLuint Create() {
    GLuint id = 0;
    glGenBuffers(1, &id);
    return id;
  }
  static void Delete(GLuint id) { glDeleteBuffers(1, &id); }
};

struct GlVertexArrayTraits {
  static GLuint Create() {
    GLuint id = 0;
    glGenVertexArrays(1, &id);
    return id;
  }
  static void Delete(GLuint id) { glDeleteVertexArrays(1, &id); }
};

struct GlTextureTraits {
  static GLuint Create() {
    GLuint id = 0;
    glGenTextures(1, &id);
    return id;
  }
  static void Delete(GLuint id) { glDeleteTextures(1, &id); }
};

struct GlShaderTraits {
  static void Delete(GLuint id) { glDeleteShader(id); }
};

struct GlProgramTraits {
  static void Delete(GLuint id) { glDeleteProgram(id); }
};

// An offset into the bound buffer, in the type that OpenGL has for it since before there were any.
inline const void* OffsetPointer(std::size_t offset) {
  return reinterpret_cast<const void*>(offset);  // NOLINT(performance-no-int-to-ptr): see above
}

using GlBuffer = GlObject<GlBufferTraits>;
using GlVertexArray = GlObject<GlVertexArrayTraits>;
using GlTexture = GlObject<GlTextureTraits>;
using GlShader = GlObject<GlShaderTraits>;
using GlProgram = GlObject<GlProgramTraits>;

}  // namespace atrium
