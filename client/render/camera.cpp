// Where the view is over the map: the spring, the bounds and the choice of zoom.
#include "client/render/camera.h"

#include <algorithm>
#include <cmath>

#include <glm/common.hpp>
#include <glm/geometric.hpp>

namespace atrium {
namespace {

// How stiff the spring is, 1/s: a walker (4 tiles/s) is about half a tile ahead of the view.
constexpr float kStiffness = 14.0F;
// Nearer than this (device pixels) and slower than that (per second), the view rests.
constexpr float kRestDistance = 0.25F;
constexpr float kRestSpeed = 4.0F;

// So many tiles fit across a wide canvas; on a small one, a tile is never smaller than a fingertip
// can tell apart.
constexpr float kTilesAcross = 25.0F;
constexpr float kMinTileCss = 30.0F;

float ClampedAxis(float centre, float view, float map) {
  if (map <= view) return map * 0.5F;
  return std::clamp(centre, view * 0.5F, map - view * 0.5F);
}

}  // namespace

void Camera::SetView(ViewSize view) {
  view_ = view;
  if (!zoom_chosen_) zoom_ = SuitableZoom();
  centre_ = Clamped(centre_);
}

void Camera::SetMap(MapSize map) {
  map_ = map;
  placed_ = false;
  zoom_chosen_ = false;
  zoom_ = SuitableZoom();
  centre_ = Clamped(glm::vec2(map.tiles * map.tile_px) * 0.5F);
}

void Camera::ZoomBy(int steps) {
  zoom_ = std::clamp(zoom_ + steps, 1, kMaxZoom);
  zoom_chosen_ = true;
  centre_ = Clamped(centre_);
}

void Camera::ResetZoom() {
  zoom_chosen_ = false;
  zoom_ = SuitableZoom();
  centre_ = Clamped(centre_);
}

bool Camera::Follow(glm::vec2 target, float seconds, bool rigid) {
  const glm::vec2 goal = Clamped(target);
  const glm::vec2 away = centre_ - goal;
  const float scale = static_cast<float>(zoom_);
  const bool rests =
      glm::length(away) * scale < kRestDistance && glm::length(velocity_) * scale < kRestSpeed;
  if (rigid || !placed_ || rests) {
    const bool moved = centre_ != goal;
    centre_ = goal;
    velocity_ = {0.0F, 0.0F};
    placed_ = true;
    return moved && !rests;
  }
  // The exact solution of a critically damped spring over the time that passed.
  const float decay = std::exp(-kStiffness * seconds);
  const glm::vec2 pull = (velocity_ + kStiffness * away) * seconds;
  velocity_ = (velocity_ - kStiffness * pull) * decay;
  centre_ = Clamped(goal + (away + pull) * decay);
  return true;
}

glm::ivec2 Camera::Centre() const {
  const glm::vec2 scaled = centre_ * static_cast<float>(zoom_);
  return {static_cast<int>(std::floor(scaled.x + 0.5F)),
          static_cast<int>(std::floor(scaled.y + 0.5F))};
}

glm::vec2 Camera::TileAt(glm::vec2 device) const {
  return (device + glm::vec2(Origin())) / glm::vec2(map_.tile_px * zoom_);
}

glm::vec2 Camera::DeviceAt(glm::vec2 tile) const {
  return tile * glm::vec2(map_.tile_px * zoom_) - glm::vec2(Origin());
}

glm::vec2 Camera::Clamped(glm::vec2 centre) const {
  const glm::vec2 view = glm::vec2(view_.device) / static_cast<float>(zoom_);
  const glm::vec2 map(map_.tiles * map_.tile_px);
  return {ClampedAxis(centre.x, view.x, map.x), ClampedAxis(centre.y, view.y, map.y)};
}

int Camera::SuitableZoom() const {
  const float widest = static_cast<float>(std::max(view_.device.x, view_.device.y));
  const float tile_device = std::max(widest / kTilesAcross, kMinTileCss * view_.device_pixel_ratio);
  const float zoom = tile_device / static_cast<float>(map_.tile_px.x);
  return std::clamp(static_cast<int>(std::lround(zoom)), 1, kMaxZoom);
}

}  // namespace atrium
