// The marks of a walk by click: a dot on every tile of the way, a ring around its end, and a ripple
// where one clicked.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "client/render/camera.h"
#include "shared/world/tile_position.h"

namespace atrium {

// A flat ellipse on the floor, device pixels.
struct MarkerInstance {
  float x = 0;  // the middle on the canvas
  float y = 0;
  float radius_x = 0;
  float radius_y = 0;
  float ring_width = 0;  // 0: filled
  float alpha = 1;
};

class Markers {
 public:
  // A click on that place of the map (tiles). With reduced motion there is no ripple.
  void StartRipple(glm::vec2 tile, double now_ms) { ripple_ = Ripple{tile, now_ms}; }
  // True while a ripple is spreading.
  bool Moving(double now_ms) const;

  // The marks of this moment; `path` is what is left of the way. Valid until the next call.
  std::span<const MarkerInstance> Update(std::span<const TilePosition> path, const Camera& camera,
                                         double now_ms);

 private:
  struct Ripple {
    glm::vec2 tile{0, 0};
    double since_ms = 0;
  };
  void AddDisc(const Camera& camera, glm::vec2 tile, MarkerInstance shape);
  void AddRipple(const Camera& camera, double now_ms);

  std::optional<Ripple> ripple_;
  std::vector<MarkerInstance> markers_;
};

}  // namespace atrium
