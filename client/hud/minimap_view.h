// The maths of the minimap: from tiles to the picture on the screen and back.
#pragma once

#include <optional>

#include <glm/vec2.hpp>

#include "client/hud/hud_layout.h"
#include "client/render/camera.h"
#include "shared/world/tile_position.h"

namespace atrium {

class MinimapView {
 public:
  MinimapView(HudRect image, glm::ivec2 map_tiles) : image_(image), map_tiles_(map_tiles) {}

  // Where a place on the map (tiles, fractional) is on the picture, device pixels.
  glm::vec2 PointOf(glm::vec2 tile) const;
  // The tile under a place on the screen; nothing outside the picture.
  std::optional<TilePosition> TileAt(glm::vec2 device) const;
  // What the camera sees, cut to the picture.
  HudRect Viewport(const Camera& camera) const;

 private:
  HudRect image_;
  glm::ivec2 map_tiles_;
};

}  // namespace atrium
