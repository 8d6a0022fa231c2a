#include "server/app/url_rules.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace atrium {
namespace {

constexpr std::string_view kHostCharacters =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:[]";

bool IsPort(std::string_view text) {
  std::uint32_t port = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), port);
  return parsed.ec == std::errc{} && parsed.ptr == text.data() + text.size() && port >= 1 &&
         port <= 65535;
}

// A name or address, an IPv6 address in brackets, and perhaps a port: a browser refuses to connect
// to anybody when one of the URLs it is given is wrong.
bool IsHostAndPort(std::string_view text) {
  const auto bracket = text.find(']');
  const bool is_v6 = text.starts_with('[');
  if (is_v6 != (bracket != std::string_view::npos)) return false;
  const auto colon = text.find(':', is_v6 ? bracket : 0);
  const std::string_view host = text.substr(0, colon);
  if (host.empty() || host.find_first_not_of(kHostCharacters) != std::string_view::npos) {
    return false;
  }
  return colon == std::string_view::npos ||
         (IsPort(text.substr(colon + 1)) && (!is_v6 || colon == bracket + 1));
}

// Takes "scheme:" or "schemes:" off; nothing is left of another one.
std::string_view WithoutScheme(std::string_view url, std::string_view scheme) {
  const auto colon = url.find(':');
  std::string_view found = url.substr(0, colon);
  if (found.ends_with('s')) found.remove_suffix(1);
  return colon == std::string_view::npos || found != scheme ? std::string_view{}
                                                            : url.substr(colon + 1);
}

}  // namespace

bool IsOrigin(std::string_view text) {
  const bool has_scheme = text.starts_with("https://") || text.starts_with("http://");
  const std::string_view host = text.substr(std::min(text.size(), text.find("//") + 2));
  const auto star = [](char character) {
    return character == '*' || kHostCharacters.find(character) != std::string_view::npos;
  };
  return has_scheme && !host.empty() && std::all_of(host.begin(), host.end(), star);
}

bool IsWebSocketUrl(std::string_view url) {
  const std::string_view rest = url.starts_with("wss://")
                                    ? url.substr(6)
                                    : url.substr(url.starts_with("ws://") ? 5 : url.size());
  const auto slash = rest.find('/');
  const std::string_view path = slash == std::string_view::npos ? "" : rest.substr(slash);
  const auto plain = [](char character) {
    return character == '/' || character == '_' ||
           kHostCharacters.substr(0, kHostCharacters.size() - 3).find(character) !=
               std::string_view::npos;
  };
  return IsHostAndPort(rest.substr(0, slash)) && std::all_of(path.begin(), path.end(), plain);
}

bool IsStunUrl(std::string_view url) { return IsHostAndPort(WithoutScheme(url, "stun")); }

bool IsTurnUrl(std::string_view url) {
  const std::string_view rest = WithoutScheme(url, "turn");
  const auto mark = rest.find('?');
  const std::string_view query = mark == std::string_view::npos ? "" : rest.substr(mark);
  return IsHostAndPort(rest.substr(0, mark)) &&
         (query.empty() || query == "?transport=udp" || query == "?transport=tcp");
}

}  // namespace atrium
