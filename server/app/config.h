// What the operator can choose: by option, by environment variable, or the default.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "server/app/log.h"
#include "server/media/ice_servers.h"
#include "server/media/sfu.h"
#include "server/net/ip_address.h"
#include "shared/core/result.h"

namespace atrium {

struct Config {
  std::string name = "Atrium";
  std::string bind;  // empty: every interface
  std::uint16_t port = 8080;
  std::string data = "data";
  std::string map;  // empty: the default map
  std::string web;  // empty: the built page beside the program
  std::string tls_cert;
  std::string tls_key;
  std::vector<std::string> frame_ancestors;  // origins, empty: this one only
  std::vector<std::string> allowed_origins;  // further ones that may open the WebSocket
  std::vector<IpNetwork> trusted_proxies;
  IceServerOptions ice;
  SfuOptions sfu;
  std::uint32_t max_players = 2000;
  std::uint32_t max_per_address = 64;  // 0: no limit
  std::uint32_t stall_seconds = 10;
  std::uint32_t send_buffer_kib = 64;  // of a WebSocket, in the kernel
  std::uint32_t restart_seconds = 60;  // how long a stopped server's sessions wait for the next one
  LogLevel log_level = LogLevel::kInfo;
  LogFormat log_format = LogFormat::kText;
  bool help = false;
};

using EnvironmentLookup = std::function<const char*(const char* name)>;

// Options win over the environment. The error names the option and says what it takes.
Result<Config> ParseConfig(std::span<const std::string> arguments, const EnvironmentLookup& lookup);

// What --help prints.
std::string ConfigHelp();

}  // namespace atrium
