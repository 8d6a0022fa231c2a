// Turns the avatars of a presented world into what the avatar shader draws.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "client/prediction/presented_world.h"
#include "client/render/avatar_art.h"
#include "client/render/avatar_frames.h"
#include "client/render/camera.h"

namespace atrium {

enum AvatarFlag : std::uint8_t {
  kAvatarSelf = 1,  // has the ring
  kAvatarAway = 2,  // pale and translucent
  kAvatarSpeaking = 4,
};

struct AvatarInstance {
  std::int16_t x = 0;  // the feet on the canvas, device pixels
  std::int16_t y = 0;
  std::uint16_t frame = 0;  // its place in the atlas
  std::uint8_t flags = 0;
  std::uint8_t unused = 0;
  std::array<std::uint8_t, 12> rows{};  // of the palette, by slot; the last is unused
};

// How large avatars are drawn: device pixels to a sheet pixel. The art is made for tiles of 32 map
// pixels; on other maps it is scaled to the nearest whole number, so that it stays crisp.
int AvatarScale(const Camera& camera);

// What avatars are drawn with; everything is borrowed for the call.
struct AvatarStage {
  const AvatarArt& art;
  AvatarFrames& frames;
  const Camera& camera;
  bool animate = true;  // false: gestures are held still
};

// Clears `out` and fills it with those in view, in the order given. Frames that are not in the
// atlas yet are then in stage.frames.Missing().
void FillAvatars(std::span<const PresentedAvatar> avatars, const AvatarStage& stage,
                 std::vector<AvatarInstance>& out);

// Milliseconds until one of them shows another pose of a gesture; infinity when none will.
double NextPoseInMs(std::span<const PresentedAvatar> avatars, const AvatarArt& art);

}  // namespace atrium
