// Who may talk with whom: clients are told of links, and their signals are passed on.
#include <algorithm>
#include <utility>

#include "server/space/space.h"
#include "shared/protocol/limits.h"

namespace atrium {
namespace {

// For one client that does not read; what is lost the clients make good by connecting anew.
constexpr std::size_t kMaxWaitingSignals = 32;

}  // namespace

// Whoever has not come back by now has no links any more.
void Space::EndGraces() {
  constexpr auto kGraceTicks = static_cast<std::int32_t>(kLinkGraceSeconds * kTicksPerSecond);
  while (!graces_.empty() && TicksBetween(graces_.front().since, tick_) >= kGraceTicks) {
    const Grace grace = graces_.front();
    graces_.pop_front();
    Participant* client = Find(grace.session);
    if (client == nullptr || !client->held || client->detached_at != grace.since) continue;
    client->held = false;
    client->signals.clear();
    DismissFromSfu(*client);
    proximity_.SetHeld(client->avatar, false);
    proximity_.SetReachable(client->avatar, false);
  }
}

void Space::UpdateLinks() {
  EndGraces();
  UpdateSfu();
  link_changes_.clear();
  proximity_.Advance(tick_, link_changes_);
  for (const LinkChange& change : link_changes_) {
    ++(change.linked ? stats_.links_begun : stats_.links_ended);
    topology_.OnLink(change);
    NoteLink(change.a, change.b, change);
    NoteLink(change.b, change.a, change);
  }
  UpdateRoutes();
  UpdateCalls();
}

void Space::NoteLink(AvatarId avatar, AvatarId other, const LinkChange& change) {
  const auto slot = slot_of_avatar_.find(avatar.value);
  if (slot == slot_of_avatar_.end() || !participants_[slot->second].attached) return;
  Participant& client = participants_[slot->second];
  for (ToldLink& told : client.told_links) {
    if (told.with == other && !change.linked) told.reason = change.reason;
  }
  client.talk_due = true;
  Touch(slot->second);
}

// What is told is the difference between what is and what the client knows, so nothing piles up
// for one that does not read, and one that came back learns everything.
void Space::AddTalk(Participant& client) {
  if (!client.talk_due) return;
  client.talk_due = false;
  links_.clear();
  proximity_.AppendLinks(client.avatar, links_);
  if (std::exchange(client.kept_due, false)) AddKept(client);
  std::erase_if(client.told_links, [this](const ToldLink& told) {
    const bool holds = std::any_of(links_.begin(), links_.end(), [&told](const auto& link) {
      return link.with == told.with && link.number == told.number;
    });
    if (!holds) AddText(EncodeUnlink({told.with, told.number, told.reason}));
    return !holds;
  });
  AdmitToSfu(client);
  for (const ProximityEngine::Link& link : links_) AddLink(client, link);
  std::erase_if(client.reported, [this](LinkNumber number) {
    return std::none_of(links_.begin(), links_.end(),
                        [number](const auto& link) { return link.number == number; });
  });
  AddCalls(client);
  AddRoom(client);
  for (const std::string& signal : client.signals) AddText(signal);
  client.signals.clear();
}

void Space::AddLink(Participant& client, const ProximityEngine::Link& link) {
  const Route route = topology_.RouteOf(client.avatar, link.with);
  const auto told = std::find_if(client.told_links.begin(), client.told_links.end(),
                                 [&](const auto& known) { return known.with == link.with; });
  if (told == client.told_links.end()) {
    const auto other = slot_of_avatar_.find(link.with.value);
    if (other == slot_of_avatar_.end()) return;  // has just gone: the tick ends the link
    const std::string identity =
        sfu_ == nullptr ? std::string() : SfuIdentityOf(participants_[other->second]);
    AddText(EncodeLink({link.with, link.number, client.avatar < link.with, route, identity,
                        link.full, link.encrypted}));
    client.told_links.push_back({link.with, link.number, {}, route});
  } else if (told->route != route) {
    ++(route == Route::kSfu ? stats_.routes_to_sfu : stats_.routes_to_mesh);
    AddText(EncodeRoute({link.with, link.number, route}));
    told->route = route;
  }
}

void Space::AddKept(const Participant& client) {
  KeptMessage kept;
  // Those that have begun since, the page is told of as any other.
  for (const ProximityEngine::Link& link : links_) {
    const auto& before = client.kept;
    const bool is_kept = std::find(before.begin(), before.end(), link.number) != before.end();
    if (is_kept) kept.links.push_back(link.number);
  }
  AddText(EncodeKept(kept));
  if (!client.blocked.empty()) AddText(EncodeBlocked(client.blocked));
}

void Space::AddText(const std::string& text) {
  batch_.BeginFrame(true);
  batch_.AddCopy({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
}

bool Space::Relay(SessionId from, const SignalMessage& signal) {
  const Participant* sender = Find(from);
  const bool linked = sender != nullptr && signal.link != 0 &&
                      proximity_.LinkBetween(sender->avatar, signal.peer) == signal.link;
  const auto slot = slot_of_avatar_.find(signal.peer.value);
  // Who has just gone for good is still linked until the tick's end.
  const bool is_there = slot != slot_of_avatar_.end() &&
                        (participants_[slot->second].attached || participants_[slot->second].held);
  if (!linked || !is_there) {
    ++stats_.refused_signals;
    return false;
  }
  const bool is_taken =
      Notify(signal.peer, EncodeSignal({sender->avatar, signal.link, signal.data}));
  ++(is_taken ? stats_.signals : stats_.dropped_signals);
  Participant& receiver = participants_[slot->second];
  if (!is_taken || receiver.backlogged || !receiver.attached) return true;
  batch_.Clear();
  AddTalk(receiver);
  Send(receiver);
  return true;
}

bool Space::Notify(AvatarId avatar, std::string text) {
  const auto slot = slot_of_avatar_.find(avatar.value);
  if (slot == slot_of_avatar_.end()) return false;
  Participant& client = participants_[slot->second];
  if (client.signals.size() == kMaxWaitingSignals) return false;
  client.signals.push_back(std::move(text));
  NoteTalk(avatar);
  return true;
}

}  // namespace atrium
