// Walking behind somebody: the server relays the question and the answer; the walking itself is
// commands like any others.
#include <algorithm>
#include <cstdlib>

#include "server/space/space.h"

namespace atrium {
namespace {

// From farther away nobody knows who asks.
constexpr std::int32_t kQuestionTiles = 20;
constexpr Tick kQuestionPauseTicks = 5 * kTicksPerSecond;

ErrorMessage NotAllowed(std::string_view why) {
  return {ErrorCode::kNotAllowed, std::string(why), false, {}};
}

bool IsNear(TilePosition a, TilePosition b) {
  return std::max(std::abs(a.x - b.x), std::abs(a.y - b.y)) <= kQuestionTiles;
}

}  // namespace

std::optional<std::string_view> Space::WhyNotAsk(const Participant& client, AvatarId leader) const {
  const auto slot = slot_of_avatar_.find(leader.value);
  if (leader == client.avatar || slot == slot_of_avatar_.end()) return "That person is not here.";
  if (client.next_question && TicksBetween(*client.next_question, tick_) < 0) {
    return "You have asked a moment ago. Wait a little.";
  }
  const TilePosition here = TileOf(simulation_.Find(client.avatar)->state);
  if (!IsNear(here, TileOf(simulation_.Find(leader)->state))) {
    return "Walk up to that person before you ask.";
  }
  if (participants_[slot->second].busy) return "That person is not to be disturbed.";
  return std::nullopt;
}

// Whoever is blocked is not told so: the question just stays without an answer.
std::optional<ErrorMessage> Space::Grant(Participant& client, const FollowWish& wish) {
  const Following pair{client.avatar, wish.avatar};
  if (!wish.on) {
    EndFollowing(pair);
    return std::nullopt;
  }
  if (follows_.LeaderOf(client.avatar) == wish.avatar) return std::nullopt;
  if (const auto why = WhyNotAsk(client, wish.avatar)) {
    Notify(client.avatar, EncodeFollowing(pair.follower, pair.leader, FollowState::kOff));
    return NotAllowed(*why);
  }
  client.next_question = tick_ + kQuestionPauseTicks;
  if (const auto before = follows_.LeaderOf(client.avatar)) EndFollowing({client.avatar, *before});
  follows_.Ask(pair, tick_);
  TellFollowing(pair, FollowState::kAsked);
  return std::nullopt;
}

std::optional<ErrorMessage> Space::Grant(Participant& client, const LeadWish& wish) {
  const Following pair{wish.avatar, client.avatar};
  if (!wish.on) {
    EndFollowing(pair);
    return std::nullopt;
  }
  const bool blocked = Blocks(client.avatar, wish.avatar) || Blocks(wish.avatar, client.avatar);
  if (blocked || !follows_.Accept(pair)) return NotAllowed("That person does not ask to follow.");
  TellFollowing(pair, FollowState::kOn);
  return std::nullopt;
}

void Space::TellFollowing(const Following& pair, FollowState state) {
  const std::string text = EncodeFollowing(pair.follower, pair.leader, state);
  Notify(pair.follower, text);
  const bool blocked = Blocks(pair.leader, pair.follower) || Blocks(pair.follower, pair.leader);
  if (!blocked) Notify(pair.leader, text);
}

void Space::EndFollowing(const Following& pair) {
  if (follows_.End(pair)) TellFollowing(pair, FollowState::kOff);
}

void Space::EndAllFollowing(AvatarId avatar) {
  for (const Following& pair : follows_.Of(avatar)) EndFollowing(pair);
}

void Space::ExpireFollowing() {
  if (tick_ % kTicksPerSecond != 0) return;
  for (const Following& pair : follows_.TakeExpired(tick_)) TellFollowing(pair, FollowState::kOff);
}

}  // namespace atrium
