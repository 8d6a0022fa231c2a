// Textures of the client: sharp (nearest), clamped, one level.
#include "client/render/gl/texture.h"

namespace atrium {
namespace {

struct FormatNames {
  GLenum internal;
  GLenum format;
  GLenum type;
};

FormatNames NamesOf(PixelFormat format) {
  switch (format) {
    case PixelFormat::kR8:
      return {GL_R8, GL_RED, GL_UNSIGNED_BYTE};
    case PixelFormat::kR16ui:
      return {GL_R16UI, GL_RED_INTEGER, GL_UNSIGNED_SHORT};
    case PixelFormat::kRgba32f:
      return {GL_RGBA32F, GL_RGBA, GL_FLOAT};
    case PixelFormat::kRgba8:
      break;
  }
  return {GL_RGBA8, GL_RGBA, GL_UNSIGNED_BYTE};
}

void SetSampling(GLenum target, GLint filter) {
  glTexParameteri(target, GL_TEXTURE_MIN_FILTER, filter);
  glTexParameteri(target, GL_TEXTURE_MAG_FILTER, filter);
  glTexParameteri(target, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(target, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
}

// Rows of R16UI may be odd numbers of bytes in units of 4; all our rows are packed.
void SetPacking(int row_length) {
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  glPixelStorei(GL_UNPACK_ROW_LENGTH, row_length);
}

}  // namespace

GlTexture MakeTexture(PixelFormat format, int width, int height, bool smooth) {
  GlTexture texture = GlTexture::Create();
  glBindTexture(GL_TEXTURE_2D, texture.Id());
  glTexStorage2D(GL_TEXTURE_2D, 1, NamesOf(format).internal, width, height);
  SetSampling(GL_TEXTURE_2D, smooth ? GL_LINEAR : GL_NEAREST);
  return texture;
}

GlTexture MakeTextureArray(int width, int height, int pages) {
  GlTexture texture = GlTexture::Create();
  glBindTexture(GL_TEXTURE_2D_ARRAY, texture.Id());
  glTexStorage3D(GL_TEXTURE_2D_ARRAY, 1, GL_RGBA8, width, height, pages);
  SetSampling(GL_TEXTURE_2D_ARRAY, GL_NEAREST);
  return texture;
}

void UpdateTexture(const GlTexture& texture, PixelFormat format, TexelBox box, const void* pixels,
                   int row_length) {
  const FormatNames names = NamesOf(format);
  SetPacking(row_length);
  glBindTexture(GL_TEXTURE_2D, texture.Id());
  glTexSubImage2D(GL_TEXTURE_2D, 0, box.x, box.y, box.width, box.height, names.format, names.type,
                  pixels);
}

void UpdateTexturePage(const GlTexture& texture, int page, int width, int height,
                       const std::uint8_t* rgba) {
  SetPacking(0);
  glBindTexture(GL_TEXTURE_2D_ARRAY, texture.Id());
  glTexSubImage3D(GL_TEXTURE_2D_ARRAY, 0, 0, 0, page, width, height, 1, GL_RGBA, GL_UNSIGNED_BYTE,
                  rgba);
}

void BindTexture(int unit, const GlTexture& texture, GLenum target) {
  glActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(unit));
  glBindTexture(target, texture.Id());
}

}  // namespace atrium
