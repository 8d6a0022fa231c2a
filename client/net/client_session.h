// One client's place on a server: connects, says hello, is welcomed, stays alive, comes back.
//
//   idle -> connecting -> online -> reconnecting -> online ...
//                  \-> refused (only a new Join leads out)
//
// The session knows nothing of avatars: real-time frames go to its listener. It has no clock and
// no thread: call Advance() several times a second, also while the page is hidden.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "client/net/connection_phase.h"
#include "client/net/net_stats.h"
#include "client/net/reconnect_policy.h"
#include "client/net/transport.h"
#include "shared/core/byte_reader.h"
#include "shared/protocol/client_frame.h"
#include "shared/protocol/control_message.h"
#include "shared/protocol/server_frame.h"

namespace atrium {

struct JoinRequest {
  std::string url;  // of the WebSocket
  std::string name;
  Look look{};
  std::string resume_token;  // empty: a new avatar
  std::string way{};         // the map to be on, see HelloMessage; until one is there
};

// Hears what the session learns. May send from within a call, but not join, leave or renew.
class SessionListener {
 public:
  virtual void OnPhase(ConnectionPhase phase) = 0;
  // `handshake_ms` passed between hello and welcome: an upper bound of the round trip.
  virtual void OnWelcome(const WelcomeMessage& welcome, double handshake_ms, double now_ms) = 0;
  virtual void OnServerError(const ErrorMessage& error) = 0;
  // A text frame that the session does not know.
  virtual void OnUnknownText(std::string_view text) = 0;
  // The reader is behind the kind. False for malformed bytes: the connection is dropped.
  virtual bool OnServerFrame(ServerFrameKind kind, ByteReader& reader, double now_ms) = 0;

 protected:
  ~SessionListener() = default;
};

class ClientSession final : private TransportListener {
 public:
  static constexpr double kPingPeriodMs = 1'000;  // while commands are sent, and so long after:
  static constexpr double kBusyMs = 10'000;
  static constexpr double kIdlePingPeriodMs = 4'000;
  // Every ping and command is answered; when nothing comes for so long the connection is taken for
  // dead.
  static constexpr double kSilenceMs = 5'000;
  static constexpr double kHandshakeMs = 10'000;  // to open and be welcomed

  // Both are borrowed for the session's life. `seed` spreads the reconnects of many clients.
  ClientSession(Transport& transport, SessionListener& listener, std::uint64_t seed);

  // Connects, or connects anew with other values.
  void Join(const JoinRequest& request, double now_ms);
  // Ends the connection for good.
  void Leave();
  // Drops the connection and takes the place up again at once: for a new map.
  void Renew(double now_ms);

  // Timeouts, pings, the next attempt.
  void Advance(double now_ms);

  // Dropped while not online.
  void Send(const ClientFrame& frame, double now_ms);
  void SendText(std::string_view text, double now_ms);

  ConnectionPhase Phase() const { return phase_; }
  bool Online() const { return phase_ == ConnectionPhase::kOnline; }
  // Something was sent, and nothing heard since.
  bool AwaitsAnswer() const { return awaits_answer_; }
  // When something was heard last, or, while an answer is awaited, when it was asked for.
  double QuietSinceMs() const { return quiet_since_ms_; }
  // Until the next attempt; nothing when none is planned.
  std::optional<double> RetryInMs(double now_ms) const;
  const NetStats& Stats() const { return stats_; }
  NetStats& Stats() { return stats_; }

 private:
  enum class Step : std::uint8_t { kNone, kOpening, kJoining, kOnline, kWaiting };

  void OnOpen(double now_ms) override;
  void OnBinary(std::span<const std::uint8_t> frame, double now_ms) override;
  void OnText(std::string_view text, double now_ms) override;
  void OnClose(double now_ms) override;

  void Open(double now_ms);
  void Lose(double now_ms);
  void Refuse();
  void HandleWelcome(std::string_view text, double now_ms);
  void HandleError(std::string_view text, double now_ms);
  void SetPhase(ConnectionPhase phase);
  bool Timeout(double now_ms) const;
  void Ping(double now_ms);
  void Write(const ClientFrame& frame, double now_ms);
  void NoteHeard(double now_ms);

  Transport& transport_;
  SessionListener& listener_;
  ReconnectPolicy policy_;
  NetStats stats_;
  JoinRequest request_;
  ConnectionPhase phase_ = ConnectionPhase::kIdle;
  Step step_ = Step::kNone;
  bool was_online_ = false;
  bool awaits_answer_ = false;
  double step_since_ms_ = 0;
  double quiet_since_ms_ = 0;
  double last_advance_ms_ = 0;
  double last_ping_ms_ = 0;
  double busy_since_ms_ = 0;
  double retry_at_ms_ = 0;
  std::optional<std::uint32_t> retry_after_ms_;
};

}  // namespace atrium
