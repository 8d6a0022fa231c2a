#include "server/media/sfu_gate.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "shared/core/base64.h"

namespace atrium {
namespace {

using Json = nlohmann::json;

std::string TextAt(const Json& json, const char* field) {
  if (!json.is_object()) return {};
  const auto found = json.find(field);
  return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// Whoever reads a form takes a token, or asks for another name, from any of these, too.
bool SaysMoreThanItsTarget(const HttpRequest& request) {
  const auto authorizes = [](const auto& header) { return header.first == "authorization"; };
  return request.method != "GET" || !request.body.empty() ||
         std::any_of(request.headers.begin(), request.headers.end(), authorizes);
}

// The only one in a query that can be read in one way only; nothing otherwise.
std::optional<std::string_view> TokenIn(std::string_view query) {
  std::optional<std::string_view> token;
  while (!query.empty()) {
    const std::string_view field = query.substr(0, query.find('&'));
    query.remove_prefix(std::min(query.size(), field.size() + 1));
    const std::string_view name = field.substr(0, field.find('='));
    const bool is_plain = name.find_first_of("%+") == std::string_view::npos &&
                          field.find(';') == std::string_view::npos;
    if (!is_plain || name == "publish") return std::nullopt;
    if (name != "access_token") continue;
    if (token) return std::nullopt;
    token = field.substr(std::min(field.size(), name.size() + 1));
  }
  return token;
}

}  // namespace

std::optional<SfuSeat> ReadSfuToken(std::string_view token) {
  const std::size_t head = token.find('.');
  const std::size_t end = token.find('.', head + 1);
  if (head == std::string_view::npos || end == std::string_view::npos) return std::nullopt;
  const auto claims = FromBase64Url(token.substr(head + 1, end - head - 1));
  if (!claims) return std::nullopt;
  const Json json = Json::parse(*claims, nullptr, false);
  const SfuSeat seat{TextAt(json, "sub"), json.is_object() && json.contains("video")
                                              ? TextAt(json["video"], "room")
                                              : std::string()};
  if (seat.identity.empty() || seat.room.empty()) return std::nullopt;
  return seat;
}

bool SfuGate::LetsIn(const HttpRequest& request) const {
  if (SaysMoreThanItsTarget(request)) return false;
  const std::size_t path = request.Path().size();
  const auto token = TokenIn(
      std::string_view(request.target).substr(path).substr(path < request.target.size() ? 1 : 0));
  if (!token) return false;
  const auto seat = ReadSfuToken(*token);
  if (!seat) return false;
  const auto admitted = rooms_.find(seat->identity);
  return admitted != rooms_.end() && admitted->second == seat->room;
}

}  // namespace atrium
