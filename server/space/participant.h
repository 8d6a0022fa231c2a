// What a space keeps for each session in it.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "server/net/shared_bytes.h"
#include "server/space/client_view.h"
#include "server/space/command_queue.h"
#include "server/space/exit_grid.h"
#include "shared/core/strong_id.h"
#include "shared/protocol/call_message.h"
#include "shared/protocol/server_frame.h"
#include "shared/sim/conversations.h"
#include "shared/sim/proximity.h"
#include "shared/sim/topology.h"

namespace atrium {

using TimePoint = std::chrono::steady_clock::time_point;

// What happened in a seen cell in one tick, encoded.
struct SeenChange {
  Tick tick = 0;
  SharedBytes bytes;
};

// A link that the client knows of.
struct ToldLink {
  AvatarId with;
  LinkNumber number = 0;
  UnlinkReason reason = UnlinkReason::kProximityLost;  // once it has ended
  Route route = Route::kMesh;
};

struct Participant {
  SessionId session;  // invalid: the slot is free
  AvatarId avatar;
  bool attached = false;    // a client is connected; else away
  bool backlogged = false;  // its connection takes nothing now
  bool touched = false;     // in the space's list of those to be sent something
  bool commanded = false;   // in the space's list of those with commands waiting
  bool tick_due = false;    // a tick frame with the next flush, even an empty one
  bool talk_due = false;    // links or signals to be told of
  bool kept_due = false;    // the links that outlived the last connection to be told of
  bool busy = false;        // not to be disturbed
  bool held = false;        // not attached, but its links go on for a moment
  Tick detached_at = 0;
  ExitNumber exit = 0;  // of the tile it stands on
  bool wants_overview = false;
  bool overview_due = false;         // everybody's place, with the next overview
  std::uint64_t roster_version = 0;  // of the roster it was sent, 0: none
  Tick last_frame = 0;               // the tick of the last tick frame
  Tick last_ack_at_once = 0;         // the last tick in which an ack did not wait for the flush
  CommandQueue commands;
  ClientView view;
  std::vector<SeenChange> changes;  // since the last flush, by rising tick
  // Answers that wait for the next flush; bounded, the oldest go first.
  std::vector<AckFrame> acks;
  std::optional<PongFrame> pong;
  std::vector<ToldLink> told_links;
  std::string sfu_room;              // where the client was let in, empty: nowhere
  bool sfu_due = false;              // another admission, to the same room as well
  std::vector<LinkNumber> kept;      // links there were when the client came (back)
  std::vector<LinkNumber> reported;  // links whose set-up it has told of
  std::vector<AvatarId> blocked;     // people it never wants to talk with; bounded
  ConversationId told_conversation = 0;
  bool told_locked = false;
  std::vector<AvatarId> told_barred;
  RoomMessage told_room;
  std::optional<Tick> next_emote;     // when it might be made by who makes one all the time
  std::optional<Tick> next_question;  // when it may ask again to follow somebody
  std::vector<std::string> signals;   // from others, encoded; bounded
};

}  // namespace atrium
