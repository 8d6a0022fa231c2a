// Turns the avatars of a presented world into what the avatar shader draws.
#include "client/render/avatar_batch.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace atrium {
namespace {

constexpr int kArtTilePx = 32;  // the tile size that the avatars are drawn for, map pixels

// So far below the middle of its tile somebody sits, sheet pixels: on the seat, not on its back.
constexpr int kSeatDropPx = 5;

int PoseOf(const PresentedAvatar& avatar, const AvatarStage& stage) {
  if (avatar.walking) return stage.art.StridePose(avatar.stride, avatar.running);
  return stage.art.EmotePose(avatar.emote, avatar.sits, stage.animate ? avatar.emote_ms : 0);
}

AvatarInstance InstanceOf(const PresentedAvatar& avatar, const AvatarStage& stage,
                          glm::ivec2 feet) {
  const AvatarArt& art = stage.art;
  const bool speaking = (avatar.marks & kMarkSpeaking) != 0;
  const unsigned flags = (avatar.self ? unsigned{kAvatarSelf} : 0U) |
                         (avatar.away ? unsigned{kAvatarAway} : 0U) |
                         (speaking ? unsigned{kAvatarSpeaking} : 0U);
  const std::size_t frame =
      stage.frames.Find(art, avatar.look, art.FacingNumber(avatar.facing), PoseOf(avatar, stage));
  AvatarInstance instance{.x = static_cast<std::int16_t>(feet.x),
                          .y = static_cast<std::int16_t>(feet.y),
                          .frame = static_cast<std::uint16_t>(frame),
                          .flags = static_cast<std::uint8_t>(flags)};
  for (std::size_t slot = 0; slot < kAvatarSlots; ++slot) {
    instance.rows[slot] = static_cast<std::uint8_t>(art.RowOf(avatar.look, slot));
  }
  return instance;
}

}  // namespace

int AvatarScale(const Camera& camera) {
  const int tile_device = camera.Map().tile_px.x * camera.Zoom();
  return std::max(1, (tile_device + kArtTilePx / 2) / kArtTilePx);
}

void FillAvatars(std::span<const PresentedAvatar> avatars, const AvatarStage& stage,
                 std::vector<AvatarInstance>& out) {
  const AvatarArt& art = stage.art;
  const Camera& camera = stage.camera;
  out.clear();
  const int scale = AvatarScale(camera);
  const int reach_x = art.frame_width * scale;
  const int reach_y = art.frame_height * scale;
  const glm::ivec2 view = camera.View().device;
  for (const PresentedAvatar& avatar : avatars) {
    const glm::vec2 device = camera.DeviceAt({avatar.x, avatar.y});
    const int drop = avatar.sits ? kSeatDropPx * scale : 0;
    const glm::ivec2 feet(static_cast<int>(std::floor(device.x + 0.5F)),
                          static_cast<int>(std::floor(device.y + 0.5F)) + drop);
    if (feet.x < -reach_x || feet.x > view.x + reach_x) continue;
    if (feet.y < -reach_y || feet.y > view.y + reach_y) continue;
    out.push_back(InstanceOf(avatar, stage, feet));
  }
}

double NextPoseInMs(std::span<const PresentedAvatar> avatars, const AvatarArt& art) {
  double next = std::numeric_limits<double>::infinity();
  for (const PresentedAvatar& avatar : avatars) {
    if (avatar.emote == Emote::kNone) continue;
    next = std::min(next, art.EmotePoseLeftMs(avatar.emote, avatar.sits, avatar.emote_ms));
  }
  return next;
}

}  // namespace atrium
