// Textures of the client: sharp (nearest), clamped, one level.
#pragma once

#include <cstdint>
#include <span>

#include "client/render/gl/gl_object.h"
#include "client/render/texel_box.h"

namespace atrium {

enum class PixelFormat : std::uint8_t {
  kRgba8,
  kR8,       // one byte, read as 0..1
  kR16ui,    // one unsigned integer, read with texelFetch of a usampler2D
  kRgba32f,  // four floats, read with texelFetch
};

// Storage of that size, zero everywhere. `smooth`: filtered linearly (only kRgba8).
GlTexture MakeTexture(PixelFormat format, int width, int height, bool smooth = false);
GlTexture MakeTextureArray(int width, int height, int pages);

// Writes a box of pixels, row by row from the top, in the texture's format. `row_length`: pixels
// from one row of `pixels` to the next when that is more than the box's width.
void UpdateTexture(const GlTexture& texture, PixelFormat format, TexelBox box, const void* pixels,
                   int row_length = 0);
void UpdateTexturePage(const GlTexture& texture, int page, int width, int height,
                       const std::uint8_t* rgba);

void BindTexture(int unit, const GlTexture& texture, GLenum target = GL_TEXTURE_2D);

}  // namespace atrium
