// What atrium_state() tells the page: a look inside for tests and measurements.
#pragma once

#include <cstdint>
#include <string>

#include "client/prediction/presented_world.h"
#include "client/render/frame_stats.h"
#include "shared/world/tilemap.h"

namespace atrium {

struct StateFigures {
  AvatarId self;
  std::uint32_t frames_drawn = 0;
  FrameStats last_frame;
  double frame_ms = 0;  // CPU of the last frame drawn
  int zoom = 1;
};

// `map` may be null. The format is in bridge.h.
std::string StateJson(const PresentedWorld& world, const Tilemap* map, const StateFigures& figures);

// The name for the page: "idle", "connecting", "online", "reconnecting" or "refused".
const char* PhaseName(ConnectionPhase phase);

// What host.onPeople() is told.
std::string PeopleJson(const PresentedWorld& world, const Tilemap* map);

}  // namespace atrium
