// Draws all avatars in one call: sprites coloured from the palette, with shadow and ring.
#pragma once

#include <optional>

#include "client/render/avatar_batch.h"
#include "client/render/frame_stats.h"
#include "client/render/gl/instance_buffer.h"
#include "client/render/gl/texture.h"

namespace atrium {

// Pixels that belong to whoever calls.
struct BorrowedImage {
  int width = 0;
  int height = 0;
  const std::uint8_t* rgba = nullptr;  // borrowed
};

class AvatarRenderer {
 public:
  AvatarRenderer();

  // Replaces the art. Draws nothing before the first.
  void SetArt(const AvatarArt& art, const BorrowedImage& sheet, const BorrowedImage& palette);

  void Draw(std::span<const PresentedAvatar> avatars, const Camera& camera, FrameStats& stats);

 private:
  void SetArtUniforms();

  std::optional<AvatarArt> art_;
  GlProgram program_;
  GLint view_ = -1;
  GLint scale_ = -1;
  GlTexture sheet_;
  GlTexture palette_;
  InstanceBuffer buffer_;
  std::vector<AvatarInstance> instances_;
};

}  // namespace atrium
