// One LiveKit server as we see it: asked every so often whether it serves.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "server/net/event_loop.h"
#include "server/net/http_call.h"

namespace atrium {

// One that was lost must have served for so long before people are led there again, so that one
// that falls over and over leaves them in peace.
inline constexpr std::chrono::milliseconds kSfuProbation{5'000};

class SfuNode {
 public:
  // `checked` is called after every answer, or when none came. Numeric address.
  SfuNode(EventLoop& loop, std::string address, std::uint16_t port, std::function<void()> checked);

  void Watch();
  // It has ended, as we know without asking. It is not asked any more until Watch.
  void Lose();
  void MoveTo(std::uint16_t port) { port_ = port; }

  bool Serves() const { return serves_; }
  int Failures() const { return failures_; }
  // Times it served and then did not.
  std::uint64_t Losses() const { return losses_; }
  std::string Name() const { return address_ + ':' + std::to_string(port_); }
  TunnelTarget Api(std::string path) const { return {address_, port_, std::move(path)}; }

 private:
  void CheckIn(std::chrono::milliseconds delay);
  void Check();
  void OnChecked(int status);
  void SetServes(bool serves);

  EventLoop& loop_;
  std::string address_;
  std::uint16_t port_;
  std::function<void()> checked_;
  bool serves_ = false;
  int failures_ = 0;  // in a row
  std::uint64_t losses_ = 0;
  std::chrono::steady_clock::time_point serving_since_{};
  Timer timer_;
  std::unique_ptr<HttpCall> check_;
};

}  // namespace atrium
