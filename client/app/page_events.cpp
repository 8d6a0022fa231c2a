// Tells the page what happens: the connection, the zone one stands in, who is here.
#include "client/app/page_events.h"

#include <algorithm>
#include <cmath>

#include "client/app/state_json.h"
#include "client/bridge/host.h"

namespace atrium {
namespace {

constexpr double kPeoplePeriodMs = 500;
constexpr double kCountdownPeriodMs = 1000;

// Changes when who is in the list, who of them is in view or in which zone they are does.
std::uint64_t PeopleSeen(const PresentedWorld& world, const Tilemap* map) {
  std::uint64_t in_view = 0;
  for (const PresentedAvatar& avatar : world.avatars) {
    in_view += (avatar.id.value + std::uint64_t{1}) * 0x9E3779B97F4A7C15ULL;
  }
  for (const PresentedPerson& person : world.people) {
    if (map == nullptr || !person.has_tile) continue;
    const std::uint64_t zone = map->zone_grid.At(person.tile).value;
    in_view += (person.id.value + std::uint64_t{1}) * (zone + 1) * 0x51ED270B0D6C0F35ULL;
  }
  return in_view ^ (std::uint64_t{world.people_version} << 40U);
}

int TileOf(float coordinate) { return static_cast<int>(std::floor(coordinate)); }

}  // namespace

void PageEvents::Update(GameClient& client, const PresentedWorld& world, const Tilemap* map,
                        double now_ms) {
  for (const ClientEvent& event : client.TakeEvents()) Pass(event, client, now_ms);
  // A first connection that fails, or is refused for a while, is tried again as well.
  const bool trying =
      phase_ == ConnectionPhase::kReconnecting || phase_ == ConnectionPhase::kConnecting;
  if (trying && now_ms >= next_countdown_ms_) TellConnection(client, now_ms);
  TellZone(world, map);
  TellTile(world);
  TellSeat(world);
  TellEmotes(world);
  TellPeople(world, map, now_ms);
}

void PageEvents::Pass(const ClientEvent& event, GameClient& client, double now_ms) {
  if (const auto* phase = std::get_if<PhaseEvent>(&event)) {
    phase_ = phase->phase;
    TellConnection(client, now_ms);
    if (phase_ == ConnectionPhase::kOnline) error_code_ = error_message_ = "";
  } else if (const auto* welcome = std::get_if<WelcomeMessage>(&event)) {
    host::OnWelcome(welcome->avatar.value, welcome->token.c_str(), welcome->resumed,
                    welcome->map_hash.c_str());
  } else if (const auto* error = std::get_if<ErrorMessage>(&event)) {
    if (!error->fatal) return;  // of one message, not of the connection
    error_code_ = ErrorCodeName(error->code);
    error_message_ = error->message;
    TellConnection(client, now_ms);
  } else if (const auto* text = std::get_if<TextEvent>(&event)) {
    host::OnText(text->text.c_str());
  }
}

void PageEvents::TellConnection(GameClient& client, double now_ms) {
  next_countdown_ms_ = now_ms + kCountdownPeriodMs;
  const std::optional<double> retry = client.Session().RetryInMs(now_ms);
  host::OnConnection({.phase = PhaseName(phase_),
                      .code = error_code_.c_str(),
                      .message = error_message_.c_str(),
                      .retry_in_ms = retry ? std::round(*retry) : -1});
}

void PageEvents::TellZone(const PresentedWorld& world, const Tilemap* map) {
  if (!world.has_self || world.self_zone == zone_) return;
  zone_ = world.self_zone;
  const Zone* zone = map != nullptr ? map->FindZone(zone_) : nullptr;
  host::OnZone(zone != nullptr ? zone_.value : 0, zone != nullptr ? zone->name.c_str() : "",
               zone != nullptr ? static_cast<int>(zone->kind) : 0);
}

void PageEvents::TellTile(const PresentedWorld& world) {
  if (!world.has_self) return;
  const std::pair tile(TileOf(world.self_x), TileOf(world.self_y));
  if (tile == tile_) return;
  tile_ = tile;
  host::OnTile(tile.first, tile.second);
}

void PageEvents::TellSeat(const PresentedWorld& world) {
  if (world.seat.has_value() == seat_in_reach_) return;
  seat_in_reach_ = world.seat.has_value();
  host::OnSeat(seat_in_reach_);
}

void PageEvents::TellEmotes(const PresentedWorld& world) {
  emotes_before_.swap(emotes_);
  emotes_.clear();
  for (const PresentedAvatar& avatar : world.avatars) {
    if (avatar.self) continue;
    for (const Emote emote : {avatar.emote, avatar.reaction}) {
      if (emote == Emote::kNone) continue;
      emotes_.push_back({avatar.id, emote});
      const bool is_told = std::find(emotes_before_.begin(), emotes_before_.end(),
                                     emotes_.back()) != emotes_before_.end();
      if (!is_told) host::OnEmote(avatar.id.value, NameOf(emote).data());
    }
  }
}

void PageEvents::TellPeople(const PresentedWorld& world, const Tilemap* map, double now_ms) {
  if (now_ms < next_people_ms_) return;
  const std::uint64_t seen = PeopleSeen(world, map);
  if (people_told_ && seen == people_seen_) return;
  people_told_ = true;
  people_seen_ = seen;
  next_people_ms_ = now_ms + kPeoplePeriodMs;
  host::OnPeople(PeopleJson(world, map).c_str());
}

}  // namespace atrium
