// Who is in the space: the list that names and looks are known from.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <unordered_map>
#include <vector>

#include "server/net/frame_batch.h"
#include "server/net/shared_bytes.h"
#include "shared/core/tick.h"
#include "shared/protocol/server_frame.h"

namespace atrium {

// Changes are collected during a tick and encoded once; the whole list is encoded when somebody
// needs it, at most once between two changes. Each encoded change is a version of the list. The
// last changes are kept, so that a client which could not be written to for a moment catches up by
// what it missed: in a storm of joins the whole list, again and again, would keep it blocked.
class Roster {
 public:
  void Set(AvatarId id, const std::string& name, const Look& look, bool away);
  // These do nothing when the avatar is not on the list.
  void SetAway(AvatarId id, bool away);
  void SetBusy(AvatarId id, bool busy);
  void Remove(AvatarId id);

  // Ends the tick's collection. False when nothing changed.
  bool EndTick();
  // Counts up from 1 with every tick that changed something.
  std::uint64_t Version() const { return version_; }
  // The frames that lead from the list of that version (0: none at all) to the current one: the
  // changes missed, or the whole list if that is shorter. Call after EndTick; valid until the next
  // call that changes the list.
  void AppendSince(std::uint64_t version, FrameBatch& batch);

 private:
  void NoteChange(AvatarId id);
  const SharedBytes& Full();
  bool IsShorterThanFull(std::size_t changes);

  std::vector<RosterEntry> entries_;
  std::unordered_map<std::uint16_t, std::size_t> index_of_;
  std::vector<AvatarId> changed_;
  std::vector<AvatarId> removed_;
  SharedBytes full_;  // null: out of date
  std::uint64_t version_ = 1;
  std::deque<SharedBytes> recent_;  // the last one made the current version
};

}  // namespace atrium
