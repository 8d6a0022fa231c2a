// The marks of a walk by click.
#include "client/render/markers.h"

#include <cmath>

namespace atrium {
namespace {

constexpr double kRippleMs = 420;
// Sizes in parts of a tile.
constexpr float kDot = 0.07F;
constexpr float kGoal = 0.32F;
constexpr float kGoalRing = 0.035F;
constexpr float kRippleFrom = 0.15F;
constexpr float kRippleTo = 0.75F;
// Circles on the floor are seen from a slant, as the avatars' shadows are.
constexpr float kSlant = 0.7F;

constexpr glm::vec2 kTileCentre{0.5F, 0.5F};

glm::vec2 CentreOf(TilePosition tile) { return glm::vec2(tile.x, tile.y) + kTileCentre; }

}  // namespace

bool Markers::Moving(double now_ms) const {
  return ripple_ && now_ms - ripple_->since_ms < kRippleMs;
}

void Markers::AddDisc(const Camera& camera, glm::vec2 tile, MarkerInstance shape) {
  const float tile_device = static_cast<float>(camera.Map().tile_px.x * camera.Zoom());
  const glm::vec2 device = camera.DeviceAt(tile);
  shape.x = device.x;
  shape.y = device.y;
  shape.radius_y = shape.radius_x * kSlant * tile_device;
  shape.radius_x *= tile_device;
  shape.ring_width *= tile_device;
  markers_.push_back(shape);
}

void Markers::AddRipple(const Camera& camera, double now_ms) {
  if (!Moving(now_ms)) {
    ripple_.reset();
    return;
  }
  const auto age = static_cast<float>((now_ms - ripple_->since_ms) / kRippleMs);
  const float eased = 1.0F - (1.0F - age) * (1.0F - age);
  AddDisc(camera, ripple_->tile,
          {.radius_x = kRippleFrom + (kRippleTo - kRippleFrom) * eased,
           .ring_width = kGoalRing,
           .alpha = 1.0F - age});
}

std::span<const MarkerInstance> Markers::Update(std::span<const TilePosition> path,
                                                const Camera& camera, double now_ms) {
  markers_.clear();
  for (std::size_t i = 0; i + 1 < path.size(); ++i) {
    AddDisc(camera, CentreOf(path[i]), {.radius_x = kDot, .alpha = 0.85F});
  }
  if (!path.empty()) {
    AddDisc(camera, CentreOf(path.back()),
            {.radius_x = kGoal, .ring_width = kGoalRing, .alpha = 0.95F});
  }
  AddRipple(camera, now_ms);
  return markers_;
}

}  // namespace atrium
