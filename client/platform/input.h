// What the user does with keyboard, mouse and fingers, in the client's own words. Without SDL.
#pragma once

#include <cstdint>

#include <glm/vec2.hpp>

namespace atrium {

// By place on the keyboard, not by letter, so that WASD is under the same fingers everywhere.
enum class Key : std::uint8_t {
  kUp,
  kDown,
  kLeft,
  kRight,
  kRun,
  kMinimap,
  kPeople,
  kNetGraph,
  kZoomIn,
  kZoomOut,
  kZoomReset,
  kCancel,
};

// The mouse has this id, fingers have others.
using PointerId = std::int64_t;
inline constexpr PointerId kMousePointer = -1;

// Hears input in the order in which it happened. Places are in CSS pixels on the canvas.
class InputSink {
 public:
  virtual void OnKey(Key key, bool pressed) = 0;
  virtual void OnPointerDown(PointerId pointer, glm::vec2 at) = 0;
  virtual void OnPointerMove(PointerId pointer, glm::vec2 at) = 0;
  virtual void OnPointerUp(PointerId pointer, glm::vec2 at) = 0;
  // The mouse left the canvas.
  virtual void OnPointerLeave() = 0;
  // Positive: away from the user, which is closer to the map.
  virtual void OnWheel(float steps, glm::vec2 at) = 0;
  // The page lost the focus: every key counts as released.
  virtual void OnFocusLost() = 0;

 protected:
  ~InputSink() = default;
};

}  // namespace atrium
