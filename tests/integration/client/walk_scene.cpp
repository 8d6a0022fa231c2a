#include "tests/integration/client/walk_scene.h"

#include <algorithm>

#include "tests/determinism/scenario.h"

namespace atrium {
namespace {

void AddSpawn(Tilemap& map, int x, int y) {
  map.spawns.push_back({{static_cast<std::int16_t>(x), static_cast<std::int16_t>(y)}, "", true});
}

}  // namespace

std::shared_ptr<const Tilemap> MakeRoomsMap(bool free_movement) {
  ScenarioMap scenario = MakeRooms();
  auto map = std::make_shared<Tilemap>();
  map->width = scenario.collision.Width();
  map->height = scenario.collision.Height();
  map->collision = std::move(scenario.collision);
  map->zone_grid = std::move(scenario.zones);
  map->free_movement = free_movement;
  AddSpawn(*map, 12, 12);
  AddSpawn(*map, 14, 12);
  AddSpawn(*map, 20, 14);
  return map;
}

std::shared_ptr<const Tilemap> MakeOpenMap(std::int32_t side) {
  auto map = std::make_shared<Tilemap>();
  map->width = map->height = side;
  map->collision = CollisionGrid(side, side);
  map->zone_grid = ZoneGrid(side, side);
  AddSpawn(*map, side / 2, side / 2);
  return map;
}

InputCommand RandomWalker::IntentAt(double now_ms) {
  if (now_ms < next_ms_) return intent_;
  next_ms_ = now_ms + 40 + random_.Below(900);
  intent_.direction = static_cast<Direction>(random_.Below(kDirectionCount));
  intent_.running = random_.Below(3) == 0;
  return intent_;
}

WalkScene::WalkScene(std::shared_ptr<const Tilemap> map, std::uint64_t seed)
    : map_(std::move(map)), server_(*map_), network_(seed, server_) {
  server_.UseNetwork(network_);
  network_.DeliverUntil(now_ms_);
}

std::size_t WalkScene::Join(LinkConditions conditions, bool with_map) {
  auto player = std::make_unique<Player>();
  player->transport = &network_.AddClient(conditions);
  GameClientOptions options;
  options.seed = players_.size() + 1;
  player->client = std::make_unique<GameClient>(*player->transport, options);
  if (with_map) player->client->SetMap(map_, now_ms_);
  player->client->Join({"ws://simulated", "Walker", {}, ""}, now_ms_);
  player->next_frame_ms = now_ms_ + 3.0 * static_cast<double>(players_.size() % 5);
  players_.push_back(std::move(player));
  return players_.size() - 1;
}

void WalkScene::Frame(std::size_t index, const std::function<void(std::size_t)>& input,
                      const std::function<void(std::size_t)>& seen) {
  Player& player = *players_[index];
  if (input) input(index);
  player.client->Advance(now_ms_);
  player.shown = player.client->Present(now_ms_);
  if (seen) seen(index);
  player.next_frame_ms += kFrameMs;
}

void WalkScene::Run(double duration_ms, const std::function<void(std::size_t)>& input,
                    const std::function<void(std::size_t)>& seen) {
  const double end_ms = now_ms_ + duration_ms;
  for (;;) {
    double next = next_tick_ms_;
    std::size_t player = players_.size();
    for (std::size_t i = 0; i < players_.size(); ++i) {
      if (players_[i]->next_frame_ms >= next) continue;
      next = players_[i]->next_frame_ms;
      player = i;
    }
    if (next >= end_ms) break;
    network_.DeliverUntil(next);
    now_ms_ = next;
    if (player < players_.size()) {
      Frame(player, input, seen);
    } else {
      server_.RunTick(now_ms_);
      next_tick_ms_ += kTickMilliseconds;
    }
  }
  network_.DeliverUntil(end_ms);
  now_ms_ = end_ms;
}

const PresentedAvatar* WalkScene::SelfOf(std::size_t index) const {
  return OnScreen(index, players_[index]->client->Self());
}

const PresentedAvatar* WalkScene::OnScreen(std::size_t index, AvatarId avatar) const {
  const auto& avatars = players_[index]->shown.avatars;
  const auto found =
      std::find_if(avatars.begin(), avatars.end(),
                   [avatar](const PresentedAvatar& shown) { return shown.id == avatar; });
  return found == avatars.end() ? nullptr : &*found;
}

}  // namespace atrium
