// atrium-bots: reads the options, fetches the map, lets the swarm loose, prints what it measured.
#include <cstdio>
#include <fstream>
#include <memory>
#include <string>
#include <sys/resource.h>
#include <vector>

#include <nlohmann/json.hpp>

#include "shared/world/map_package.h"
#include "tools/bots/bot_options.h"
#include "tools/bots/http_get.h"
#include "tools/bots/report_row.h"
#include "tools/bots/swarm.h"

namespace atrium {
namespace {

void AllowManyFiles() {
  rlimit limit{};
  getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
}

Result<std::shared_ptr<const Tilemap>> FetchMap(const ServerAddress& server) {
  const Result<Bytes> space = HttpGet(server, "/api/space");
  if (!space.Ok()) return Error{space.ErrorMessage()};
  const auto json = nlohmann::json::parse(space.Value(), nullptr, false);
  const nlohmann::json::json_pointer pointer("/map/package");
  if (!json.contains(pointer) || !json[pointer].is_string()) {
    return Error{"/api/space names no map package: is this an Atrium server?"};
  }
  const Result<Bytes> package = HttpGet(server, json[pointer].get<std::string>());
  if (!package.Ok()) return Error{package.ErrorMessage()};
  Result<Tilemap> map = Decode(package.Value());
  if (!map.Ok()) return Error{map.ErrorMessage()};
  return std::shared_ptr<const Tilemap>(std::make_shared<Tilemap>(std::move(map).Value()));
}

int Fail(const std::string& message) {
  std::fprintf(stderr, "atrium-bots: %s\n", message.c_str());
  return 1;
}

int RunBots(const BotOptions& options) {
  AllowManyFiles();
  const Result<ServerAddress> server = ResolveServer(options.url);
  if (!server.Ok()) return Fail(server.ErrorMessage());
  const auto map = FetchMap(server.Value());
  if (!map.Ok()) return Fail(map.ErrorMessage());
  Swarm swarm(options, server.Value(), map.Value());
  const Result<SwarmReport> report = swarm.Run();
  if (!report.Ok()) return Fail(report.ErrorMessage());
  const std::string row = ReportJson(options, report.Value(), swarm.Of(false), swarm.Of(true));
  std::printf("%s\n", row.c_str());
  if (!options.json.empty()) std::ofstream(options.json) << row << '\n';
  return 0;
}

}  // namespace
}  // namespace atrium

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  const auto options = atrium::ParseBotOptions(arguments);
  if (!options.Ok()) return atrium::Fail(options.ErrorMessage());
  if (options.Value().help) {
    std::printf("%s", atrium::BotHelp().c_str());
    return 0;
  }
  return atrium::RunBots(options.Value());
}
