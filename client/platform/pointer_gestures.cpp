// Tells clicks from drags and reads pinches, for mouse and fingers alike.
#include "client/platform/pointer_gestures.h"

#include <glm/geometric.hpp>

namespace atrium {
namespace {

constexpr float kDragCss = 8.0F;     // farther than this is not a click
constexpr float kPinchStep = 1.35F;  // the span's growth that makes one zoom step

}  // namespace

PointerGestures::Pointer* PointerGestures::Find(PointerId pointer) {
  for (Pointer& known : pointers_) {
    if (known.down && known.id == pointer) return &known;
  }
  return nullptr;
}

float PointerGestures::PinchSpan() const {
  if (!pointers_[0].down || !pointers_[1].down) return 0;
  return glm::distance(pointers_[0].at, pointers_[1].at);
}

void PointerGestures::Down(PointerId pointer, glm::vec2 at) {
  for (Pointer& place : pointers_) {
    if (place.down) continue;
    place = {.id = pointer, .down = true, .click = true, .start = at, .at = at};
    break;
  }
  pinch_from_ = PinchSpan();
  if (pinch_from_ <= 0) return;
  for (Pointer& known : pointers_) known.click = false;
}

int PointerGestures::Move(PointerId pointer, glm::vec2 at) {
  Pointer* known = Find(pointer);
  if (known == nullptr) return 0;
  known->at = at;
  if (glm::distance(known->start, at) > kDragCss) known->click = false;
  const float span = PinchSpan();
  if (span <= 0 || pinch_from_ <= 0) return 0;
  int steps = 0;
  if (span > pinch_from_ * kPinchStep) steps = 1;
  if (span * kPinchStep < pinch_from_) steps = -1;
  if (steps != 0) pinch_from_ = span;
  return steps;
}

std::optional<glm::vec2> PointerGestures::Up(PointerId pointer, glm::vec2 at) {
  Pointer* known = Find(pointer);
  if (known == nullptr) return std::nullopt;
  Move(pointer, at);
  const bool click = known->click;
  *known = Pointer{};
  pinch_from_ = 0;
  if (!click) return std::nullopt;
  return at;
}

void PointerGestures::Cancel() {
  pointers_ = {};
  pinch_from_ = 0;
}

}  // namespace atrium
