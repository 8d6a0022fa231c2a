// What a space does with what its clients wish about talking and showing themselves.
#include <algorithm>
#include <variant>

#include "server/space/space.h"
#include "shared/protocol/limits.h"
#include "shared/sim/movement.h"

namespace atrium {
namespace {

constexpr std::int32_t kEmotePauseTicks = kTicksPerSecond / 2;
constexpr std::int32_t kEmotesAtOnce = 3;

std::optional<ErrorMessage> Refused(std::optional<std::string_view> why) {
  if (!why) return std::nullopt;
  return ErrorMessage{ErrorCode::kNotAllowed, std::string(*why), false, {}};
}

}  // namespace

std::optional<ErrorMessage> Space::Wish(SessionId session, const TalkWish& wish) {
  Participant* client = Find(session);
  if (client == nullptr || !client->attached) return std::nullopt;
  return std::visit([&](const auto& body) { return Grant(*client, body); }, wish);
}

// A link that has ended meanwhile needs no other end.
std::optional<ErrorMessage> Space::Grant(Participant& client, const RenewWish& wish) {
  links_.clear();
  proximity_.AppendLinks(client.avatar, links_);
  const auto link = std::find_if(links_.begin(), links_.end(), [&wish](const auto& candidate) {
    return candidate.number == wish.link;
  });
  if (link != links_.end()) proximity_.Renew(client.avatar, link->with);
  return std::nullopt;
}

std::optional<ErrorMessage> Space::Grant(Participant& client, const BusyWish& wish) {
  if (client.busy == wish.on) return std::nullopt;
  client.busy = wish.on;
  roster_.SetBusy(client.avatar, wish.on);
  proximity_.SetReachable(client.avatar, !wish.on, UnlinkReason::kUserEnded);
  return std::nullopt;
}

std::optional<ErrorMessage> Space::Grant(Participant& client, const BlockWish& wish) {
  // Whoever has left meanwhile needs no block.
  if (wish.avatar == client.avatar || !slot_of_avatar_.contains(wish.avatar.value)) return {};
  if (wish.on && client.blocked.size() == kMaxBlockedPeople) {
    return Refused("You block as many people as possible.");
  }
  if (wish.on) {
    EndFollowing({client.avatar, wish.avatar});
    EndFollowing({wish.avatar, client.avatar});
  }
  std::erase(client.blocked, wish.avatar);
  if (wish.on) client.blocked.push_back(wish.avatar);
  proximity_.SetApart(client.avatar, wish.avatar, wish.on || Blocks(wish.avatar, client.avatar));
  return std::nullopt;
}

std::optional<ErrorMessage> Space::Grant(Participant& client, const LockWish& wish) {
  return Refused(keeper_.Lock(client.avatar, wish.on));
}

std::optional<ErrorMessage> Space::Grant(Participant& client, const KnockWish& wish) {
  if (const auto why = keeper_.Knock(client.avatar, wish.avatar)) return Refused(why);
  const Conversations& calls = keeper_.Calls();
  for (const AvatarId member : calls.Members(calls.Of(wish.avatar))) {
    if (!Blocks(member, client.avatar)) Notify(member, EncodeKnock(client.avatar));
  }
  return std::nullopt;
}

std::optional<ErrorMessage> Space::Grant(Participant& client, const AdmitWish& wish) {
  return Refused(keeper_.Admit(client.avatar, wish.avatar));
}

std::optional<ErrorMessage> Space::Grant(Participant& client, const EncryptWish&) {
  const ZoneId room = RoomOf(client);
  if (!room.IsValid()) return Refused("Only a private room can be encrypted: you are in none.");
  if (!proximity_.Encrypt(room, client.avatar)) return Refused("This room is encrypted already.");
  for (const Participant& other : participants_) {
    if (other.attached && RoomOf(other) == room) NoteTalk(other.avatar);
  }
  return std::nullopt;
}

// Two a second, three at once: faster than that nobody can follow anyway. (The generic cell rate
// algorithm of ITU-T I.371: a time is kept that each gesture moves on.)
std::optional<ErrorMessage> Space::Grant(Participant& client, const EmoteWish& wish) {
  const std::int32_t ahead = std::max(0, TicksBetween(tick_, client.next_emote.value_or(tick_)));
  if (ahead > (kEmotesAtOnce - 1) * kEmotePauseTicks) return std::nullopt;
  client.next_emote = tick_ + static_cast<Tick>(ahead + kEmotePauseTicks);
  board_.NoteEmote(client.avatar, wish.emote);
  // Those who come later are told of what lasts.
  if (!IsReaction(wish.emote) && Stands(client)) {
    postures_.Express(client.avatar, wish.emote, tick_ + 1);
  }
  return std::nullopt;
}

bool Space::Stands(const Participant& client) const {
  const SimulatedAvatar* avatar = simulation_.Find(client.avatar);
  return IsAtRest(avatar->state, avatar->intent);
}

std::optional<ErrorMessage> Space::Grant(Participant& client, const SitWish&) {
  const TilePosition tile = TileOf(simulation_.Find(client.avatar)->state);
  const Seat* seat = map_.FindSeat(tile);
  if (seat == nullptr || !Stands(client)) return Refused("Walk to a seat before you sit down.");
  if (postures_.Sits(client.avatar)) return std::nullopt;
  if (!postures_.Sit(client.avatar, tile)) return Refused("Somebody else sits here.");
  simulation_.Place(client.avatar, StandingAt(tile, DirectionOf(seat->dx, seat->dy)));
  board_.NoteState(client.avatar);
  return std::nullopt;
}

// Once for each link, and only for one's own.
std::optional<ErrorMessage> Space::Grant(Participant& client, const ReportWish& wish) {
  const auto is_it = [&wish](const ToldLink& told) { return told.number == wish.link; };
  const bool is_own = std::any_of(client.told_links.begin(), client.told_links.end(), is_it);
  const auto reported = std::find(client.reported.begin(), client.reported.end(), wish.link);
  if (!is_own || reported != client.reported.end()) return std::nullopt;
  client.reported.push_back(wish.link);
  talk_stats_.Add(wish);
  return std::nullopt;
}

}  // namespace atrium
