// What the HUD is told for a frame, and what it answers.
#pragma once

#include <cstdint>
#include <optional>

#include "client/prediction/presented_world.h"
#include "client/render/camera.h"
#include "client/render/frame_stats.h"
#include "shared/world/tilemap.h"

namespace atrium {

struct HudModel {
  const PresentedWorld& world;
  const Camera& camera;
  const Tilemap* map = nullptr;
  double now_ms = 0;
  bool reduced_motion = false;
  FrameStats last_frame;
  double frame_ms = 0;     // CPU of the last frame drawn
  float frames_per_s = 0;  // drawn lately
};

// What the user did in the HUD.
struct HudActions {
  std::optional<TilePosition> walk_to;
  std::optional<AvatarId> walk_to_person;
  int zoom = 0;  // steps
};

}  // namespace atrium
