// Bytes and frames over the last second, for the net graph.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace atrium {

class NetStats {
 public:
  // Payload bytes of one message. Times in ms, never going back.
  void OnReceived(std::size_t bytes, double now_ms);
  void OnSent(std::size_t bytes, double now_ms);

  // Sums over the second before `now_ms`.
  struct Rates {
    std::uint32_t bytes_down = 0;
    std::uint32_t bytes_up = 0;
    std::uint32_t frames_down = 0;
    std::uint32_t frames_up = 0;
  };
  Rates PerSecond(double now_ms) const;

  // Since the beginning.
  std::uint64_t TotalBytesDown() const { return total_down_; }
  std::uint64_t TotalFramesDown() const { return total_frames_; }

 private:
  // A second in slices, each marked with the slice of time that it last counted for.
  static constexpr std::int64_t kSlices = 10;
  static constexpr double kSliceMs = 100;

  struct Slice {
    std::int64_t number = -1;
    Rates sums;
  };

  Rates& SliceAt(double now_ms);

  std::array<Slice, kSlices> slices_{};
  std::uint64_t total_down_ = 0;
  std::uint64_t total_frames_ = 0;
};

}  // namespace atrium
