// Who is in conversation with whom: people connected by links, directly or through others.
//
// A conversation begins with the first link of two people who are in none, grows and shrinks as
// links begin and end, and ends when it is of fewer than two. When a link joins two, the smaller
// becomes part of the larger; when the last link between two parts ends, the smaller part becomes
// a conversation of its own. Links of a stage make no conversation: a thousand who listen to one
// speaker are not in talk with each other.
//
// Pure: knows nothing of clients, places and clocks.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string_view>
#include <vector>

#include "shared/core/strong_id.h"
#include "shared/sim/proximity.h"

namespace atrium {

// 0 is none. Never used again.
using ConversationId = std::uint32_t;

enum class ConversationEnd : std::uint8_t {
  kProximityLost,  // the last two walked apart
  kZoneLeft,       // a zone separates them
  kUserEnded,      // one does not want it any more
  kDisconnected,   // one is gone
  kMerged,         // it is part of another one now
};
inline constexpr std::array<std::string_view, 5> kConversationEndNames = {
    "proximity_lost", "zone_left", "user_ended", "disconnected", "merged"};
inline constexpr std::size_t kConversationEnds = kConversationEndNames.size();

struct ConversationCounts {
  std::uint64_t begun = 0;
  std::array<std::uint64_t, kConversationEnds> ended{};  // by ConversationEnd

  ConversationCounts& operator+=(const ConversationCounts& other) {
    begun += other.begun;
    for (std::size_t i = 0; i < ended.size(); ++i) ended[i] += other.ended[i];
    return *this;
  }
};

class Conversations {
 public:
  // The changes of one tick, in their order.
  void Apply(std::span<const LinkChange> changes);

  // 0: in none.
  ConversationId Of(AvatarId id) const;
  // By rising id; empty for one that is over.
  std::span<const AvatarId> Members(ConversationId id) const;
  // A locked one stays so until it is unlocked or over, its parts included.
  void SetLocked(ConversationId id, bool locked);
  bool IsLocked(ConversationId id) const;

  // Whoever is in another conversation than before, or in one that was locked or unlocked, since
  // the last call; by rising id.
  std::vector<AvatarId> TakeChanged();
  std::size_t Count() const { return conversations_.size(); }
  const ConversationCounts& Counts() const { return counts_; }

 private:
  struct Conversation {
    std::vector<AvatarId> members;
    bool locked = false;
  };
  struct Person {
    ConversationId conversation = 0;
    std::vector<AvatarId> linked;
    std::uint32_t visit = 0;  // the last search that came by
  };

  Person& At(AvatarId id);
  void Join(AvatarId a, AvatarId b);
  void Merge(ConversationId small, ConversationId large);
  void Move(AvatarId id, ConversationId to);
  void Split(ConversationId id, ConversationEnd reason);
  std::vector<AvatarId> ConnectedWith(AvatarId id);
  ConversationId Begin(bool locked);
  void End(ConversationId id, ConversationEnd reason);

  std::vector<Person> people_;  // by avatar id
  std::map<ConversationId, Conversation> conversations_;
  // Of the Apply under way: those that lost a link, and how.
  std::map<ConversationId, ConversationEnd> torn_;
  std::vector<AvatarId> changed_;
  ConversationCounts counts_;
  ConversationId last_ = 0;
  std::uint32_t visit_ = 0;
};

}  // namespace atrium
