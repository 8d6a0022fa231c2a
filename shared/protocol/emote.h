// What an avatar can express: gestures with its body, and reactions as a symbol over its head.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace atrium {

// Numbers on the wire; names in messages, those of gestures also in the cycles of
// assets/avatars/avatars.json. Reactions come behind all gestures, in the order of their pictures
// in assets/avatars/reactions.png.
enum class Emote : std::uint8_t {
  kNone,
  kWave,
  kClap,
  kDance,
  kRaise,
  kThink,
  kHeart,
  kThumbsUp,
  kLaugh,
  kParty,
  kSurprise,
  kQuestion,
};
inline constexpr std::array<std::string_view, 12> kEmoteNames = {
    "none",  "wave",      "clap",  "dance", "raise",    "think",
    "heart", "thumbs_up", "laugh", "party", "surprise", "question"};
inline constexpr std::size_t kEmoteCount = kEmoteNames.size();
// Of gestures, none included.
inline constexpr std::size_t kGestureCount = 6;
inline constexpr std::size_t kReactionCount = kEmoteCount - kGestureCount;

constexpr std::string_view NameOf(Emote emote) {
  return kEmoteNames[static_cast<std::size_t>(emote)];
}

constexpr bool IsReaction(Emote emote) { return emote >= Emote::kHeart; }

// The place of a reaction among them, from 0.
constexpr std::size_t ReactionIndex(Emote emote) {
  return static_cast<std::size_t>(emote) - kGestureCount;
}

}  // namespace atrium
