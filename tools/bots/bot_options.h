// What the swarm is asked to do.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "shared/core/result.h"

namespace atrium {

enum class WalkPattern : std::uint8_t { kAllVisible, kSpread, kIdle };

struct BotOptions {
  std::string url = "ws://127.0.0.1:8080/ws";
  std::size_t clients = 10;
  double seconds = 10;  // of measuring, after everybody joined
  double warmup_seconds = 3;
  WalkPattern pattern = WalkPattern::kAllVisible;
  double commands_per_second = 0;  // 0: as people do, one or two changes of mind a second
  std::string scene;               // the row's name; empty: the pattern's
  std::string json;                // file for the row; empty: only printed
  double stall_fraction = 0;       // so many bots stop reading ...
  double stall_seconds = 0;        // ... for so long
  bool storm = false;              // everybody joins at once; otherwise `joins_per_second`
  double joins_per_second = 500;
  bool resume_storm = false;    // halfway all connections break at once
  double churn_per_second = 0;  // so many random connections break
  int pid = 0;                  // of the server, for its CPU and memory; 0: not measured
  std::uint64_t seed = 1;
  bool help = false;
};

// The error names the option and says what it takes.
Result<BotOptions> ParseBotOptions(std::span<const std::string> arguments);

// What --help prints.
std::string BotHelp();

const char* PatternName(WalkPattern pattern);

}  // namespace atrium
