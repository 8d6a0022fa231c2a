#include "client/prediction/emote_time.h"

namespace atrium {
namespace {

// Long enough to be read by who looks elsewhere when it appears.
constexpr double kReactionMs = 2'600;

}  // namespace

double EmoteLengthMs(Emote emote) {
  switch (emote) {
    case Emote::kWave:
      return 2'200;
    case Emote::kClap:
      return 3'000;
    case Emote::kDance:
      return 12'000;
    // Until somebody has seen it.
    case Emote::kRaise:
      return 60'000;
    case Emote::kThink:
      return 8'000;
    case Emote::kNone:
      return 0;
    default:
      return kReactionMs;
  }
}

bool ShowEmote(Emote emote, double since_ms, PresentedAvatar& shown) {
  const bool is_over = emote == Emote::kNone || shown.walking || since_ms >= EmoteLengthMs(emote);
  shown.emote = is_over ? Emote::kNone : emote;
  shown.emote_ms = is_over ? 0 : static_cast<float>(since_ms);
  return !is_over;
}

bool ShowReaction(Emote reaction, double since_ms, PresentedAvatar& shown) {
  const bool is_over = reaction == Emote::kNone || since_ms >= EmoteLengthMs(reaction);
  shown.reaction = is_over ? Emote::kNone : reaction;
  shown.reaction_ms = is_over ? 0 : static_cast<float>(since_ms);
  return !is_over;
}

}  // namespace atrium
