// A clock in ticks that follows a noisy target without jumps: it runs a little faster or slower
// until it agrees.
#pragma once

namespace atrium {

class SmoothClock {
 public:
  // How much slower and faster than real time it may run, as a share: 0.1 is 10 %.
  struct Slew {
    double slower = 0.1;
    double faster = 0.25;
  };
  // Farther apart than this it snaps.
  static constexpr double kSnapMs = 500;

  explicit SmoothClock(Slew slew) : slew_(slew) {}

  void Snap(double ticks, double now_ms);
  // Lets the time since the last call pass, towards `target_ticks`.
  void Advance(double target_ticks, double now_ms);
  double Ticks() const { return ticks_; }

 private:
  Slew slew_;
  double ticks_ = 0;
  double last_ms_ = 0;
};

}  // namespace atrium
