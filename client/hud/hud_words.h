// The HUD's own words: keys of the page's catalogue (web/src/language/english/hud.ts). The page
// rasterises them in the language that is spoken, in any script.
#pragma once

#include <cstdint>

#include "client/hud/imgui_draw.h"

namespace atrium {

// The labels of words among other labels: above those of zones (imgui_minimap.h).
inline constexpr LabelId kWordLabelBase = 0x20000;

enum class HudWord : std::uint8_t {
  kMinimapHint,
  kPeopleHint,
  kCloserHint,
  kFartherHint,
  kPrivateRoom,
  kQuietZone,
  kStage,
  kAudience,
  kPeople,
  kYou,
  kAway,
  kBusy,
  kRoundTrip,
  kLead,
  kPredictionError,
  kDown,
  kUp,
  kFrame,
  kUploaded,
};

// 0 until the page has answered.
float WordWidth(LabelRenderer& labels, HudWord word);
// `at` is the middle of its left edge. Returns the width drawn.
float DrawWord(const HudCanvas& canvas, LabelRenderer& labels, HudWord word, glm::vec2 at,
               HudColor color);

}  // namespace atrium
