#include "server/app/atrium_server.h"

#include <utility>

#include "server/app/log.h"
#include "server/app/metrics.h"
#include "server/app/space_json.h"
#include "server/session/session_store.h"
#include "server/session/token.h"

namespace atrium {
namespace {

using std::chrono::steady_clock;

// How long clients have to take the goodbye.
constexpr std::chrono::milliseconds kGoodbye{2'000};

constexpr std::string_view kNotLetIn =
    "The SFU is open only to those whom this server has let in. Load the page anew.\n";

std::string SessionFile(const Config& config) { return config.data + "/sessions.json"; }

SessionRegistry::Options RegistryOptions(const Config& config) {
  SessionRegistry::Options options;
  options.max_sessions = config.max_players;
  options.make_token = MakeToken;
  return options;
}

}  // namespace

AtriumServer::AtriumServer(EventLoop& loop, const Config& config)
    : loop_(loop),
      config_(config),
      site_(config.frame_ancestors, config.sfu.url),
      registry_(RegistryOptions(config)),
      clock_(steady_clock::now()),
      tick_timer_(loop),
      sweep_timer_(loop) {}

AtriumServer::~AtriumServer() = default;

Result<std::unique_ptr<AtriumServer>> AtriumServer::Start(EventLoop& loop, const Config& config) {
  std::unique_ptr<AtriumServer> server(new AtriumServer(loop, config));
  if (const auto loaded = server->Load(); !loaded) return Error{loaded.ErrorMessage()};
  if (const auto open = server->Listen(); !open) return Error{open.ErrorMessage()};
  server->RestoreSessions();
  server->clock_ = TickClock(steady_clock::now());
  server->ScheduleTick();
  Log(LogLevel::kInfo, "open",
      {{"url", server->Url()},
       {"map", server->places_.At(0).map.map.name},
       {"hash", server->places_.At(0).map.hash},
       {"maps", server->places_.Count()}});
  if (server->sfu_ == nullptr) {
    Log(LogLevel::kInfo, "no SFU: people talk from page to page, with the nearest 8 at most");
  }
  server->SweepEverySecond();
  return server;
}

Result<bool> AtriumServer::Load() {
  auto places = Places::Load(config_.map, config_.data, site_);
  if (!places) return Error{places.ErrorMessage()};
  places_ = std::move(places).Value();
  if (!config_.web.empty()) {
    const auto files = site_.AddFolder(config_.web);
    if (!files) return Error{files.ErrorMessage()};
  } else {
    site_.AddText("/", "The page is not built. Build it, or give its folder with --web.\n");
  }
  return true;
}

Result<bool> AtriumServer::Listen() {
  NetOptions options;
  options.bind = config_.bind;
  options.port = config_.port;
  options.limits.stall = std::chrono::seconds(config_.stall_seconds);
  options.limits.websocket_send_buffer = static_cast<int>(config_.send_buffer_kib * 1024);
  options.max_connections = config_.max_players * std::size_t{2} + 256;
  options.max_per_peer = config_.max_per_address * std::size_t{4};
  options.unlimited_peers = config_.trusted_proxies;
  if (!config_.tls_cert.empty()) {
    auto tls = TlsContext::Load(config_.tls_cert, config_.tls_key);
    if (!tls) return Error{tls.ErrorMessage()};
    options.tls = std::move(tls).Value();
  }
  gateway_ = std::make_unique<Gateway>(config_, registry_, places_);
  if (config_.sfu.IsWanted()) sfu_ = std::make_unique<Sfu>(loop_, config_.sfu, config_.data);
  places_.Open(*gateway_, sfu_.get());
  net_ = std::make_unique<NetServer>(loop_, static_cast<NetHandler&>(*this), std::move(options));
  gateway_->Bind(*net_);
  const auto port = net_->Listen();
  if (!port) return Error{port.ErrorMessage()};
  port_ = port.Value();
  return true;
}

std::string AtriumServer::Url() const {
  const std::string host = config_.bind.empty() || config_.bind == "0.0.0.0" ||
                                   config_.bind == "::" || config_.bind == "127.0.0.1"
                               ? "localhost"
                               : config_.bind;
  const bool is_v6 = host.find(':') != std::string::npos;
  return (config_.tls_cert.empty() ? "http://" : "https://") + (is_v6 ? '[' + host + ']' : host) +
         ':' + std::to_string(port_);
}

// The places of an earlier process come back as people who are away.
void AtriumServer::RestoreSessions() {
  const auto saved = TakeSavedSessions(SessionFile(config_));
  if (!saved) {
    return Log(LogLevel::kWarning, "saved sessions are unreadable, everybody starts anew",
               {{"reason", saved.ErrorMessage()}});
  }
  const auto now = steady_clock::now();
  const std::chrono::seconds window(config_.restart_seconds);
  std::size_t count = 0;
  for (const SavedSession& session : saved.Value()) {
    Session restored;
    restored.token = session.token;
    restored.name = session.name;
    restored.look = session.look;
    // Another map may have been chosen, where that tile is somewhere else.
    const auto place = places_.Find(session.place);
    restored.place = place.value_or(0);
    const auto id = registry_.Restore(std::move(restored), now, window);
    if (!id) continue;
    Space::Arrival arrival;
    if (place) arrival.place = StandingAt(session.tile, session.facing);
    places_.SpaceAt(place.value_or(0))
        .Join(*id, registry_.Find(*id)->avatar, session.name, session.look, arrival);
    ++count;
  }
  if (count > 0) Log(LogLevel::kInfo, "sessions restored", {{"count", count}});
}

void AtriumServer::SaveSessions() {
  std::vector<SavedSession> saved;
  registry_.ForEach([&](const Session& session) {
    const auto state = places_.SpaceAt(session.place).StateOf(session.id);
    if (!state) return;
    saved.push_back({session.token, session.name, session.look, places_.At(session.place).name,
                     TileOf(*state), state->facing});
  });
  if (const auto problem = WriteSavedSessions(SessionFile(config_), saved)) {
    return Log(LogLevel::kError, "sessions could not be saved", {{"reason", *problem}});
  }
  Log(LogLevel::kInfo, "sessions saved", {{"count", saved.size()}});
}

void AtriumServer::ScheduleTick() {
  tick_timer_.SetAt(clock_.NextDeadline(), [this] { RunTick(); });
}

void AtriumServer::RunTick() {
  const auto begin = steady_clock::now();
  places_.RunTick(clock_.Begin(begin));
  tick_time_.Add(steady_clock::now() - begin);
  ScheduleTick();
}

void AtriumServer::SweepEverySecond() {
  gateway_->Sweep();
  sweep_timer_.SetAt(steady_clock::now() + std::chrono::seconds(1), [this] { SweepEverySecond(); });
}

void AtriumServer::Stop(std::function<void()> done) {
  if (std::exchange(stopping_, true)) return;
  stopped_ = std::move(done);
  net_->StopListening();
  tick_timer_.Cancel();
  SaveSessions();
  gateway_->SayGoodbye();
  AwaitGone(steady_clock::now() + kGoodbye);
}

void AtriumServer::AwaitGone(steady_clock::time_point deadline) {
  const auto now = steady_clock::now();
  if (net_->ConnectionCount() == 0 || now >= deadline) return stopped_();
  sweep_timer_.SetAt(now + std::chrono::milliseconds(20),
                     [this, deadline] { AwaitGone(deadline); });
}

HttpResponse AtriumServer::OnRequest(const HttpRequest& request) {
  if (IsForSfu(request)) return TextResponse(403, kNotLetIn);
  const std::string_view path = request.Path();
  if (path == "/api/space") return TextResponse(200, SpaceJson(request), "application/json");
  if (path == "/healthz") return TextResponse(200, "ok\n");
  if (path == "/readyz") {
    return stopping_ ? TextResponse(503, "stopping\n") : TextResponse(200, "ready\n");
  }
  if (path == "/metrics") return TextResponse(200, MetricsText(), kMetricsType);
  if (path == "/ws") return TextResponse(426, "This is the WebSocket; open / in a browser.\n");
  return site_.Answer(request);
}

// Of the map that the query names ("?map=campus"), else of the one that people come to.
std::string AtriumServer::SpaceJson(const HttpRequest& request) const {
  const MapPlace& place = places_.At(places_.Find(request.Query("map")).value_or(0));
  SpaceDescription description;
  description.name = config_.name;
  description.players = registry_.Count();
  description.max_players = config_.max_players;
  description.map = &place.map;
  if (places_.Count() > 1) description.place = place.name;
  description.has_sfu = sfu_ != nullptr;
  return EncodeSpaceJson(description);
}

std::string AtriumServer::MetricsText() const {
  const PlacesFigures figures = places_.Figures();
  return EncodeMetrics({net_->GetStats(), gateway_->Stats(), figures, tick_time_,
                        net_->ConnectionCount(), gateway_->ClientCount(), registry_.Count(),
                        places_.Count(), net_->QueuedBytes(), clock_.Skipped(), sfu_.get()});
}

std::optional<TunnelTarget> AtriumServer::TunnelFor(const HttpRequest& request) {
  if (!IsForSfu(request) || !gateway_->IsAllowedOrigin(request)) return std::nullopt;
  return sfu_->LetsIn(request) ? sfu_->TunnelFor(request.target) : std::nullopt;
}

bool AtriumServer::IsForSfu(const HttpRequest& request) const {
  return sfu_ != nullptr && sfu_->TunnelFor(request.target);
}

std::optional<HttpResponse> AtriumServer::OnUpgrade(const HttpRequest& request) {
  if (IsForSfu(request)) return TextResponse(403, kNotLetIn);
  return gateway_->RefuseUpgrade(request);
}
void AtriumServer::OnOpen(ConnectionId connection, const HttpRequest& request) {
  gateway_->OnOpen(connection, request);
}
void AtriumServer::OnText(ConnectionId connection, std::string_view text) {
  gateway_->OnText(connection, text);
}
void AtriumServer::OnBinary(ConnectionId connection, std::span<const std::uint8_t> bytes) {
  gateway_->OnBinary(connection, bytes);
}
void AtriumServer::OnDrained(ConnectionId connection) { gateway_->OnDrained(connection); }
void AtriumServer::OnBroken(ConnectionId connection, CloseCode code) {
  gateway_->OnBroken(connection, code);
}
void AtriumServer::OnStalled(ConnectionId connection) { gateway_->OnStalled(connection); }
void AtriumServer::OnClosed(ConnectionId connection, CloseCode code) {
  gateway_->OnClosed(connection, code);
}

}  // namespace atrium
