// Tells clicks from drags and reads pinches, for mouse and fingers alike.
#pragma once

#include <array>
#include <optional>

#include "client/platform/input.h"

namespace atrium {

class PointerGestures {
 public:
  void Down(PointerId pointer, glm::vec2 at);
  // Whole zoom steps that a pinch made since the last: positive closer. Mostly 0.
  int Move(PointerId pointer, glm::vec2 at);
  // The place that was clicked or tapped, when this ends a click: neither moved far nor pinched.
  std::optional<glm::vec2> Up(PointerId pointer, glm::vec2 at);
  // Forgets everything that is down.
  void Cancel();

 private:
  struct Pointer {
    PointerId id = 0;
    bool down = false;
    bool click = false;  // may still become one
    glm::vec2 start{0, 0};
    glm::vec2 at{0, 0};
  };
  Pointer* Find(PointerId pointer);
  float PinchSpan() const;

  std::array<Pointer, 2> pointers_{};
  float pinch_from_ = 0;  // the span at the last zoom step, CSS pixels
};

}  // namespace atrium
