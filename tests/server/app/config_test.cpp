// The operator's options.
#include "server/app/config.h"

#include <cstring>
#include <map>

#include <catch2/catch_test_macros.hpp>

#include "server/space/tick_clock.h"
#include "tests/support/temporary_folder.h"

namespace atrium {
namespace {

Result<Config> Parse(const std::vector<std::string>& arguments,
                     const std::map<std::string, std::string>& environment = {}) {
  return ParseConfig(arguments, [&](const char* name) -> const char* {
    const auto found = environment.find(name);
    return found == environment.end() ? nullptr : found->second.c_str();
  });
}

TEST_CASE("options come from the command line, the environment, or the default", "[config]") {
  CHECK(Parse({}).Value().port == 8080);
  CHECK(Parse({}, {{"ATRIUM_PORT", "81"}}).Value().port == 81);
  CHECK(Parse({"--port", "82"}, {{"ATRIUM_PORT", "81"}}).Value().port == 82);
  CHECK(Parse({"--max-players=7"}).Value().max_players == 7);
  CHECK(Parse({}, {{"ATRIUM_LOG_FORMAT", "json"}}).Value().log_format == LogFormat::kJson);
  const Config lists = Parse({"--frame-ancestors", "https://a.example, https://b.example:81",
                              "--trusted-proxies", "127.0.0.1,10.0.0.0/8"})
                           .Value();
  CHECK(lists.frame_ancestors.size() == 2);
  CHECK(lists.trusted_proxies.size() == 2);
  CHECK(Parse({"--stun", "stun:a.example:3478,stuns:[::1]:5349"}).Value().ice.stun.size() == 2);
}

TEST_CASE("a wrong option says which it is and what it takes", "[config]") {
  const auto error = [](const std::vector<std::string>& arguments) {
    const auto config = Parse(arguments);
    return config.Ok() ? std::string() : config.ErrorMessage();
  };
  CHECK(error({"--prot", "1"}).find("\"--prot\"") != std::string::npos);
  CHECK(error({"--port"}).find("--port N") != std::string::npos);
  CHECK(error({"--port", "99999"}).find("0 to 65535") != std::string::npos);
  CHECK(error({"--frame-ancestors", "https://a.example; script-src *"}).find("origins") !=
        std::string::npos);
  CHECK(error({"--trusted-proxies", "everyone"}).find("networks") != std::string::npos);
  for (const char* url : {"a.example", "turn:a.example", "stun:", "stun:a b", "stun:a/\"b",
                          "stun:*", "stun:a:99999", "stun:a:b", "stun:[::1", "stun:[::1]x:3478"}) {
    CHECK(error({"--stun", url}).find("stun:stun.example.org") != std::string::npos);
  }
  for (const char* url : {"turn:", "turn:a?transport=sctp", "turn:a?", "stun:a", "turn:a b",
                          "turn:a:3478?transport=udp&x=1", "https://a"}) {
    CHECK(error({"--turn", url}).find("turn:turn.example.org") != std::string::npos);
  }
  CHECK(error({"--turn", "turn:a.example"}).find("--turn-secret-file") != std::string::npos);
  CHECK(error({"--turn-secret-file", "/nowhere"}).find("a readable file") != std::string::npos);
  CHECK(error({"--turn-seconds", "5"}).find("60 to 86400") != std::string::npos);
  CHECK(error({"--tls-cert", "x"}).find("--tls-key") != std::string::npos);
  CHECK(Parse({}, {{"ATRIUM_PORT", "x"}}).ErrorMessage().find("ATRIUM_PORT") != std::string::npos);
}

TEST_CASE("the secret of TURN comes from a file, and a weak one is refused", "[config]") {
  const TemporaryFolder folder;
  const auto parse = [&folder](const std::string& secret) {
    folder.Write("secret", secret);
    return Parse({"--turn", "turn:a.example:3478?transport=udp,turns:b.example",
                  "--turn-secret-file", (folder.Path() / "secret").string()});
  };
  CHECK(parse("0123456789abcdef\n").Value().ice.turn_secret == "0123456789abcdef");
  CHECK(parse("0123456789abcdef\n").Value().ice.turn.size() == 2);
  CHECK_FALSE(parse("short\n").Ok());
  CHECK_FALSE(parse("").Ok());
}

TEST_CASE("the SFU may have several nodes, each with an address and a port", "[config]") {
  const TemporaryFolder folder;
  folder.Write("key", "atrium: 0123456789abcdef\n");
  const auto parse = [&folder](const std::string& nodes) {
    return Parse({"--sfu-api", nodes, "--sfu-key-file", (folder.Path() / "key").string()});
  };
  CHECK(parse("10.0.0.11:7880").Value().sfu.api == std::vector<std::string>{"10.0.0.11:7880"});
  CHECK(parse("10.0.0.11:7880, ::1:7880").Value().sfu.api.size() == 2);
  for (const char* nodes : {"10.0.0.11:7880,10.0.0.12", "livekit:7880", "10.0.0.11:0", ":7880"}) {
    INFO(nodes);
    CHECK(parse(nodes).ErrorMessage().find("such as 127.0.0.1:7880") != std::string::npos);
  }
}

TEST_CASE("--help names every option", "[config]") {
  CHECK(Parse({"--help"}).Value().help);
  for (const char* option : {"--port", "--bind", "--data", "--map", "--web", "--tls-cert",
                             "--frame-ancestors", "--trusted-proxies", "--max-players"}) {
    CHECK(ConfigHelp().find(option) != std::string::npos);
  }
}

TEST_CASE("a log line cannot be broken by what is in it", "[config]") {
  const std::string text =
      FormatLogLine(LogFormat::kText, "now", LogLevel::kInfo, "joined", {{"name", "a\nb\"c"}});
  CHECK(text == "now info: joined name=\"a\\u000ab\\\"c\"");
  const std::string json =
      FormatLogLine(LogFormat::kJson, "now", LogLevel::kError, "oops", {{"count", 3}});
  CHECK(json == "{\"time\":\"now\",\"level\":\"error\",\"event\":\"oops\",\"count\":3}");
}

TEST_CASE("ticks keep their schedule when one is late, and skip when the process was away",
          "[config]") {
  using std::chrono::milliseconds;
  const TickClock::TimePoint start{std::chrono::seconds(50)};
  TickClock clock(start);
  CHECK(clock.NextDeadline() == start + milliseconds(50));
  CHECK(clock.Begin(start + milliseconds(90)) == start + milliseconds(50));
  CHECK(clock.NextDeadline() == start + milliseconds(100));
  CHECK(clock.Skipped() == 0);
  CHECK(clock.Begin(start + milliseconds(1100)) == start + milliseconds(1100));
  CHECK(clock.NextDeadline() == start + milliseconds(1150));
  CHECK(clock.Skipped() == 20);
}

}  // namespace
}  // namespace atrium
