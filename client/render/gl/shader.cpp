// Compiles and links the client's shaders.
#include "client/render/gl/shader.h"

#include <array>

#include <emscripten/console.h>

namespace atrium {
namespace {

constexpr const char* kPrologue =
    "#version 300 es\n"
    "precision highp float;\n"
    "precision highp int;\n"
    "precision highp sampler2D;\n"
    "precision highp usampler2D;\n"
    "precision highp sampler2DArray;\n";

void Report(const char* log) { emscripten_console_error(log); }

GlShader Compile(GLenum stage, const char* source) {
  GlShader shader(glCreateShader(stage));
  const std::array<const char*, 2> parts{kPrologue, source};
  glShaderSource(shader.Id(), static_cast<GLsizei>(parts.size()), parts.data(), nullptr);
  glCompileShader(shader.Id());
  GLint compiled = GL_FALSE;
  glGetShaderiv(shader.Id(), GL_COMPILE_STATUS, &compiled);
  if (compiled == GL_TRUE) return shader;
  std::array<char, 1024> log{};
  glGetShaderInfoLog(shader.Id(), static_cast<GLsizei>(log.size()), nullptr, log.data());
  Report(log.data());
  return {};
}

}  // namespace

GlProgram LinkProgram(const char* vertex_source, const char* fragment_source) {
  const GlShader vertex = Compile(GL_VERTEX_SHADER, vertex_source);
  const GlShader fragment = Compile(GL_FRAGMENT_SHADER, fragment_source);
  if (!vertex || !fragment) return {};
  GlProgram program(glCreateProgram());
  glAttachShader(program.Id(), vertex.Id());
  glAttachShader(program.Id(), fragment.Id());
  glLinkProgram(program.Id());
  GLint linked = GL_FALSE;
  glGetProgramiv(program.Id(), GL_LINK_STATUS, &linked);
  if (linked == GL_TRUE) return program;
  std::array<char, 1024> log{};
  glGetProgramInfoLog(program.Id(), static_cast<GLsizei>(log.size()), nullptr, log.data());
  Report(log.data());
  return {};
}

GLint UniformLocation(const GlProgram& program, const char* name) {
  return glGetUniformLocation(program.Id(), name);
}

void SetSampler(const GlProgram& program, const char* name, GLint unit) {
  glUseProgram(program.Id());
  glUniform1i(UniformLocation(program, name), unit);
}

}  // namespace atrium
