// Which way the held movement keys point.
#include "client/platform/move_keys.h"

#include <algorithm>

namespace atrium {
namespace {

// A release without its press (held before the page had the focus) must not count below none.
std::int8_t Counted(std::int8_t held, bool pressed) {
  return static_cast<std::int8_t>(std::max(held + (pressed ? 1 : -1), 0));
}

}  // namespace

void MoveKeys::Axis::Set(bool is_positive, bool pressed) {
  std::int8_t& held = is_positive ? positive : negative;
  held = Counted(held, pressed);
  if (pressed) positive_last = is_positive;
}

int MoveKeys::Axis::Sign() const {
  if (negative > 0 && positive > 0) return positive_last ? 1 : -1;
  return (positive > 0 ? 1 : 0) - (negative > 0 ? 1 : 0);
}

void MoveKeys::Set(Key key, bool pressed) {
  switch (key) {
    case Key::kLeft:
    case Key::kRight:
      return x_.Set(key == Key::kRight, pressed);
    case Key::kUp:
    case Key::kDown:
      return y_.Set(key == Key::kDown, pressed);
    case Key::kRun:
      run_ = Counted(run_, pressed);
      return;
    default:
      return;
  }
}

MoveIntent MoveKeys::Intent() const { return {x_.Sign(), y_.Sign(), run_ > 0}; }

}  // namespace atrium
