#include "server/space/space.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "shared/protocol/limits.h"
#include "shared/sim/movement.h"

namespace atrium {
namespace {

MovementWorld WorldOf(const Tilemap& map) {
  return {map.collision, map.free_movement ? MovementPolicy::kFree : MovementPolicy::kGrid};
}

}  // namespace

Space::Space(const Tilemap& map, SpaceOutput& output, Options options)
    : map_(map),
      output_(output),
      options_(std::move(options)),
      sfu_(options_.sfu),
      simulation_(WorldOf(map), map.zone_grid),
      board_(CellGrid(map.width, map.height), simulation_, postures_),
      overview_(simulation_),
      proximity_(map.width, map.height, map.audible_tiles, map.zones) {}

Participant* Space::Find(SessionId session) {
  const auto found = slot_of_session_.find(session.value);
  return found == slot_of_session_.end() ? nullptr : &participants_[found->second];
}

ParticipantSlot Space::SlotOf(const Participant& participant) const {
  return static_cast<ParticipantSlot>(&participant - participants_.data());
}

// Newcomers take the default spawns in turn, so that a crowd does not appear on one tile.
AvatarState Space::PlaceFor(const Arrival& arrival) {
  const std::optional<AvatarState>& wished = arrival.place;
  if (wished && !map_.collision.IsBlocked(TileOf(*wished))) {
    return StandingAt(TileOf(*wished), wished->facing);
  }
  const std::vector<std::size_t> spawns = map_.SpawnsFor(arrival.entry);
  assert(!spawns.empty());
  return StandingAt(map_.spawns[spawns[next_spawn_++ % spawns.size()]].tile);
}

void Space::Join(SessionId session, AvatarId avatar, const std::string& name, const Look& look,
                 const Arrival& arrival) {
  assert(Find(session) == nullptr && simulation_.Find(avatar) == nullptr);
  if (free_slots_.empty()) {
    free_slots_.push_back(static_cast<ParticipantSlot>(participants_.size()));
    participants_.emplace_back();
  }
  const ParticipantSlot slot = free_slots_.back();
  free_slots_.pop_back();
  participants_[slot] = {};
  participants_[slot].session = session;
  participants_[slot].avatar = avatar;
  slot_of_session_[session.value] = slot;
  slot_of_avatar_[avatar.value] = slot;

  const AvatarState state = PlaceFor(arrival);
  simulation_.Place(avatar, state);
  board_.PutAvatar(avatar, TileOf(state));
  roster_.Set(avatar, name, look, true);
  overview_.NoteMoved(avatar);
  proximity_.Put(avatar, TileOf(state), simulation_.Find(avatar)->zone);
  // Whoever appears in an exit came by it, and does not go back at once.
  participants_[slot].exit = options_.exits.At(TileOf(state));
}

void Space::Attach(SessionId session, const std::string& name, const Look& look) {
  Participant* client = Find(session);
  if (client == nullptr) return;
  Detach(session);  // a take-over replaces the client without a pause
  client->attached = true;
  client->tick_due = true;
  client->roster_version = 0;
  client->last_ack_at_once = tick_ - 1;
  client->view.Follow(TileOf(simulation_.Find(client->avatar)->state), SlotOf(*client), board_);
  roster_.Set(client->avatar, name, look, false);
  client->held = false;
  client->sfu_due = true;  // a page that was loaded anew needs another admission
  sfu_pauses_.Hasten(client->avatar);
  client->talk_due = true;
  client->kept_due = true;
  client->kept.clear();
  links_.clear();
  proximity_.AppendLinks(client->avatar, links_);
  for (const ProximityEngine::Link& link : links_) client->kept.push_back(link.number);
  proximity_.SetHeld(client->avatar, false);
  proximity_.SetReachable(client->avatar, !client->busy, UnlinkReason::kUserEnded);
  client->told_conversation = 0;
  client->told_locked = false;
  client->told_barred.clear();
  client->told_room = {};
  EndAllFollowing(client->avatar);
  Touch(SlotOf(*client));
}

void Space::Detach(SessionId session) {
  Participant* client = Find(session);
  if (client == nullptr || !client->attached) return;
  client->view.Suspend(SlotOf(*client), board_);
  client->view.ForgetKnown();
  client->attached = false;
  client->backlogged = false;
  client->wants_overview = false;
  client->acks.clear();
  client->pong.reset();
  client->changes.clear();
  client->commands.Clear();
  client->told_links.clear();
  client->held = true;
  client->detached_at = tick_;
  graces_.push_back({session, tick_});
  proximity_.SetHeld(client->avatar, true);
  Queue(*client, {});
  roster_.SetAway(client->avatar, true);
}

void Space::Leave(SessionId session) {
  Participant* client = Find(session);
  if (client == nullptr) return;
  DismissFromSfu(*client);
  client->view.Suspend(SlotOf(*client), board_);
  board_.RemoveAvatar(client->avatar);
  simulation_.Remove(client->avatar);
  EndAllFollowing(client->avatar);
  postures_.End(client->avatar);
  roster_.Remove(client->avatar);
  proximity_.Remove(client->avatar);
  topology_.SetReachesSfu(client->avatar, true);
  sfu_pauses_.Forget(client->avatar);
  ForgetBlocksOf(client->avatar);
  slot_of_session_.erase(session.value);
  slot_of_avatar_.erase(client->avatar.value);
  free_slots_.push_back(SlotOf(*client));
  *client = {};
}

void Space::OnDrained(SessionId session) {
  Participant* client = Find(session);
  if (client == nullptr || !client->backlogged) return;
  client->backlogged = false;
  client->tick_due = true;
  client->view.Follow(TileOf(simulation_.Find(client->avatar)->state), SlotOf(*client), board_);
  ++stats_.full_states_after_backlog;
  Touch(SlotOf(*client));
}

std::optional<AvatarState> Space::StateOf(SessionId session) const {
  const auto found = slot_of_session_.find(session.value);
  if (found == slot_of_session_.end()) return std::nullopt;
  return simulation_.Find(participants_[found->second].avatar)->state;
}

std::size_t Space::BackloggedCount() const {
  return static_cast<std::size_t>(
      std::count_if(participants_.begin(), participants_.end(),
                    [](const Participant& client) { return client.backlogged; }));
}

void Space::RunTick(TimePoint scheduled) {
  ++tick_;
  tick_time_ = scheduled;
  ++stats_.ticks;
  ApplyDueCommands();
  events_.Clear();
  simulation_.StepTick(events_);
  ApplyEvents();
  ExpireFollowing();
  UpdateLinks();
  board_.Encode(tick_);
  TouchForChanges();
  TouchForRoster();
  TouchForOverview();
  TouchForQuiet();
  FlushTouched();
  board_.EndTick();
  stats_.cells_encoded = board_.CellsEncoded();
  TellOfExits();
}

void Space::NoteExit(Participant& client, TilePosition tile) {
  if (options_.exits.Empty()) return;
  const ExitNumber exit = options_.exits.At(tile);
  if (exit == client.exit) return;
  client.exit = exit;
  if (exit != 0 && client.attached) leaving_.emplace_back(client.session, exit);
}

void Space::TellOfExits() {
  for (const auto& [session, exit] : std::exchange(leaving_, {})) output_.OnExit(session, exit);
}

void Space::ApplyDueCommands() {
  std::erase_if(commanded_, [this](ParticipantSlot slot) {
    Participant& client = participants_[slot];
    if (!client.commanded) return true;  // the slot changed hands
    if (const auto command = client.commands.TakeDue(tick_)) {
      if (simulation_.Find(client.avatar)->intent != *command) {
        simulation_.SetIntent(client.avatar, *command);
        if (command->direction != Direction::kNone) postures_.End(client.avatar);
        board_.NoteIntent(client.avatar);
      }
    }
    client.commanded = !client.commands.Empty();
    return !client.commanded;
  });
}

void Space::ApplyEvents() {
  for (const AvatarId id : events_.moved_tile) {
    const TilePosition tile = TileOf(simulation_.Find(id)->state);
    board_.PutAvatar(id, tile);
    overview_.NoteMoved(id);
    proximity_.Put(id, tile, simulation_.Find(id)->zone);
    const ParticipantSlot slot = slot_of_avatar_.find(id.value)->second;
    Participant& client = participants_[slot];
    NoteExit(client, tile);
    if (!client.attached || client.backlogged) continue;
    if (client.view.Follow(tile, slot, board_)) Touch(slot);
  }
  for (const ZoneChange& change : events_.zone_changes) {
    board_.NoteZone(change.avatar);
    const bool is_room = proximity_.IsPrivate(change.from) || proximity_.IsPrivate(change.to);
    if (is_room) NoteTalk(change.avatar);
  }
}

}  // namespace atrium
