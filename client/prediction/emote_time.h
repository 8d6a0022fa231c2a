// For how long gestures and reactions are seen.
#pragma once

#include "client/prediction/presented_world.h"
#include "shared/protocol/emote.h"

namespace atrium {

// Milliseconds until it ends by itself; walking ends a gesture at once.
double EmoteLengthMs(Emote emote);

// Fills in what the avatar shows of a gesture that it began `since_ms` ago. Returns whether that is
// still to be seen.
bool ShowEmote(Emote emote, double since_ms, PresentedAvatar& shown);
// The same of a reaction, which goes along with who walks.
bool ShowReaction(Emote reaction, double since_ms, PresentedAvatar& shown);

}  // namespace atrium
