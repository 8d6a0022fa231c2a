// The HUD's own words, as labels that the page rasterises.
#include "client/hud/hud_words.h"

#include <array>
#include <cfloat>
#include <cstddef>

namespace atrium {
namespace {

// In the order of HudWord.
constexpr std::array kKeys = {
    "minimapHint", "peopleHint", "closerHint", "fartherHint", "privateRoom",
    "quietZone",   "stage",      "audience",   "people",      "you",
    "away",        "busy",       "roundTrip",  "lead",        "predictionError",
    "down",        "up",         "frame",      "uploaded",
};
static_assert(kKeys.size() == static_cast<std::size_t>(HudWord::kUploaded) + 1);

const char* KeyOf(HudWord word) { return kKeys[static_cast<std::size_t>(word)]; }

LabelId LabelOf(HudWord word) { return kWordLabelBase + static_cast<LabelId>(word); }

}  // namespace

float WordWidth(LabelRenderer& labels, HudWord word) {
  return LabelWidth(labels, LabelOf(word), KeyOf(word));
}

float DrawWord(const HudCanvas& canvas, LabelRenderer& labels, HudWord word, glm::vec2 at,
               HudColor color) {
  return DrawLabel(canvas, labels, LabelOf(word), KeyOf(word), at, color, FLT_MAX);
}

}  // namespace atrium
