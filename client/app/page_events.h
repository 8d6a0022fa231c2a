// Tells the page what happens: the connection, the zone one stands in, who is here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "client/prediction/game_client.h"
#include "client/prediction/presented_world.h"
#include "shared/world/tilemap.h"

namespace atrium {

class PageEvents {
 public:
  // Passes on what the client heard since the last call, and what changed in `world`. Call after
  // Present(). `map` may be null.
  void Update(GameClient& client, const PresentedWorld& world, const Tilemap* map, double now_ms);

 private:
  void Pass(const ClientEvent& event, GameClient& client, double now_ms);
  void TellConnection(GameClient& client, double now_ms);
  void TellZone(const PresentedWorld& world, const Tilemap* map);
  void TellTile(const PresentedWorld& world);
  void TellSeat(const PresentedWorld& world);
  void TellEmotes(const PresentedWorld& world);
  void TellPeople(const PresentedWorld& world, const Tilemap* map, double now_ms);

  ConnectionPhase phase_ = ConnectionPhase::kIdle;
  std::string error_code_;
  std::string error_message_;
  double next_countdown_ms_ = 0;
  ZoneId zone_;
  std::optional<std::pair<int, int>> tile_;
  bool seat_in_reach_ = false;
  // Under way, as far as the page knows.
  struct ToldEmote {
    AvatarId id;
    Emote emote = Emote::kNone;
    bool operator==(const ToldEmote&) const = default;
  };
  std::vector<ToldEmote> emotes_;
  std::vector<ToldEmote> emotes_before_;
  bool people_told_ = false;
  std::uint64_t people_seen_ = 0;
  double next_people_ms_ = 0;
};

}  // namespace atrium
