#include "client/net/client_session.h"

#include "shared/protocol/limits.h"

namespace atrium {
namespace {

// Two calls of Advance farther apart than this mean that the page or the machine slept: the
// silence in between says nothing about the connection.
constexpr double kSleptMs = 3'000;

}  // namespace

ClientSession::ClientSession(Transport& transport, SessionListener& listener, std::uint64_t seed)
    : transport_(transport), listener_(listener), policy_(seed) {}

void ClientSession::Join(const JoinRequest& request, double now_ms) {
  request_ = request;
  was_online_ = false;
  retry_after_ms_.reset();
  Open(now_ms);
}

void ClientSession::Leave() {
  transport_.Leave();
  step_ = Step::kNone;
  SetPhase(ConnectionPhase::kIdle);
}

void ClientSession::Renew(double now_ms) {
  if (step_ == Step::kNone) return;
  Open(now_ms);
}

void ClientSession::Open(double now_ms) {
  step_ = Step::kOpening;
  step_since_ms_ = now_ms;
  SetPhase(was_online_ ? ConnectionPhase::kReconnecting : ConnectionPhase::kConnecting);
  transport_.Connect(request_.url, *this);
}

void ClientSession::Lose(double now_ms) {
  transport_.Close();
  policy_.OnLost(now_ms);
  step_ = Step::kWaiting;
  retry_at_ms_ = now_ms + policy_.NextDelay(retry_after_ms_);
  retry_after_ms_.reset();
  SetPhase(was_online_ ? ConnectionPhase::kReconnecting : ConnectionPhase::kConnecting);
}

void ClientSession::Refuse() {
  transport_.Close();
  step_ = Step::kNone;
  SetPhase(ConnectionPhase::kRefused);
}

bool ClientSession::Timeout(double now_ms) const {
  switch (step_) {
    case Step::kOpening:
    case Step::kJoining:
      return now_ms - step_since_ms_ > kHandshakeMs;
    case Step::kOnline:
      return awaits_answer_ && now_ms - quiet_since_ms_ > kSilenceMs;
    case Step::kNone:
    case Step::kWaiting:
      return false;
  }
  return false;
}

void ClientSession::Advance(double now_ms) {
  if (now_ms - last_advance_ms_ > kSleptMs) quiet_since_ms_ = now_ms;
  last_advance_ms_ = now_ms;
  if (Timeout(now_ms)) Lose(now_ms);
  if (step_ == Step::kWaiting && now_ms >= retry_at_ms_) Open(now_ms);
  const bool busy = now_ms - busy_since_ms_ < kBusyMs;
  const double period_ms = busy ? kPingPeriodMs : kIdlePingPeriodMs;
  if (step_ == Step::kOnline && now_ms - last_ping_ms_ >= period_ms) Ping(now_ms);
}

void ClientSession::Ping(double now_ms) {
  last_ping_ms_ = now_ms;
  Write(PingFrame{static_cast<std::uint32_t>(static_cast<std::uint64_t>(now_ms))}, now_ms);
}

void ClientSession::Send(const ClientFrame& frame, double now_ms) {
  busy_since_ms_ = now_ms;
  Write(frame, now_ms);
}

void ClientSession::Write(const ClientFrame& frame, double now_ms) {
  if (!Online()) return;
  if (!awaits_answer_) quiet_since_ms_ = now_ms;
  awaits_answer_ = true;
  const Bytes bytes = EncodeClientFrame(frame);
  stats_.OnSent(bytes.size(), now_ms);
  transport_.SendBinary(bytes);
}

void ClientSession::SendText(std::string_view text, double now_ms) {
  if (!Online()) return;
  stats_.OnSent(text.size(), now_ms);
  transport_.SendText(text);
}

void ClientSession::NoteHeard(double now_ms) {
  awaits_answer_ = false;
  quiet_since_ms_ = now_ms;
}

std::optional<double> ClientSession::RetryInMs(double now_ms) const {
  if (step_ != Step::kWaiting) return std::nullopt;
  return retry_at_ms_ > now_ms ? retry_at_ms_ - now_ms : 0;
}

void ClientSession::OnOpen(double now_ms) {
  step_ = Step::kJoining;
  step_since_ms_ = now_ms;
  const std::string hello = EncodeHello(
      {kProtocolVersion, request_.name, request_.look, request_.resume_token, request_.way});
  stats_.OnSent(hello.size(), now_ms);
  transport_.SendText(hello);
}

void ClientSession::OnBinary(std::span<const std::uint8_t> frame, double now_ms) {
  stats_.OnReceived(frame.size(), now_ms);
  NoteHeard(now_ms);
  if (step_ != Step::kOnline) return;
  ByteReader reader(frame);
  const auto kind = DecodeServerFrameKind(reader);
  if (!kind || !listener_.OnServerFrame(*kind, reader, now_ms)) Lose(now_ms);
}

void ClientSession::OnText(std::string_view text, double now_ms) {
  stats_.OnReceived(text.size(), now_ms);
  NoteHeard(now_ms);
  const std::string type = ControlMessageType(text);
  if (type == "welcome") return HandleWelcome(text, now_ms);
  if (type == "error") return HandleError(text, now_ms);
  listener_.OnUnknownText(text);
}

void ClientSession::OnClose(double now_ms) { Lose(now_ms); }

void ClientSession::HandleWelcome(std::string_view text, double now_ms) {
  const Result<WelcomeMessage> welcome = DecodeWelcome(text);
  if (!welcome.Ok() || step_ != Step::kJoining) return Lose(now_ms);
  request_.resume_token = welcome.Value().token;
  request_.way.clear();  // from now on it is the server that knows where one is
  was_online_ = true;
  step_ = Step::kOnline;
  last_ping_ms_ = now_ms - kIdlePingPeriodMs;
  busy_since_ms_ = now_ms;
  policy_.OnOnline(now_ms);
  listener_.OnWelcome(welcome.Value(), now_ms - step_since_ms_, now_ms);
  SetPhase(ConnectionPhase::kOnline);
}

void ClientSession::HandleError(std::string_view text, double now_ms) {
  const Result<ErrorMessage> error = DecodeError(text);
  if (!error.Ok()) return Lose(now_ms);
  listener_.OnServerError(error.Value());
  if (!error.Value().fatal) return;
  if (ReconnectPolicy::IsFinal(error.Value().code)) return Refuse();
  retry_after_ms_ = error.Value().retry_after_ms;
  Lose(now_ms);
}

void ClientSession::SetPhase(ConnectionPhase phase) {
  if (phase == phase_) return;
  phase_ = phase;
  listener_.OnPhase(phase);
}

}  // namespace atrium
