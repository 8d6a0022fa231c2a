// Where the view is over the map: follows its target, keeps within the map, and stays on whole
// device pixels so that pixel art is never blurred.
//
// Three units: map pixels (unscaled), device pixels (map pixels times the whole-number zoom), CSS
// pixels (what the browser's events speak; device pixels divided by the device pixel ratio).
#pragma once

#include <optional>

#include <glm/vec2.hpp>

namespace atrium {

// The canvas.
struct ViewSize {
  glm::ivec2 device{1, 1};          // device pixels
  float device_pixel_ratio = 1.0F;  // device pixels to a CSS pixel
};

struct MapSize {
  glm::ivec2 tiles{1, 1};
  glm::ivec2 tile_px{32, 32};  // map pixels to a tile
};

inline constexpr int kMaxZoom = 16;

class Camera {
 public:
  void SetView(ViewSize view);
  void SetMap(MapSize map);

  // Steps closer (positive) or farther; the zoom stays within 1 .. kMaxZoom.
  void ZoomBy(int steps);
  // Back to the zoom that suits the canvas, which it then follows when the canvas is resized.
  void ResetZoom();
  int Zoom() const { return zoom_; }
  // The zoom at which so much (map pixels) is just seen whole, until Unframe or the user's own
  // zoom.
  void Frame(glm::vec2 size);
  void Unframe();

  // Moves towards `target` (map pixels) as a critically damped spring does after `seconds`: the
  // same at any frame rate, without overshoot. `rigid`: stands on the target at once. The first
  // target after SetMap is always taken at once. False when the view rests.
  bool Follow(glm::vec2 target, float seconds, bool rigid);

  // The middle of the view in device pixels of the zoomed map, whole numbers.
  glm::ivec2 Centre() const;
  // The zoomed map's device pixel at the canvas' upper left corner.
  glm::ivec2 Origin() const { return Centre() - view_.device / 2; }
  const ViewSize& View() const { return view_; }
  const MapSize& Map() const { return map_; }

  // From a place on the canvas (device pixels) to the map (tiles, fractional) and back.
  glm::vec2 TileAt(glm::vec2 device) const;
  glm::vec2 DeviceAt(glm::vec2 tile) const;

 private:
  glm::vec2 Clamped(glm::vec2 centre) const;
  int SuitableZoom() const;
  int FramingZoom() const;
  void Settle();

  ViewSize view_;
  MapSize map_;
  glm::vec2 centre_{0.0F, 0.0F};    // map pixels
  glm::vec2 goal_{0.0F, 0.0F};      // map pixels: what it follows, within the bounds
  glm::vec2 velocity_{0.0F, 0.0F};  // map pixels per second
  int zoom_ = 1;
  bool zoom_chosen_ = false;  // by the user, who then keeps it
  std::optional<glm::vec2> framed_;
  int unframed_zoom_ = 1;
  bool placed_ = false;
};

}  // namespace atrium
