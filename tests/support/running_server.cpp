#include "tests/support/running_server.h"

#include <stdexcept>

#include "tests/support/web_client.h"

namespace atrium {

Config TestConfig(const TemporaryFolder& folder) {
  Config config;
  config.bind = "127.0.0.1";
  config.port = 0;
  config.data = (folder.Path() / "data").string();
  config.map = ATRIUM_SOURCE_DIR "/assets/maps/atrium.tmj";
  config.log_level = LogLevel::kError;
  // Visitors in tests are silent for as long as the test takes.
  config.stall_seconds = 3600;
  return config;
}

RunningServer::RunningServer(const Config& config) {
  ConfigureLog(config.log_level, config.log_format);
  auto server = AtriumServer::Start(loop_, config);
  if (!server) throw std::runtime_error(server.ErrorMessage());
  server_ = std::move(server).Value();
  port_ = server_->Port();
  thread_ = std::thread([this] { loop_.Run(); });
}

RunningServer::~RunningServer() {
  if (!thread_.joinable()) return;
  // Within the loop: before it runs there is nothing to be stopped.
  loop_.Post([this] { loop_.Stop(); });
  thread_.join();
}

void RunningServer::Stop() {
  loop_.Post([this] { server_->Stop([this] { loop_.Stop(); }); });
  thread_.join();
  server_.reset();
}

std::uint64_t RunningServer::Metric(const std::string& name) const {
  const std::string text = '\n' + Fetch(port_, "/metrics").body;
  const std::string start = "\natrium_" + name + ' ';
  const auto found = text.find(start);
  return found == std::string::npos ? 0 : std::stoull(text.substr(found + start.size()));
}

bool RunningServer::MetricReaches(const std::string& name, std::uint64_t value) const {
  for (int i = 0; i < 20'000; ++i) {
    if (Metric(name) >= value) return true;
  }
  return false;
}

}  // namespace atrium
