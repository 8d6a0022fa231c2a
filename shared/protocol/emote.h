// What an avatar can express with its body.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace atrium {

// Numbers on the wire; names in messages and in the cycles of assets/avatars/avatars.json.
enum class Emote : std::uint8_t { kNone, kWave, kClap, kDance, kRaise, kThink };
inline constexpr std::array<std::string_view, 6> kEmoteNames = {"none",  "wave",  "clap",
                                                                "dance", "raise", "think"};
inline constexpr std::size_t kEmoteCount = kEmoteNames.size();

constexpr std::string_view NameOf(Emote emote) {
  return kEmoteNames[static_cast<std::size_t>(emote)];
}

}  // namespace atrium
