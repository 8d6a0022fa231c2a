// What is shown minus what is believed, in tiles: a correction is not jumped to but slid into.
#pragma once

namespace atrium {

class VisualError {
 public:
  // Corrections larger than this are teleports: shown at once.
  static constexpr float kSnapTiles = 3.0F;
  // 90 % of a small error is gone after 100 ms ...
  static constexpr float kDecayMs = 43.0F;
  // ... and a large one is worked off no faster than this, so that it reads as hurrying.
  static constexpr float kMaxTilesPerSecond = 10.0F;

  // The belief changed by (-dx, -dy) under the figure's feet.
  void Add(float dx, float dy);
  void Decay(float passed_ms);
  void Clear() { x_ = y_ = 0; }

  float X() const { return x_; }
  float Y() const { return y_; }
  bool IsZero() const { return x_ == 0 && y_ == 0; }

 private:
  float x_ = 0;
  float y_ = 0;
};

}  // namespace atrium
