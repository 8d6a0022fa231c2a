#include "tools/bots/bot_options.h"

#include <charconv>
#include <functional>
#include <map>
#include <optional>

namespace atrium {
namespace {

using Setter = std::function<bool(const std::string&)>;

template <typename Number>
Setter SetNumber(Number& target) {
  return [&target](const std::string& text) {
    const char* end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, target);
    return error == std::errc() && rest == end && target >= 0;
  };
}

Setter SetText(std::string& target) {
  return [&target](const std::string& text) {
    target = text;
    return true;
  };
}

bool SetPattern(WalkPattern& target, const std::string& text) {
  for (const WalkPattern pattern :
       {WalkPattern::kAllVisible, WalkPattern::kSpread, WalkPattern::kIdle}) {
    if (text != PatternName(pattern)) continue;
    target = pattern;
    return true;
  }
  return false;
}

std::map<std::string, Setter> Options(BotOptions& options) {
  return {
      {"--url", SetText(options.url)},
      {"--clients", SetNumber(options.clients)},
      {"--seconds", SetNumber(options.seconds)},
      {"--warmup", SetNumber(options.warmup_seconds)},
      {"--pattern",
       [&options](const std::string& text) { return SetPattern(options.pattern, text); }},
      {"--commands-per-second", SetNumber(options.commands_per_second)},
      {"--scene", SetText(options.scene)},
      {"--json", SetText(options.json)},
      {"--stall-fraction", SetNumber(options.stall_fraction)},
      {"--stall-seconds", SetNumber(options.stall_seconds)},
      {"--join",
       [&options](const std::string& text) {
         options.storm = text == "storm";
         return options.storm || text == "ramp";
       }},
      {"--joins-per-second", SetNumber(options.joins_per_second)},
      {"--churn", SetNumber(options.churn_per_second)},
      {"--pid", SetNumber(options.pid)},
      {"--seed", SetNumber(options.seed)},
  };
}

}  // namespace

const char* PatternName(WalkPattern pattern) {
  switch (pattern) {
    case WalkPattern::kAllVisible:
      return "all-visible";
    case WalkPattern::kSpread:
      return "spread";
    case WalkPattern::kIdle:
      return "idle";
  }
  return "";
}

Result<BotOptions> ParseBotOptions(std::span<const std::string> arguments) {
  BotOptions options;
  const auto setters = Options(options);
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& name = arguments[i];
    if (name == "--help") {
      options.help = true;
      continue;
    }
    if (name == "--resume-storm") {
      options.resume_storm = true;
      continue;
    }
    const auto setter = setters.find(name);
    if (setter == setters.end()) return Error{"unknown option " + name + "; see --help"};
    if (i + 1 == arguments.size()) return Error{name + " needs a value; see --help"};
    if (!setter->second(arguments[++i])) {
      return Error{name + " cannot be \"" + arguments[i] + "\"; see --help"};
    }
  }
  if (options.clients == 0) return Error{"--clients must be at least 1"};
  if (options.scene.empty()) options.scene = PatternName(options.pattern);
  return options;
}

std::string BotHelp() {
  return R"(atrium-bots: a swarm of headless clients that measures a server

  --url URL                  ws://host:port/ws (default ws://127.0.0.1:8080/ws)
  --clients N                how many (default 10)
  --seconds S                to measure after everybody joined (default 10)
  --warmup S                 to walk before measuring (default 3)
  --pattern P                all-visible or spread (both walk all the time), or idle
  --commands-per-second X    each bot sends so many; default: people's one or two
  --join ramp|storm          at --joins-per-second (default 500), or all at once
  --stall-fraction F         so many bots (0..1) stop reading for --stall-seconds
  --stall-seconds S
  --resume-storm             halfway all connections break at once and come back
  --churn X                  so many random connections break each second
  --pid PID                  the server's, to measure its CPU and memory
  --scene NAME               the row's name
  --json FILE                writes the row there
  --seed N
)";
}

}  // namespace atrium
