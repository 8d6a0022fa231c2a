// Clients on a simulated network around a real space, with screens that draw 60 frames a second.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "client/prediction/game_client.h"
#include "tests/integration/client/space_server.h"
#include "tests/support/network_simulator.h"

namespace atrium {

// The rooms of the determinism scenario as a map with spawns in several rooms.
std::shared_ptr<const Tilemap> MakeRoomsMap(bool free_movement = false);
// A square without walls, spawns in its middle.
std::shared_ptr<const Tilemap> MakeOpenMap(std::int32_t side);

// Changes its mind like a person who plays with the keys: turns, runs, stops.
class RandomWalker {
 public:
  explicit RandomWalker(std::uint64_t seed) : random_(seed) {}
  InputCommand IntentAt(double now_ms);

 private:
  Random random_;
  double next_ms_ = 0;
  InputCommand intent_;
};

class WalkScene {
 public:
  static constexpr double kFrameMs = 1000.0 / 60;

  struct Player {
    Transport* transport = nullptr;
    std::unique_ptr<GameClient> client;
    PresentedWorld shown;  // of the last frame
    double frame_offset_ms = 0;
    double next_frame_ms = 0;
  };

  explicit WalkScene(std::shared_ptr<const Tilemap> map, std::uint64_t seed = 1);

  // Connects one more client; the number is its index.
  std::size_t Join(LinkConditions conditions, bool with_map = true);
  Player& At(std::size_t index) { return *players_[index]; }
  // Runs until `now_ms() + duration`. Before each frame of a player `input(index)` is called, after
  // it `seen(index)`.
  void Run(double duration_ms, const std::function<void(std::size_t)>& input = nullptr,
           const std::function<void(std::size_t)>& seen = nullptr);

  double Now() const { return now_ms_; }
  NetworkSimulator& Network() { return network_; }
  SpaceServer& Server() { return server_; }
  const Tilemap& Map() const { return *map_; }
  // The own figure on the player's screen.
  const PresentedAvatar* SelfOf(std::size_t index) const;
  const PresentedAvatar* OnScreen(std::size_t index, AvatarId avatar) const;

 private:
  void Frame(std::size_t index, const std::function<void(std::size_t)>& input,
             const std::function<void(std::size_t)>& seen);

  std::shared_ptr<const Tilemap> map_;
  SpaceServer server_;
  NetworkSimulator network_;
  std::vector<std::unique_ptr<Player>> players_;
  double now_ms_ = 1'000;
  double next_tick_ms_ = 1'000;
};

}  // namespace atrium
