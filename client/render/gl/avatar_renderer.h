// Draws all avatars in one call: sprites coloured from the palette, with shadow and ring.
#pragma once

#include <optional>

#include "client/render/avatar_batch.h"
#include "client/render/avatar_composer.h"
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

  // RGBA of one frame in the colours of a look, valid until the next call; empty before there is
  // art, or for a facing or pose that it does not have.
  std::span<const std::uint8_t> Picture(const Look& look, int facing, int pose);

  // Milliseconds until one of them shows another pose by itself; infinity when none will.
  double NextPoseInMs(std::span<const PresentedAvatar> avatars) const;

  // Not `animate`: gestures are held still.
  void Draw(std::span<const PresentedAvatar> avatars, const Camera& camera, bool animate,
            FrameStats& stats);

 private:
  void SetArtUniforms();
  void DressNewcomers(FrameStats& stats);

  std::optional<AvatarComposer> composer_;
  AvatarFrames frames_{1};
  int frames_per_row_ = 1;
  std::vector<std::uint8_t> frame_;
  std::vector<std::uint8_t> palette_rgba_;
  std::vector<std::uint8_t> picture_;
  GlProgram program_;
  GLint view_ = -1;
  GLint scale_ = -1;
  GlTexture atlas_;
  GlTexture palette_;
  InstanceBuffer buffer_;
  std::vector<AvatarInstance> instances_;
};

}  // namespace atrium
