#include "client/net/net_stats.h"

namespace atrium {

NetStats::Rates& NetStats::SliceAt(double now_ms) {
  const auto number = static_cast<std::int64_t>(now_ms / kSliceMs);
  Slice& slice = slices_[static_cast<std::size_t>(number % kSlices)];
  if (slice.number != number) slice = {number, {}};
  return slice.sums;
}

void NetStats::OnReceived(std::size_t bytes, double now_ms) {
  Rates& sums = SliceAt(now_ms);
  sums.bytes_down += static_cast<std::uint32_t>(bytes);
  ++sums.frames_down;
  total_down_ += bytes;
  ++total_frames_;
}

void NetStats::OnSent(std::size_t bytes, double now_ms) {
  Rates& sums = SliceAt(now_ms);
  sums.bytes_up += static_cast<std::uint32_t>(bytes);
  ++sums.frames_up;
}

NetStats::Rates NetStats::PerSecond(double now_ms) const {
  const auto newest = static_cast<std::int64_t>(now_ms / kSliceMs);
  Rates total;
  for (const Slice& slice : slices_) {
    if (slice.number < 0 || newest - slice.number >= kSlices) continue;
    total.bytes_down += slice.sums.bytes_down;
    total.bytes_up += slice.sums.bytes_up;
    total.frames_down += slice.sums.frames_down;
    total.frames_up += slice.sums.frames_up;
  }
  return total;
}

}  // namespace atrium
