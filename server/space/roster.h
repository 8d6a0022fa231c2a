// Who is in the space: the list that names and looks are known from.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "server/net/shared_bytes.h"
#include "shared/core/tick.h"
#include "shared/protocol/server_frame.h"

namespace atrium {

// Changes are collected during a tick and encoded once; the whole list is encoded when somebody
// needs it, at most once between two changes.
class Roster {
 public:
  void Set(AvatarId id, const std::string& name, const Look& look, bool away);
  // These do nothing when the avatar is not on the list.
  void SetAway(AvatarId id, bool away);
  void Remove(AvatarId id);

  // Ends the tick's collection. Null when nothing changed.
  SharedBytes TakeChange();
  // Everybody, with the changes collected so far.
  const SharedBytes& Full();

  std::size_t Size() const { return index_of_.size(); }

 private:
  void NoteChange(AvatarId id);

  std::vector<RosterEntry> entries_;
  std::unordered_map<std::uint16_t, std::size_t> index_of_;
  std::vector<AvatarId> changed_;
  std::vector<AvatarId> removed_;
  SharedBytes full_;  // null: out of date
};

}  // namespace atrium
