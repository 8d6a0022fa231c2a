// What clients report about how their links came about. Plain numbers: one thread owns them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "shared/protocol/talk_wish.h"

namespace atrium {

struct TalkStats {
  // Upper bounds; the last bucket takes the rest.
  static constexpr std::array<std::uint32_t, 10> kSetUpBoundsMs = {
      100, 200, 400, 700, 1'000, 2'000, 5'000, 10'000, 20'000, 40'000};

  std::array<std::uint64_t, kSetUpBoundsMs.size() + 1> set_up{};  // each bucket by itself
  std::uint64_t set_up_sum_ms = 0;
  std::array<std::uint64_t, kLinkWays> connected{};   // by LinkWay
  std::array<std::uint64_t, kLinkFailures> failed{};  // by LinkFailure
  std::uint64_t sfu_unreachable = 0;                  // pages that said so and were believed

  void Add(const ReportWish& report) {
    if (report.failure) {
      ++failed[static_cast<std::size_t>(*report.failure)];
      return;
    }
    std::size_t bucket = 0;
    while (bucket < kSetUpBoundsMs.size() && report.ms > kSetUpBoundsMs[bucket]) ++bucket;
    ++set_up[bucket];
    set_up_sum_ms += report.ms;
    ++connected[static_cast<std::size_t>(report.way)];
  }

  TalkStats& operator+=(const TalkStats& other) {
    for (std::size_t i = 0; i < set_up.size(); ++i) set_up[i] += other.set_up[i];
    set_up_sum_ms += other.set_up_sum_ms;
    for (std::size_t i = 0; i < connected.size(); ++i) connected[i] += other.connected[i];
    for (std::size_t i = 0; i < failed.size(); ++i) failed[i] += other.failed[i];
    sfu_unreachable += other.sfu_unreachable;
    return *this;
  }
};

}  // namespace atrium
