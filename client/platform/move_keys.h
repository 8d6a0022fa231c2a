// Which way the held movement keys point.
#pragma once

#include <cstdint>

#include "client/platform/input.h"

namespace atrium {

// A sign on each axis, and whether running is asked for.
struct MoveIntent {
  int dx = 0;
  int dy = 0;
  bool run = false;

  friend bool operator==(const MoveIntent&, const MoveIntent&) = default;
};

// Two keys can mean the same (an arrow and a letter), so presses are counted. Of two opposite keys
// the one pressed last wins, as a player expects who changes direction without a gap.
class MoveKeys {
 public:
  void Set(Key key, bool pressed);
  void ReleaseAll() { *this = MoveKeys(); }
  MoveIntent Intent() const;

 private:
  struct Axis {
    std::int8_t negative = 0;  // how many keys are held
    std::int8_t positive = 0;
    bool positive_last = false;

    void Set(bool is_positive, bool pressed);
    int Sign() const;
  };

  Axis x_;
  Axis y_;
  std::int8_t run_ = 0;
};

}  // namespace atrium
