// The symbols of reactions over heads, and where they go on the canvas.
#include "client/render/reactions.h"

#include <algorithm>
#include <cmath>

#include <glm/common.hpp>

#include "client/prediction/emote_time.h"
#include "client/render/avatar_batch.h"
#include "client/render/name_tags.h"
#include "shared/protocol/emote.h"

namespace atrium {
namespace {

constexpr int kSymbolPx = 18;  // sheet pixels
// How far it rises above the name, sheet pixels, and in what time.
constexpr float kRisePx = 10;
constexpr float kRiseMs = 700;
constexpr float kAppearMs = 120;
constexpr float kFadeMs = 600;

// Fast at first, and then as if held by the air.
float RisenPart(float since_ms) {
  const float left = 1 - std::min(since_ms / kRiseMs, 1.0F);
  return 1 - left * left * left;
}

float AlphaAt(float since_ms, float length_ms) {
  return std::clamp(std::min(since_ms / kAppearMs, (length_ms - since_ms) / kFadeMs), 0.0F, 1.0F);
}

}  // namespace

void FillReactions(std::span<const PresentedAvatar> avatars, const Camera& camera, int tag_height,
                   bool animate, std::vector<ReactionInstance>& out) {
  out.clear();
  const auto scale = static_cast<float>(AvatarScale(camera));
  const glm::vec2 view(camera.View().device);
  for (const PresentedAvatar& avatar : avatars) {
    if (avatar.reaction == Emote::kNone) continue;
    const auto length_ms = static_cast<float>(EmoteLengthMs(avatar.reaction));
    const float rise = animate ? RisenPart(avatar.reaction_ms) : 1;
    const glm::vec2 feet = glm::floor(camera.DeviceAt({avatar.x, avatar.y}) + 0.5F);
    const float size = kSymbolPx * scale;
    const float bottom =
        feet.y - (kTagAboveFeet + rise * kRisePx) * scale - static_cast<float>(tag_height);
    const ReactionInstance symbol{.x = std::floor(feet.x - size / 2),
                                  .y = std::floor(bottom - size),
                                  .size = size,
                                  .symbol = static_cast<float>(ReactionIndex(avatar.reaction)),
                                  .alpha = animate ? AlphaAt(avatar.reaction_ms, length_ms) : 1};
    const bool is_seen =
        symbol.x > -size && symbol.x < view.x && symbol.y > -size && symbol.y < view.y;
    if (is_seen) out.push_back(symbol);
  }
}

}  // namespace atrium
