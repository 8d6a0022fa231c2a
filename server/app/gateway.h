// Leads clients to their session and their session to its space, and frames back.
//
// Everything that a client may not do is refused here: wrong or too many messages, too many
// connections. What sessions are is the registry's, what happens in the world the space's business.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "server/app/config.h"
#include "server/app/places.h"
#include "server/net/net_server.h"
#include "server/net/token_bucket.h"
#include "server/session/session_registry.h"
#include "server/space/space.h"

namespace atrium {

struct GatewayStats {
  std::uint64_t joins = 0;
  std::uint64_t resumes = 0;
  std::uint64_t takeovers = 0;
  std::uint64_t leaves = 0;
  std::uint64_t travels = 0;  // from one map to another
  std::uint64_t expired = 0;
  std::uint64_t refused_full = 0;
  std::uint64_t refused_address = 0;
  std::uint64_t rate_limited = 0;
  std::uint64_t malformed = 0;
  std::uint64_t too_slow = 0;
};

class Gateway final : public SpaceOutput {
 public:
  // Borrows them for its whole life. Bind must follow.
  Gateway(const Config& config, SessionRegistry& registry, Places& places);
  void Bind(NetServer& net) { net_ = &net; }

  // Whether the page that a request comes from is ours or one that the operator allows.
  bool IsAllowedOrigin(const HttpRequest& request) const;

  // The net handler's part that concerns WebSockets.
  std::optional<HttpResponse> RefuseUpgrade(const HttpRequest& request);
  void OnOpen(ConnectionId connection, const HttpRequest& request);
  void OnText(ConnectionId connection, std::string_view text);
  void OnBinary(ConnectionId connection, std::span<const std::uint8_t> bytes);
  void OnDrained(ConnectionId connection);
  void OnBroken(ConnectionId connection, CloseCode code);
  void OnStalled(ConnectionId connection);
  void OnClosed(ConnectionId connection, CloseCode code);

  bool Send(SessionId session, const FrameBatch& batch) override;
  // Brings the session to the map that the exit leads to. Its client is told, loads that map and
  // comes back with its token; until then the avatar waits there, away.
  void OnExit(SessionId session, ExitNumber exit) override;

  // About once a second: ends sessions that were away too long and connections without a hello,
  // and makes new what would run out.
  void Sweep();
  // Tells every client that the server stops.
  void SayGoodbye();

  const GatewayStats& Stats() const { return stats_; }
  std::size_t ClientCount() const { return clients_.size(); }

 private:
  using TimePoint = std::chrono::steady_clock::time_point;

  struct Client {
    explicit Client(TimePoint now);

    std::string address;
    SessionId session;  // invalid before the hello
    TimePoint opened;
    TimePoint next_ice_servers{};  // when its credentials are made anew
    TokenBucket commands;
    TokenBucket pings;
    TokenBucket resyncs;
    TokenBucket overview_wishes;
    TokenBucket signals;
    TokenBucket wishes;
  };

  Client* Find(ConnectionId connection);
  // Of a session that is not over.
  Space& SpaceOf(SessionId session);
  std::string AddressOf(const HttpRequest& request) const;
  std::optional<ErrorMessage> Join(ConnectionId connection, Client& client, std::string_view text);
  // A text message of somebody who is in. The error may be one that ends nothing.
  std::optional<ErrorMessage> Signal(Client& client, std::string_view text);
  std::optional<ErrorMessage> Wish(Client& client, std::string_view type, std::string_view text);
  void Enter(const SessionRegistry::Admission& admission, std::string_view wished);
  // Takes the avatar out of whichever space it is in, and lets it appear there, away.
  void MoveTo(const Session& session, const Way& way);
  void Welcome(ConnectionId connection, const SessionRegistry::Admission& admission);
  void SendIceServers(ConnectionId connection, Client& client, TimePoint now);
  static bool WithinRate(Client& client, const ClientFrame& frame, TimePoint now);
  void Refuse(ConnectionId connection, const ErrorMessage& error);
  void Forget(ConnectionId connection);

  const Config& config_;
  SessionRegistry& registry_;
  Places& places_;
  NetServer* net_ = nullptr;
  std::unordered_map<std::uint64_t, Client> clients_;              // by connection
  std::unordered_map<std::string, std::uint32_t> connections_of_;  // by address
  GatewayStats stats_;
};

}  // namespace atrium
