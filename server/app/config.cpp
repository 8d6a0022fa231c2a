#include "server/app/config.h"

#include <array>
#include <charconv>
#include <fstream>
#include <utility>

#include "server/app/url_rules.h"
#include "shared/protocol/limits.h"

namespace atrium {
namespace {

// What guessing does not find.
constexpr std::size_t kLeastSecretBytes = 16;

using Problem = std::optional<std::string>;  // what the value must be; nothing: it is fine

template <typename Number>
Problem SetNumber(Number& target, std::string_view text, std::uint32_t least, std::uint32_t most) {
  std::uint32_t value = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
  if (parsed.ec != std::errc{} || parsed.ptr != text.data() + text.size() || value < least ||
      value > most) {
    return "a number from " + std::to_string(least) + " to " + std::to_string(most);
  }
  target = static_cast<Number>(value);
  return std::nullopt;
}

Problem SetSeconds(std::chrono::seconds& target, std::string_view text, std::uint32_t least,
                   std::uint32_t most) {
  std::uint32_t seconds = 0;
  if (auto problem = SetNumber(seconds, text, least, most)) return problem;
  target = std::chrono::seconds(seconds);
  return std::nullopt;
}

Problem SetText(std::string& target, std::string_view text) {
  target = text;
  return std::nullopt;
}

std::vector<std::string> Split(std::string_view list) {
  std::vector<std::string> items;
  while (!list.empty()) {
    const auto end = list.find_first_of(", ");
    if (end != 0) items.emplace_back(list.substr(0, end));
    list = end == std::string_view::npos ? std::string_view{} : list.substr(end + 1);
  }
  return items;
}

Problem SetOrigins(std::vector<std::string>& target, std::string_view text) {
  target = Split(text);
  for (const std::string& origin : target) {
    if (!IsOrigin(origin)) return "origins such as https://example.org, separated by commas";
  }
  return std::nullopt;
}

Problem SetStunUrls(std::vector<std::string>& target, std::string_view text) {
  target = Split(text);
  for (const std::string& url : target) {
    if (!IsStunUrl(url)) return "URLs such as stun:stun.example.org:3478, separated by commas";
  }
  return std::nullopt;
}

Problem SetTurnUrls(std::vector<std::string>& target, std::string_view text) {
  target = Split(text);
  for (const std::string& url : target) {
    if (!IsTurnUrl(url)) {
      return "URLs such as turn:turn.example.org:3478?transport=udp, separated by commas";
    }
  }
  return std::nullopt;
}

// Of a file, so that the list of processes does not show it.
Problem SetSecret(std::string& target, std::string_view file) {
  std::ifstream stream{std::string(file)};
  if (std::getline(stream, target) && target.size() >= kLeastSecretBytes) return std::nullopt;
  return "a readable file whose first line is a secret of " + std::to_string(kLeastSecretBytes) +
         " characters or more";
}

Problem SetNetworks(std::vector<IpNetwork>& target, std::string_view text) {
  target.clear();
  for (const std::string& item : Split(text)) {
    const auto network = ParseIpNetwork(item);
    if (!network) return "addresses or networks such as 10.0.0.0/8, separated by commas";
    target.push_back(network.Value());
  }
  return std::nullopt;
}

Problem SetLogLevel(Config& config, std::string_view text) {
  constexpr std::array<std::string_view, 4> kNames = {"debug", "info", "warning", "error"};
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (text != kNames[i]) continue;
    config.log_level = static_cast<LogLevel>(i);
    return std::nullopt;
  }
  return "debug, info, warning or error";
}

Problem SetLogFormat(Config& config, std::string_view text) {
  if (text != "text" && text != "json") return "text or json";
  config.log_format = text == "json" ? LogFormat::kJson : LogFormat::kText;
  return std::nullopt;
}

bool IsIpAddress(std::string_view text) {
  return text.find('/') == std::string_view::npos && ParseIpNetwork(text).Ok();
}

Problem SetAddress(std::string& target, std::string_view text) {
  target = text;
  return IsIpAddress(text) ? Problem{} : "an address such as 203.0.113.7";
}

bool IsAddressAndPort(std::string_view text) {
  const auto colon = text.rfind(':');
  std::uint16_t port = 0;
  return colon != std::string_view::npos && IsIpAddress(text.substr(0, colon)) &&
         !SetNumber(port, text.substr(colon + 1), 1, 65535);
}

Problem SetAddressesAndPorts(std::vector<std::string>& target, std::string_view text) {
  target = Split(text);
  for (const std::string& item : target) {
    if (!IsAddressAndPort(item)) {
      return "addresses and ports such as 127.0.0.1:7880, separated by commas";
    }
  }
  return std::nullopt;
}

Problem SetWebSocketUrl(std::string& target, std::string_view text) {
  target = text;
  return IsWebSocketUrl(text) ? Problem{} : "a URL such as wss://livekit.example.org";
}

// In LiveKit's own form, so that both programs may read the same file.
Problem SetKey(SfuKey& key, std::string_view file) {
  std::ifstream stream{std::string(file)};
  std::string line;
  std::getline(stream, line);
  const auto colon = line.find(": ");
  key.name = line.substr(0, colon);
  key.secret = colon == std::string::npos ? std::string() : line.substr(colon + 2);
  if (!key.name.empty() && key.secret.size() >= kLeastSecretBytes) return std::nullopt;
  return "a readable file with a line such as \"key: secret\", the secret of " +
         std::to_string(kLeastSecretBytes) + " characters or more";
}

struct Option {
  std::string_view name;
  std::string_view value;  // how --help calls what it takes
  std::string_view help;
  Problem (*set)(Config&, std::string_view);
};

using Text = std::string_view;

constexpr std::array kOptions = {
    Option{"--port", "N", "port to listen on, 0 for any free one (8080)",
           [](Config& c, Text t) { return SetNumber(c.port, t, 0, 65535); }},
    Option{"--bind", "ADDRESS", "address to listen on (every interface)",
           [](Config& c, Text t) { return SetText(c.bind, t); }},
    Option{"--name", "TEXT", "name of the space, shown on the join screen (Atrium)",
           [](Config& c, Text t) { return SetText(c.name, t); }},
    Option{"--map", "FILE", "Tiled map to serve, .tmj or .json (the built-in one)",
           [](Config& c, Text t) { return SetText(c.map, t); }},
    Option{"--data", "DIR", "where the server keeps what it must remember (data)",
           [](Config& c, Text t) { return SetText(c.data, t); }},
    Option{"--web", "DIR", "the built page (web/dist beside the program or here)",
           [](Config& c, Text t) { return SetText(c.web, t); }},
    Option{"--tls-cert", "FILE", "PEM certificate with its chain: serve https (off)",
           [](Config& c, Text t) { return SetText(c.tls_cert, t); }},
    Option{"--tls-key", "FILE", "PEM private key of the certificate",
           [](Config& c, Text t) { return SetText(c.tls_key, t); }},
    Option{"--frame-ancestors", "LIST", "origins that may show the page in an iframe (itself)",
           [](Config& c, Text t) { return SetOrigins(c.frame_ancestors, t); }},
    Option{"--allowed-origins", "LIST", "origins of other pages that may connect (none)",
           [](Config& c, Text t) { return SetOrigins(c.allowed_origins, t); }},
    Option{"--trusted-proxies", "LIST", "networks whose X-Forwarded-* headers count (none)",
           [](Config& c, Text t) { return SetNetworks(c.trusted_proxies, t); }},
    Option{"--stun", "LIST", "STUN servers for voice and video, such as stun:host:3478 (none)",
           [](Config& c, Text t) { return SetStunUrls(c.ice.stun, t); }},
    Option{"--turn", "LIST", "TURN servers that relay voice and video (none)",
           [](Config& c, Text t) { return SetTurnUrls(c.ice.turn, t); }},
    Option{"--turn-secret-file", "FILE", "the secret that the TURN servers share with us",
           [](Config& c, Text t) { return SetSecret(c.ice.turn_secret, t); }},
    Option{"--turn-seconds", "N", "how long a name and password for TURN hold (600)",
           [](Config& c, Text t) { return SetSeconds(c.ice.turn_lifetime, t, 60, 86'400); }},
    Option{"--sfu-program", "FILE", "LiveKit server to start for larger groups (none)",
           [](Config& c, Text t) { return SetText(c.sfu.program, t); }},
    Option{"--sfu-port", "N", "UDP and TCP port of its media, open to everybody (7882)",
           [](Config& c, Text t) { return SetNumber(c.sfu.udp_port, t, 1, 65535); }},
    Option{"--sfu-address", "ADDRESS", "its address as browsers see it (this machine's)",
           [](Config& c, Text t) { return SetAddress(c.sfu.node_ip, t); }},
    Option{"--sfu-api", "LIST", "nodes of a LiveKit that runs already, as address:port (none)",
           [](Config& c, Text t) { return SetAddressesAndPorts(c.sfu.api, t); }},
    Option{"--sfu-key-file", "FILE", "its API key and secret, as \"key: secret\"",
           [](Config& c, Text t) { return SetKey(c.sfu.key, t); }},
    Option{"--sfu-url", "URL", "where browsers reach it (through this server)",
           [](Config& c, Text t) { return SetWebSocketUrl(c.sfu.url, t); }},
    Option{"--max-players", "N", "people in the space at a time (2000)",
           [](Config& c, Text t) { return SetNumber(c.max_players, t, 1, kMaxAvatarsPerSpace); }},
    Option{"--max-per-address", "N", "connections from one address, 0 for no limit (64)",
           [](Config& c, Text t) { return SetNumber(c.max_per_address, t, 0, 1'000'000); }},
    Option{"--stall-seconds", "N", "close who neither reads nor answers for so long (10)",
           [](Config& c, Text t) { return SetNumber(c.stall_seconds, t, 1, 3600); }},
    Option{"--send-buffer-kib", "N", "kernel memory for what one client has not read (64)",
           [](Config& c, Text t) { return SetNumber(c.send_buffer_kib, t, 4, 4096); }},
    Option{"--restart-seconds", "N", "how long places are kept over a restart (60)",
           [](Config& c, Text t) { return SetNumber(c.restart_seconds, t, 30, 3600); }},
    Option{"--log-level", "LEVEL", "debug, info, warning or error (info)", SetLogLevel},
    Option{"--log-format", "FORMAT", "text or json (text)", SetLogFormat},
};

// "--max-players" as ATRIUM_MAX_PLAYERS.
std::string VariableOf(const Option& option) {
  std::string variable = "ATRIUM_";
  for (const char character : option.name.substr(2)) {
    const bool is_letter = character >= 'a' && character <= 'z';
    variable += is_letter ? static_cast<char>(character - 'a' + 'A') : '_';
  }
  return variable;
}

const Option* FindOption(std::string_view name) {
  for (const Option& option : kOptions) {
    if (option.name == name) return &option;
  }
  return nullptr;
}

Error ValueError(std::string_view name, std::string_view value, std::string_view wanted) {
  return {std::string(name) + " takes " + std::string(wanted) + ", not \"" + std::string(value) +
          "\"."};
}

std::optional<Error> ReadEnvironment(Config& config, const EnvironmentLookup& lookup) {
  for (const Option& option : kOptions) {
    const std::string variable = VariableOf(option);
    const char* value = lookup(variable.c_str());
    if (value == nullptr) continue;
    if (const Problem wanted = option.set(config, value)) {
      return ValueError(variable, value, *wanted);
    }
  }
  return std::nullopt;
}

// One option with its value, as "--port 80" or "--port=80". Returns how many arguments it took.
Result<std::size_t> ReadOption(Config& config, std::span<const std::string> rest) {
  const std::string& argument = rest.front();
  const auto equals = argument.find('=');
  const std::string name = argument.substr(0, equals);
  const Option* option = FindOption(name);
  if (option == nullptr) {
    return Error{"There is no option \"" + name + "\". --help shows those there are."};
  }
  const bool inline_value = equals != std::string::npos;
  if (!inline_value && rest.size() < 2) {
    return Error{name + " needs a value: " + name + ' ' + std::string(option->value) + '.'};
  }
  const std::string value = inline_value ? argument.substr(equals + 1) : rest[1];
  if (const Problem wanted = option->set(config, value)) return ValueError(name, value, *wanted);
  return inline_value ? std::size_t{1} : std::size_t{2};
}

}  // namespace

Result<Config> ParseConfig(std::span<const std::string> arguments,
                           const EnvironmentLookup& lookup) {
  Config config;
  if (const auto error = ReadEnvironment(config, lookup)) return *error;
  for (std::size_t i = 0; i < arguments.size();) {
    if (arguments[i] == "--help" || arguments[i] == "-h") {
      config.help = true;
      return config;
    }
    const auto taken = ReadOption(config, arguments.subspan(i));
    if (!taken) return Error{taken.ErrorMessage()};
    i += taken.Value();
  }
  if (config.tls_cert.empty() != config.tls_key.empty()) {
    return Error{"TLS needs both --tls-cert and --tls-key."};
  }
  if (!config.sfu.program.empty() && !config.sfu.api.empty()) {
    return Error{"Either --sfu-program or --sfu-api: one SFU is used."};
  }
  if (config.sfu.api.empty() != config.sfu.key.secret.empty()) {
    return Error{"An SFU that runs already needs both --sfu-api and --sfu-key-file."};
  }
  if (config.ice.turn.empty() != config.ice.turn_secret.empty()) {
    return Error{"TURN needs both --turn and --turn-secret-file."};
  }
  return config;
}

std::string ConfigHelp() {
  std::string help =
      "atrium-server: a place to meet, at one URL.\n\n"
      "Usage: atrium-server [OPTION VALUE]...\n\n";
  for (const Option& option : kOptions) {
    std::string line = "  " + std::string(option.name) + ' ' + std::string(option.value);
    line.resize(std::max<std::size_t>(line.size() + 2, 28), ' ');
    help += line + std::string(option.help) + '\n';
  }
  return help +
         "\nEvery option is also an environment variable: --max-players is ATRIUM_MAX_PLAYERS.\n";
}

}  // namespace atrium
