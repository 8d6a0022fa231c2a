// The whole server: its spaces on one port, from start to graceful stop. Tests hold one like main.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

#include "server/app/config.h"
#include "server/app/gateway.h"
#include "server/app/histogram.h"
#include "server/app/places.h"
#include "server/app/site.h"
#include "server/media/sfu.h"
#include "server/net/event_loop.h"
#include "server/net/net_server.h"
#include "server/session/session_registry.h"
#include "server/space/tick_clock.h"

namespace atrium {

class AtriumServer final : private NetHandler {
 public:
  // Loads what the configuration names and opens the port. The error says what to do. Borrows the
  // loop, on which everything runs.
  static Result<std::unique_ptr<AtriumServer>> Start(EventLoop& loop, const Config& config);
  ~AtriumServer() override;

  std::uint16_t Port() const { return port_; }
  std::string Url() const;

  // Takes nobody any more, saves the sessions, says goodbye, and calls `done` when all clients are
  // gone or had their time. Calling it again does nothing.
  void Stop(std::function<void()> done);

 private:
  AtriumServer(EventLoop& loop, const Config& config);

  Result<bool> Load();
  Result<bool> Listen();
  void RestoreSessions();
  void SaveSessions();
  void ScheduleTick();
  void RunTick();
  void SweepEverySecond();
  void AwaitGone(std::chrono::steady_clock::time_point deadline);

  HttpResponse OnRequest(const HttpRequest& request) override;
  std::optional<TunnelTarget> TunnelFor(const HttpRequest& request) override;
  std::optional<HttpResponse> OnUpgrade(const HttpRequest& request) override;
  void OnOpen(ConnectionId connection, const HttpRequest& request) override;
  void OnText(ConnectionId connection, std::string_view text) override;
  void OnBinary(ConnectionId connection, std::span<const std::uint8_t> bytes) override;
  void OnDrained(ConnectionId connection) override;
  void OnBroken(ConnectionId connection, CloseCode code) override;
  void OnStalled(ConnectionId connection) override;
  void OnClosed(ConnectionId connection, CloseCode code) override;

  // Whether it is something that the SFU would answer.
  bool IsForSfu(const HttpRequest& request) const;
  std::string SpaceJson(const HttpRequest& request) const;
  std::string MetricsText() const;

  EventLoop& loop_;
  Config config_;
  Site site_;
  Places places_;
  SessionRegistry registry_;
  std::unique_ptr<Gateway> gateway_;
  std::unique_ptr<Sfu> sfu_;  // null: not wanted
  std::unique_ptr<NetServer> net_;
  TickClock clock_;
  Timer tick_timer_;
  Timer sweep_timer_;
  DurationHistogram tick_time_;
  std::uint16_t port_ = 0;
  bool stopping_ = false;
  std::function<void()> stopped_;
};

}  // namespace atrium
