#include "server/app/gateway.h"

#include <utility>
#include <vector>

#include "shared/protocol/client_frame.h"
#include "shared/protocol/control_message.h"
#include "shared/protocol/ice_servers_message.h"
#include "shared/protocol/limits.h"
#include "shared/protocol/name_rule.h"
#include "shared/protocol/talk_message.h"
#include "shared/protocol/talk_wish.h"

namespace atrium {
namespace {

using std::chrono::steady_clock;

constexpr Rate kCommandRate{kMaxCommandsPerSecond, kMaxCommandBurst};
constexpr Rate kPingRate{kMaxPingsPerSecond, kMaxPingBurst};
constexpr Rate kResyncRate{kMaxResyncsPerSecond, kMaxResyncBurst};
constexpr Rate kSignalRate{kMaxSignalsPerSecond, kMaxSignalBurst};
constexpr Rate kWishRate{kMaxWishesPerSecond, kMaxWishBurst};
constexpr Rate kOverviewRate{kMaxOverviewWishesPerSecond, kMaxOverviewWishBurst};

// When a client may try again by itself.
constexpr std::uint32_t kRetryFullMs = 15'000;
constexpr std::uint32_t kRetryStoppingMs = 1'000;

CloseCode CloseCodeFor(ErrorCode code) {
  switch (code) {
    case ErrorCode::kServerStopping:
      return CloseCode::kServiceRestart;
    case ErrorCode::kMalformed:
      return CloseCode::kProtocolError;
    default:
      return CloseCode::kPolicy;
  }
}

ErrorMessage TooManyMessages() {
  return {ErrorCode::kRateLimited, "Too many messages in a short time. Reload the page.", true, {}};
}

// The host and port of an origin or URL.
std::string_view HostOf(std::string_view origin) {
  const auto slashes = origin.find("://");
  return slashes == std::string_view::npos ? std::string_view{} : origin.substr(slashes + 3);
}

}  // namespace

Gateway::Client::Client(TimePoint now)
    : opened(now),
      commands(kCommandRate, now),
      pings(kPingRate, now),
      resyncs(kResyncRate, now),
      overview_wishes(kOverviewRate, now),
      signals(kSignalRate, now),
      wishes(kWishRate, now) {}

Gateway::Gateway(const Config& config, SessionRegistry& registry, Places& places)
    : config_(config), registry_(registry), places_(places) {}

Space& Gateway::SpaceOf(SessionId session) {
  return places_.SpaceAt(registry_.Find(session)->place);
}

Gateway::Client* Gateway::Find(ConnectionId connection) {
  const auto found = clients_.find(connection.value);
  return found == clients_.end() ? nullptr : &found->second;
}

std::string Gateway::AddressOf(const HttpRequest& request) const {
  return ClientAddress(request.peer, request.Header("x-forwarded-for"), config_.trusted_proxies);
}

// A browser names the page that connects. It must be ours, or one the operator allows; programs
// that are not browsers send no Origin and act for nobody but themselves. A page of ours in a frame
// has our origin, so --frame-ancestors plays no part here.
bool Gateway::IsAllowedOrigin(const HttpRequest& request) const {
  const std::string_view origin = request.Header("origin");
  if (origin.empty()) return true;
  std::string_view host = request.Header("host");
  const std::string_view forwarded = request.Header("x-forwarded-host");
  if (!forwarded.empty() && IsTrusted(request.peer, config_.trusted_proxies)) host = forwarded;
  if (EqualIgnoringCase(HostOf(origin), host) && !host.empty()) return true;
  for (const std::string& allowed : config_.allowed_origins) {
    if (EqualIgnoringCase(origin, allowed)) return true;
  }
  return false;
}

std::optional<HttpResponse> Gateway::RefuseUpgrade(const HttpRequest& request) {
  if (request.Path() != "/ws") return TextResponse(404, "The WebSocket is at /ws.\n");
  if (IsAllowedOrigin(request)) return std::nullopt;
  return TextResponse(403,
                      "This page may not connect here. The operator can allow its origin with "
                      "--allowed-origins.\n");
}

void Gateway::OnOpen(ConnectionId connection, const HttpRequest& request) {
  Client client(steady_clock::now());
  client.address = LimitKey(AddressOf(request));
  const std::uint32_t count = ++connections_of_[client.address];
  clients_.emplace(connection.value, std::move(client));
  if (config_.max_per_address == 0 || count <= config_.max_per_address) return;
  ++stats_.refused_address;
  Refuse(connection, {ErrorCode::kTooManyFromAddress,
                      "Too many connections come from your network. Close other tabs, or ask the "
                      "operator of this space to allow more.",
                      true, kRetryFullMs});
}

void Gateway::OnText(ConnectionId connection, std::string_view text) {
  Client* client = Find(connection);
  if (client == nullptr) return;
  std::optional<ErrorMessage> error;
  if (client->session.IsValid()) {
    error = Signal(*client, text);
  } else {
    error = Join(connection, *client, text);
  }
  if (!error) return;
  if (error->fatal) return Refuse(connection, *error);
  net_->SendText(connection, EncodeError(*error));
}

std::optional<ErrorMessage> Gateway::Signal(Client& client, std::string_view text) {
  if (!client.signals.Take(steady_clock::now())) {
    ++stats_.rate_limited;
    return TooManyMessages();
  }
  const std::string type = ControlMessageType(text);
  if (IsTalkWish(type)) return Wish(client, type, text);
  if (!type.empty() && type != "signal") {
    return ErrorMessage{ErrorCode::kUnexpected,
                        "The server does not know this message. Reload the page.",
                        true,
                        {}};
  }
  const auto signal = DecodeSignal(text);
  if (!signal) {
    ++stats_.malformed;
    return ErrorMessage{ErrorCode::kMalformed, signal.ErrorMessage(), true, {}};
  }
  if (SpaceOf(client.session).Relay(client.session, signal.Value())) return std::nullopt;
  return ErrorMessage{
      ErrorCode::kNotLinked, "That person is not near enough to talk with.", false, {}};
}

std::optional<ErrorMessage> Gateway::Wish(Client& client, std::string_view type,
                                          std::string_view text) {
  if (!client.wishes.Take(steady_clock::now())) {
    ++stats_.rate_limited;
    // Others may make a page wish much, by names that it blocks; the rate of all texts ends floods.
    return ErrorMessage{
        ErrorCode::kRateLimited, "That was too much at once. Try it again.", false, {}};
  }
  const auto wish = DecodeTalkWish(type, text);
  if (wish) return SpaceOf(client.session).Wish(client.session, wish.Value());
  ++stats_.malformed;
  return ErrorMessage{ErrorCode::kMalformed, wish.ErrorMessage(), true, {}};
}

std::optional<ErrorMessage> Gateway::Join(ConnectionId connection, Client& client,
                                          std::string_view text) {
  const std::string type = ControlMessageType(text);
  if (!type.empty() && type != "hello") {
    return ErrorMessage{ErrorCode::kUnexpected, "The first message must be a hello.", true, {}};
  }
  auto hello = DecodeHello(text);
  if (!hello) {
    ++stats_.malformed;
    return ErrorMessage{ErrorCode::kMalformed, hello.ErrorMessage(), true, {}};
  }
  if (hello.Value().protocol != kProtocolVersion) {
    return ErrorMessage{ErrorCode::kVersionMismatch,
                        "This page and the server have different versions. Reload the page.",
                        true,
                        {}};
  }
  auto name = CleanName(hello.Value().name);
  if (!name) return ErrorMessage{ErrorCode::kNameInvalid, name.ErrorMessage(), true, {}};
  hello.Value().name = name.Value();

  const auto now = steady_clock::now();
  const auto admission = registry_.Admit(connection, hello.Value(), now);
  if (admission.outcome == SessionRegistry::Outcome::kFull) {
    ++stats_.refused_full;
    return ErrorMessage{ErrorCode::kServerFull,
                        "The space is full. It will be tried again in a moment.", true,
                        kRetryFullMs};
  }
  client.session = admission.session;
  Enter(admission, hello.Value().way);
  Welcome(connection, admission);
  SendIceServers(connection, client, now);
  return std::nullopt;
}

// A newcomer appears where they want to; somebody who is back goes there only from another map.
void Gateway::Enter(const SessionRegistry::Admission& admission, std::string_view wished) {
  const Session& session = *registry_.Find(admission.session);
  const auto hash = wished.find('#');
  Way way{.place = session.place, .entry = {}};
  const auto place = places_.Find(wished.substr(0, hash));
  if (place) way.place = *place;
  if (hash != std::string_view::npos) way.entry = wished.substr(hash + 1);
  const bool is_there = admission.outcome == SessionRegistry::Outcome::kResumed;
  if (!is_there || way.place != session.place) MoveTo(session, way);
}

void Gateway::MoveTo(const Session& session, const Way& way) {
  places_.Leave(session.id);
  registry_.MoveTo(session.id, way.place);
  Space::Arrival arrival;
  arrival.entry = way.entry;
  places_.SpaceAt(way.place).Join(session.id, session.avatar, session.name, session.look, arrival);
}

void Gateway::Welcome(ConnectionId connection, const SessionRegistry::Admission& admission) {
  if (admission.replaced.IsValid()) {
    ++stats_.takeovers;
    Refuse(admission.replaced,
           {ErrorCode::kReplaced, "You continued in another tab or window. This one is now idle.",
            true, std::nullopt});
  }
  const Session& session = *registry_.Find(admission.session);
  const bool resumed = admission.outcome == SessionRegistry::Outcome::kResumed;
  ++(resumed ? stats_.resumes : stats_.joins);
  Space& space = SpaceOf(session.id);
  space.Attach(session.id, session.name, session.look);
  net_->SendText(connection, EncodeWelcome({session.avatar, space.LastTick(), session.token,
                                            resumed, places_.At(session.place).map.hash}));
  Log(LogLevel::kDebug, resumed ? "session resumed" : "session began",
      {{"session", session.id.value}, {"avatar", session.avatar.value}});
}

void Gateway::SendIceServers(ConnectionId connection, Client& client, TimePoint now) {
  if (config_.ice.IsEmpty()) return;
  client.next_ice_servers = now + config_.ice.RefreshPeriod();
  const auto message = IceServersFor(config_.ice, client.session, std::chrono::system_clock::now());
  net_->SendText(connection, EncodeIceServers(message));
}

bool Gateway::WithinRate(Client& client, const ClientFrame& frame, TimePoint now) {
  if (std::holds_alternative<CommandFrame>(frame)) return client.commands.Take(now);
  if (std::holds_alternative<PingFrame>(frame)) return client.pings.Take(now);
  if (std::holds_alternative<ResyncCellFrame>(frame)) return client.resyncs.Take(now);
  return client.overview_wishes.Take(now);
}

void Gateway::OnBinary(ConnectionId connection, std::span<const std::uint8_t> bytes) {
  Client* client = Find(connection);
  if (client == nullptr) return;
  if (!client->session.IsValid()) {
    return Refuse(connection,
                  {ErrorCode::kUnexpected, "The first message must be a hello.", true, {}});
  }
  const auto frame = DecodeClientFrame(bytes);
  if (!frame) {
    ++stats_.malformed;
    return Refuse(
        connection,
        {ErrorCode::kMalformed, "A frame could not be understood. Reload the page.", true, {}});
  }
  const auto now = steady_clock::now();
  if (!WithinRate(*client, *frame, now)) {
    ++stats_.rate_limited;
    return Refuse(connection, TooManyMessages());
  }
  SpaceOf(client->session).Receive(client->session, *frame, now);
}

void Gateway::OnDrained(ConnectionId connection) {
  const Client* client = Find(connection);
  if (client != nullptr && client->session.IsValid())
    SpaceOf(client->session).OnDrained(client->session);
}

void Gateway::OnBroken(ConnectionId connection, CloseCode code) {
  ++stats_.malformed;
  Refuse(connection, {ErrorCode::kMalformed,
                      code == CloseCode::kTooBig
                          ? "A message was longer than the server takes. Reload the page."
                          : "The connection carried bytes that are no WebSocket message.",
                      true,
                      {}});
}

void Gateway::OnStalled(ConnectionId connection) {
  ++stats_.too_slow;
  Refuse(connection,
         {ErrorCode::kTooSlow, "Nothing was received for too long. The connection is made anew.",
          true, std::uint32_t{0}});
}

void Gateway::OnClosed(ConnectionId connection, CloseCode code) {
  if (code == static_cast<CloseCode>(kLeaveCloseCode)) {
    if (const auto session = registry_.Leave(connection, steady_clock::now())) {
      ++stats_.leaves;
      places_.Leave(*session);
    }
  }
  Forget(connection);
}

void Gateway::Refuse(ConnectionId connection, const ErrorMessage& error) {
  Log(LogLevel::kDebug, "connection refused", {{"code", ErrorCodeName(error.code)}});
  Forget(connection);
  net_->SendText(connection, EncodeError(error));
  net_->Close(connection, CloseCodeFor(error.code), ErrorCodeName(error.code));
}

void Gateway::Forget(ConnectionId connection) {
  const auto found = clients_.find(connection.value);
  if (found == clients_.end()) return;
  const auto count = connections_of_.find(found->second.address);
  if (--count->second == 0) connections_of_.erase(count);
  clients_.erase(found);
  if (const auto session = registry_.ConnectionLost(connection, steady_clock::now())) {
    places_.Detach(*session);
  }
}

bool Gateway::Send(SessionId session, const FrameBatch& batch) {
  const Session* found = registry_.Find(session);
  return found == nullptr || net_->Send(found->connection, batch);
}

void Gateway::OnExit(SessionId id, ExitNumber exit) {
  const Session* session = registry_.Find(id);
  if (session == nullptr) return;
  const Way way = places_.At(session->place).ways[exit - 1U];
  MoveTo(*session, way);
  ++stats_.travels;
  const MapPlace& place = places_.At(way.place);
  if (session->connection.IsValid()) {
    net_->SendText(session->connection, EncodeTravel({place.name, place.map.hash}));
  }
}

void Gateway::Sweep() {
  const auto now = steady_clock::now();
  for (const SessionId session : registry_.Expire(now)) {
    ++stats_.expired;
    places_.Leave(session);
  }
  std::vector<ConnectionId> silent;
  for (auto& [id, client] : clients_) {
    const bool waits = !client.session.IsValid();
    if (waits && now - client.opened >= std::chrono::seconds(kHelloSeconds)) {
      silent.push_back(ConnectionId{id});
    } else if (!waits && now >= client.next_ice_servers) {
      SendIceServers(ConnectionId{id}, client, now);
    }
  }
  for (const ConnectionId connection : silent) {
    Refuse(connection, {ErrorCode::kUnexpected, "No hello came. Reload the page.", true, {}});
  }
}

void Gateway::SayGoodbye() {
  std::vector<ConnectionId> all;
  for (const auto& [id, client] : clients_) all.push_back(ConnectionId{id});
  for (const ConnectionId connection : all) {
    Refuse(connection,
           {ErrorCode::kServerStopping, "The server restarts. You will be back in a moment.", true,
            kRetryStoppingMs});
  }
}

}  // namespace atrium
