// What one frame shows: plain data made by prediction, read by render and hud, which know nothing
// of the network.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "client/net/connection_phase.h"
#include "shared/core/strong_id.h"
#include "shared/protocol/emote.h"
#include "shared/protocol/look.h"
#include "shared/sim/direction.h"
#include "shared/world/tile_position.h"

namespace atrium {

// What is shown of somebody one talks with, as bits.
enum TalkMark : std::uint8_t {
  kMarkMicOff = 1,
  kMarkCamera = 2,
  kMarkSpeaking = 4,
};

// An avatar in view. Positions are the feet, in tiles: (0.5, 0.5) is the centre of tile (0, 0).
struct PresentedAvatar {
  AvatarId id;
  float x = 0;
  float y = 0;
  Direction facing = Direction::kDown;
  bool walking = false;
  bool running = false;
  bool sits = false;
  bool away = false;
  bool busy = false;  // not to be disturbed
  bool self = false;
  // Tiles walked since it began to walk: drives the walk cycle, so that feet do not slide.
  float stride = 0;
  Look look{};
  ZoneId zone;
  std::uint8_t marks = 0;  // TalkMark bits
  Emote emote = Emote::kNone;
  float emote_ms = 0;  // since it began
  Emote reaction = Emote::kNone;
  float reaction_ms = 0;
};

// Someone in the space, in view or not.
struct PresentedPerson {
  AvatarId id;
  std::string name;
  Look look{};
  bool away = false;
  bool busy = false;  // not to be disturbed
  bool self = false;
  bool has_tile = false;  // false: nobody told yet where that is
  TilePosition tile;
};

// Figures for the net graph. Times in milliseconds, rates per second, errors in tiles.
struct NetFigures {
  float rtt_ms = 0;
  float jitter_ms = 0;
  float lead_ms = 0;           // how far the own avatar is predicted ahead
  float interpolation_ms = 0;  // how far behind the others are shown
  float prediction_error = 0;  // of the last reconciliation that found any
  float bytes_down_per_s = 0;
  float bytes_up_per_s = 0;
  float frames_down_per_s = 0;
  std::uint32_t desyncs = 0;  // cells whose checksum did not match
};

struct PresentedWorld {
  ConnectionPhase phase = ConnectionPhase::kIdle;
  std::vector<PresentedAvatar> avatars;  // in drawing order: by the feet's y, then id
  std::vector<PresentedPerson> people;   // oneself first, then by name, then id
  std::uint32_t people_version = 0;      // changes when names, looks or presence do
  std::vector<TilePosition> path;        // what is left of a walk to a clicked tile
  // On which one could sit down now, from where one stands.
  std::optional<TilePosition> seat;
  // The own avatar, which the camera follows; meaningless while has_self is false.
  bool has_self = false;
  float self_x = 0;
  float self_y = 0;
  ZoneId self_zone;
  // False: the next frame would look like this one, so none need be drawn; but for gestures and
  // reactions, whose pictures only the renderer knows.
  bool moving = false;
  NetFigures net;
};

}  // namespace atrium
