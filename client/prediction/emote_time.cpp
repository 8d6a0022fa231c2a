#include "client/prediction/emote_time.h"

namespace atrium {

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
      break;
  }
  return 0;
}

bool ShowEmote(Emote emote, double since_ms, PresentedAvatar& shown) {
  const bool is_over = emote == Emote::kNone || shown.walking || since_ms >= EmoteLengthMs(emote);
  shown.emote = is_over ? Emote::kNone : emote;
  shown.emote_ms = is_over ? 0 : static_cast<float>(since_ms);
  return !is_over;
}

}  // namespace atrium
