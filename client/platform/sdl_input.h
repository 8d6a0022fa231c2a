// Turns SDL's events into the client's.
#pragma once

#include "client/platform/input.h"

namespace atrium {

// Hands everything that happened since the last call to `sink`.
void PollSdlInput(InputSink& sink);

// Calls `wake(context)` whenever something happens, from within the browser's event: ask for a
// frame there, and poll in the frame. Once.
void WatchSdlInput(void (*wake)(void* context), void* context);

}  // namespace atrium
