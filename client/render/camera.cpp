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

// To the nearest whole number, halves always up: as avatars are rounded.
glm::ivec2 Rounded(glm::vec2 point) { return glm::ivec2(glm::floor(point + 0.5F)); }

float ClampedAxis(float centre, float view, float map) {
  if (map <= view) return map * 0.5F;
  return std::clamp(centre, view * 0.5F, map - view * 0.5F);
}

}  // namespace

void Camera::SetView(ViewSize view) {
  view_ = view;
  if (framed_) {
    zoom_ = FramingZoom();
  } else if (!zoom_chosen_) {
    zoom_ = SuitableZoom();
  }
  Settle();
}

void Camera::SetMap(MapSize map) {
  map_ = map;
  placed_ = false;
  framed_.reset();
  zoom_chosen_ = false;
  zoom_ = SuitableZoom();
  centre_ = glm::vec2(map.tiles * map.tile_px) * 0.5F;
  goal_ = centre_;
  Settle();
}

void Camera::ZoomBy(int steps) {
  framed_.reset();
  zoom_ = std::clamp(zoom_ + steps, 1, kMaxZoom);
  zoom_chosen_ = true;
  Settle();
}

void Camera::ResetZoom() {
  framed_.reset();
  zoom_chosen_ = false;
  zoom_ = SuitableZoom();
  Settle();
}

void Camera::Frame(glm::vec2 size) {
  if (!framed_) unframed_zoom_ = zoom_;
  framed_ = size;
  zoom_ = FramingZoom();
  Settle();
}

void Camera::Unframe() {
  if (!framed_) return;
  framed_.reset();
  zoom_ = zoom_chosen_ ? unframed_zoom_ : SuitableZoom();
  Settle();
}

// The bounds changed.
void Camera::Settle() {
  centre_ = Clamped(centre_);
  goal_ = Clamped(goal_);
}

bool Camera::Follow(glm::vec2 target, float seconds, bool rigid) {
  goal_ = Clamped(target);
  const glm::vec2 away = centre_ - goal_;
  const float scale = static_cast<float>(zoom_);
  const bool rests =
      glm::length(away) * scale < kRestDistance && glm::length(velocity_) * scale < kRestSpeed;
  if (rigid || !placed_ || rests) {
    const bool moved = centre_ != goal_;
    centre_ = goal_;
    velocity_ = {0.0F, 0.0F};
    placed_ = true;
    return moved && !rests;
  }
  // The exact solution of a critically damped spring over the time that passed.
  const float decay = std::exp(-kStiffness * seconds);
  const glm::vec2 pull = (velocity_ + kStiffness * away) * seconds;
  velocity_ = (velocity_ - kStiffness * pull) * decay;
  centre_ = Clamped(goal_ + (away + pull) * decay);
  return true;
}

// Goal and distance are rounded apart: while the view trails a steady walker by a steady distance,
// the walker stands still on the screen instead of trembling by a pixel.
glm::ivec2 Camera::Centre() const {
  const float scale = static_cast<float>(zoom_);
  return Rounded(goal_ * scale) + Rounded((centre_ - goal_) * scale);
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

int Camera::FramingZoom() const {
  const glm::vec2 fits = glm::vec2(view_.device) / *framed_;
  return std::clamp(static_cast<int>(std::min(fits.x, fits.y)), 1, kMaxZoom);
}

}  // namespace atrium
