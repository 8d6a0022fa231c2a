#include "server/media/sfu.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <unistd.h>
#include <utility>

#include "server/app/log.h"
#include "server/maps/file_io.h"
#include "server/net/socket_address.h"
#include "server/session/token.h"
#include "shared/protocol/sfu_message.h"

namespace atrium {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kPatience{2'000};  // for an answer
// So many in a row, 200 ms or, where it takes the connection and says nothing, 2 s apart.
constexpr int kHungFailures = 50;
constexpr milliseconds kFirstRestart{500};
constexpr milliseconds kLastRestart{30'000};

// LiveKit's own WebSocket and what belongs to it: nothing else may be asked for through us.
constexpr std::string_view kOpenPath = "/rtc";

std::uint16_t FreeLocalPort() {
  const Result<int> listener = OpenListener("127.0.0.1", 0);
  if (!listener) return 0;
  const std::uint16_t port = BoundPort(listener.Value());
  close(listener.Value());
  return port;
}

HttpRequest PlainRequest(std::string method) {
  HttpRequest request;
  request.method = std::move(method);
  request.headers = {{"host", "localhost"}};
  return request;
}

}  // namespace

Sfu::Sfu(EventLoop& loop, SfuOptions options, std::string folder)
    : loop_(loop),
      options_(std::move(options)),
      folder_(std::move(folder)),
      restart_delay_(kFirstRestart),
      restart_timer_(loop),
      dismisser_(loop, [this](const SfuSeat& seat, HttpCall::Callback callback) {
        return AskToPutOut(seat, std::move(callback));
      }) {
  if (!options_.program.empty()) {
    options_.key = {"atrium", MakeToken()};
    AddNode("127.0.0.1", 0);
    StartProgram();
    return;
  }
  for (const std::string& api : options_.api) {
    const auto colon = api.rfind(':');
    std::uint16_t port = 0;
    std::from_chars(api.data() + colon + 1, api.data() + api.size(), port);
    AddNode(api.substr(0, colon), port);
    nodes_.back()->Watch();
  }
}

Sfu::~Sfu() = default;

void Sfu::AddNode(const std::string& address, std::uint16_t port) {
  nodes_.push_back(std::make_unique<SfuNode>(loop_, address, port, [this] { OnChecked(); }));
}

std::size_t Sfu::NodesUp() const {
  return static_cast<std::size_t>(
      std::count_if(nodes_.begin(), nodes_.end(), [](const auto& node) { return node->Serves(); }));
}

TunnelTarget Sfu::Api(std::string path) const {
  const auto serving =
      std::find_if(nodes_.begin(), nodes_.end(), [](const auto& node) { return node->Serves(); });
  return (serving != nodes_.end() ? *serving : nodes_.front())->Api(std::move(path));
}

bool Sfu::WriteConfiguration() {
  const std::uint16_t port = FreeLocalPort();
  nodes_.front()->MoveTo(port);
  const std::string media_port = std::to_string(options_.udp_port);
  std::string text = "port: " + std::to_string(port) +
                     "\nbind_addresses: [\"127.0.0.1\"]\n"
                     "rtc:\n  udp_port: " +
                     media_port + "\n  tcp_port: " + media_port +
                     "\n  use_external_ip: false\n  enable_loopback_candidate: true\n";
  if (!options_.node_ip.empty()) text += "  node_ip: \"" + options_.node_ip + "\"\n";
  text += "keys:\n  " + options_.key.name + ": " + options_.key.secret +
          "\nroom:\n  auto_create: true\n  empty_timeout: 30\n  departure_timeout: 5\n"
          "logging:\n  level: error\n  json: true\n";
  const std::string problem = WriteFileAtomically(
      folder_ + "/sfu.yaml", {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()},
      Readers::kOwner);
  if (!problem.empty()) {
    Log(LogLevel::kError, "the SFU cannot be configured", {{"reason", problem}});
  }
  return problem.empty();
}

void Sfu::StartProgram() {
  if (!WriteConfiguration()) return StartAgainLater();
  // What it said before it ended is what one wants to read.
  std::rename((folder_ + "/sfu.log").c_str(), (folder_ + "/sfu.log.1").c_str());
  auto process = ChildProcess::Start(loop_, {options_.program, "--config", folder_ + "/sfu.yaml"},
                                     folder_ + "/sfu.log", [this] { OnProgramEnded(); });
  if (!process) {
    Log(LogLevel::kError, "the SFU cannot be started", {{"reason", process.ErrorMessage()}});
    return StartAgainLater();
  }
  process_ = std::move(process).Value();
  ++stats_.starts;
  nodes_.front()->Watch();
}

void Sfu::OnProgramEnded() {
  Log(LogLevel::kError, "the SFU ended, it is started again",
      {{"log", folder_ + "/sfu.log"}, {"in_ms", restart_delay_.count()}});
  nodes_.front()->Lose();
  SetAvailable(false);
  dismisser_.Clear();
  StartAgainLater();
}

void Sfu::StartAgainLater() {
  restart_timer_.SetAt(std::chrono::steady_clock::now() + restart_delay_,
                       [this] { StartProgram(); });
  restart_delay_ = std::min(2 * restart_delay_, kLastRestart);
}

void Sfu::OnChecked() {
  const auto now = std::chrono::steady_clock::now();
  std::uint64_t losses = 0;
  for (const auto& node : nodes_) losses += node->Losses();
  if (losses != node_losses_) lost_at_ = now;
  const bool is_settled = losses == 0 || now - lost_at_ >= kSfuProbation;
  node_losses_ = losses;
  SetAvailable(is_settled && NodesUp() > 0);
  if (available_) restart_delay_ = kFirstRestart;
  // It is there and does not answer: its end is reported, and it is started again.
  if (process_ != nullptr && nodes_.front()->Failures() >= kHungFailures) process_->Kill();
}

void Sfu::SetAvailable(bool available) {
  if (available_ == available) return;
  available_ = available;
  if (!available) ++stats_.losses;
  dismisser_.SetServing(available);
  Log(available ? LogLevel::kInfo : LogLevel::kWarning,
      available ? "the SFU serves" : "the SFU is gone", {{"nodes", NodesUp()}});
}

std::string Sfu::Admission(const std::string& room, const std::string& identity) {
  gate_.Admit(room, identity);
  dismisser_.Spare({identity, room});
  const auto now = std::chrono::system_clock::now();
  return EncodeSfuAdmission(
      {options_.url, room, MintSfuJoinToken(options_.key, room, identity, now)});
}

void Sfu::Dismiss(const std::string& room, const std::string& identity) {
  gate_.Dismiss(identity);
  dismisser_.Dismiss({identity, room});
}

std::unique_ptr<HttpCall> Sfu::AskToPutOut(const SfuSeat& seat, HttpCall::Callback callback) {
  HttpRequest request = PlainRequest("POST");
  const std::string token =
      MintSfuAdminToken(options_.key, seat.room, std::chrono::system_clock::now());
  request.headers.emplace_back("content-type", "application/json");
  request.headers.emplace_back("authorization", "Bearer " + token);
  // Both are made by us, of letters, digits and dashes.
  request.body = R"({"room":")" + seat.room + R"(","identity":")" + seat.identity + R"("})";
  return std::make_unique<HttpCall>(loop_, Api("/twirp/livekit.RoomService/RemoveParticipant"),
                                    request, kPatience, std::move(callback));
}

std::optional<TunnelTarget> Sfu::TunnelFor(std::string_view target) const {
  if (!options_.url.empty() || !target.starts_with(kSfuPath)) return std::nullopt;
  const std::string_view rest = target.substr(kSfuPath.size());
  const std::string_view after = rest.substr(std::min(rest.size(), kOpenPath.size()));
  const bool is_open = rest.starts_with(kOpenPath) &&
                       (after.empty() || after.front() == '/' || after.front() == '?') &&
                       after.find("..") == std::string_view::npos;
  if (!is_open) return std::nullopt;
  return Api(std::string(rest));
}

}  // namespace atrium
