// Starts the server from the command line and stops it on SIGINT or SIGTERM.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <span>
#include <string>
#include <sys/resource.h>
#include <vector>

#include "server/app/atrium_server.h"
#include "server/app/config.h"
#include "server/app/log.h"
#include "server/net/event_loop.h"

namespace atrium {
namespace {

namespace fs = std::filesystem;

// A folder or file of the project, looked for here, beside the program, and above it (the program
// lies in build/<preset>/server/ when it was built in a clone). Empty when there is none.
std::string FindOwn(const fs::path& relative) {
  std::error_code code;
  std::vector<fs::path> places = {fs::current_path(code)};
  fs::path folder = fs::read_symlink("/proc/self/exe", code).parent_path();
  for (int up = 0; up < 4 && !folder.empty(); ++up, folder = folder.parent_path()) {
    places.push_back(folder);
  }
  for (const fs::path& place : places) {
    if (fs::exists(place / relative, code)) return (place / relative).string();
  }
  return {};
}

// Every client is a file descriptor: take as many as the system lets us.
void RaiseDescriptorLimit() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
}

int Fail(const std::string& message) {
  std::fprintf(stderr, "atrium-server: %s\n", message.c_str());
  return EXIT_FAILURE;
}

void StopOnSignal(EventLoop& loop, AtriumServer& server) {
  loop.OnTerminationSignal([&loop, &server, asked = false](int number) mutable {
    if (asked) return loop.Stop();  // asked twice: now
    asked = true;
    Log(LogLevel::kInfo, "stopping", {{"signal", number}});
    server.Stop([&loop] { loop.Stop(); });
  });
}

int Run(std::span<const std::string> arguments) {
  auto config = ParseConfig(arguments, [](const char* name) { return std::getenv(name); });
  if (!config) return Fail(config.ErrorMessage());
  if (config.Value().help) return std::fputs(ConfigHelp().c_str(), stdout) < 0 ? 1 : 0;
  ConfigureLog(config.Value().log_level, config.Value().log_format);
  if (config.Value().web.empty()) config.Value().web = FindOwn("web/dist");
  if (config.Value().map.empty()) config.Value().map = FindOwn("assets/maps/atrium.tmj");
  if (config.Value().map.empty()) return Fail("No map was found. Give one with --map FILE.");
  RaiseDescriptorLimit();
  EventLoop loop;
  auto server = AtriumServer::Start(loop, config.Value());
  if (!server) return Fail(server.ErrorMessage());
  StopOnSignal(loop, *server.Value());
  std::printf("Atrium is open at %s\n", server.Value()->Url().c_str());
  std::fflush(stdout);
  loop.Run();
  Log(LogLevel::kInfo, "stopped");
  return EXIT_SUCCESS;
}

}  // namespace
}  // namespace atrium

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  return atrium::Run(arguments);
}
