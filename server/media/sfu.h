// The SFU beside us (LiveKit): whether it serves, who is let in, and that whoever left is out.
//
// It is a process of its own, started and watched by us, or one or several nodes that share a
// Redis, run by the operator. We are the authority: it lets nobody in whose token we did not sign.
// Without one, or while it is down, people talk from page to page.
//
// Which node has a room only LiveKit knows. So when one is lost, everybody goes from page to page
// until LiveKit gives its rooms to another one.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "server/media/child_process.h"
#include "server/media/sfu_access.h"
#include "server/media/sfu_dismisser.h"
#include "server/media/sfu_gate.h"
#include "server/media/sfu_node.h"
#include "server/media/sfu_tokens.h"
#include "server/net/event_loop.h"
#include "server/net/http_call.h"

namespace atrium {

struct SfuOptions {
  std::string program;            // LiveKit's server, to be started by us; or
  std::vector<std::string> api;   // "address:port" of each node that runs, as we reach it
  SfuKey key;                     // of that one
  std::string url;                // where browsers reach it; empty: through us
  std::uint16_t udp_port = 7882;  // of the one we start, and the TCP port for who has no UDP
  std::string node_ip;            // its address as browsers see it; empty: that of this machine

  bool IsWanted() const { return !program.empty() || !api.empty(); }
};

// Below this path of ours browsers reach the SFU when it has no URL of its own.
inline constexpr std::string_view kSfuPath = "/sfu";

struct SfuStats {
  std::uint64_t starts = 0;
  std::uint64_t losses = 0;  // times it served and then did not
};

class Sfu final : public SfuAccess {
 public:
  // `folder` is where the configuration and log of one that we start go. Borrows the loop.
  Sfu(EventLoop& loop, SfuOptions options, std::string folder);
  ~Sfu() override;

  bool IsAvailable() const override { return available_; }
  std::string Admission(const std::string& room, const std::string& identity) override;
  void Dismiss(const std::string& room, const std::string& identity) override;

  // Where a request of a browser for the SFU goes; nothing when it is not one.
  std::optional<TunnelTarget> TunnelFor(std::string_view target) const;
  // Whether whoever asks that is to be led there now.
  bool LetsIn(const HttpRequest& request) const { return gate_.LetsIn(request); }
  const SfuStats& Stats() const { return stats_; }
  std::size_t NodesUp() const;
  const SfuDismisser& Dismisser() const { return dismisser_; }

 private:
  void StartProgram();
  void OnProgramEnded();
  void StartAgainLater();
  bool WriteConfiguration();
  void AddNode(const std::string& address, std::uint16_t port);
  void OnChecked();
  void SetAvailable(bool available);
  // Of the first node that serves: any of them leads to every room.
  TunnelTarget Api(std::string path) const;
  std::unique_ptr<HttpCall> AskToPutOut(const SfuSeat& seat, HttpCall::Callback callback);

  EventLoop& loop_;
  SfuOptions options_;
  std::string folder_;
  std::vector<std::unique_ptr<SfuNode>> nodes_;  // one, when it is started by us
  bool available_ = false;
  std::uint64_t node_losses_ = 0;
  std::chrono::steady_clock::time_point lost_at_{};
  std::chrono::milliseconds restart_delay_;
  Timer restart_timer_;
  std::unique_ptr<ChildProcess> process_;
  SfuGate gate_;
  SfuDismisser dismisser_;
  SfuStats stats_;
};

}  // namespace atrium
