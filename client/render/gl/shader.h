// Compiles and links the client's shaders.
#pragma once

#include "client/render/gl/gl_object.h"

namespace atrium {

// A linked program. Both sources without the `#version` line, which is added here together with the
// precisions. Our own shaders always compile; should a driver refuse one, its log goes to the
// console and the program is empty: it draws nothing.
GlProgram LinkProgram(const char* vertex_source, const char* fragment_source);

// Asked once after linking: a lookup by name is dear in a browser.
GLint UniformLocation(const GlProgram& program, const char* name);

// Binds the program's sampler of that name to a texture unit, once after linking.
void SetSampler(const GlProgram& program, const char* name, GLint unit);

}  // namespace atrium
