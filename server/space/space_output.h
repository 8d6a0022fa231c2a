// How a space reaches its clients: by session id, never by connection.
#pragma once

#include "server/net/frame_batch.h"
#include "server/space/exit_grid.h"
#include "shared/core/strong_id.h"

namespace atrium {

class SpaceOutput {
 public:
  SpaceOutput() = default;
  SpaceOutput(const SpaceOutput&) = delete;
  SpaceOutput& operator=(const SpaceOutput&) = delete;
  virtual ~SpaceOutput() = default;

  // Sends the batch's frames in their order. False when the client's connection could not take all
  // of it at once: the rest is kept and goes out by itself, and the space sends nothing more before
  // Space::OnDrained. Never calls back into the space.
  virtual bool Send(SessionId session, const FrameBatch& batch) = 0;

  // The session's avatar has walked into an exit. The last thing of a tick, so it may call back
  // into the space, as to let the session leave.
  virtual void OnExit(SessionId /*session*/, ExitNumber /*exit*/) {}
};

}  // namespace atrium
