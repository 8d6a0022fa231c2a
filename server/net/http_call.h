// One HTTP request of ours to a server beside us, and the status it answered with.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>

#include "server/net/event_loop.h"
#include "server/net/tunnel.h"

namespace atrium {

// Plain HTTP to a numeric address: for what stands on the same machine or private network.
class HttpCall final : private TunnelEvents {
 public:
  // 0: no answer came. Called once, never within the constructor; the call may be destroyed in it.
  using Callback = std::function<void(int status)>;

  HttpCall(EventLoop& loop, const TunnelTarget& target, const HttpRequest& request,
           std::chrono::milliseconds patience, Callback callback);
  HttpCall(const HttpCall&) = delete;
  HttpCall& operator=(const HttpCall&) = delete;
  ~HttpCall() override = default;

 private:
  bool OnTunnelBytes(std::span<const std::uint8_t> bytes) override;
  void OnTunnelDrained() override {}
  void OnTunnelEnd() override { Finish(); }
  void Finish();

  Callback callback_;
  std::string answer_;
  Timer timer_;
  std::unique_ptr<Tunnel> tunnel_;
};

}  // namespace atrium
