#include "server/net/http_message.h"

#include <algorithm>
#include <cctype>

namespace atrium {
namespace {

char Lower(char character) {
  return static_cast<char>(std::tolower(static_cast<unsigned char>(character)));
}

std::string_view Trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::string_view ReasonOf(int status) {
  switch (status) {
    case 101:
      return "Switching Protocols";
    case 200:
      return "OK";
    case 204:
      return "No Content";
    case 304:
      return "Not Modified";
    case 400:
      return "Bad Request";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 408:
      return "Request Timeout";
    case 411:
      return "Length Required";
    case 413:
      return "Content Too Large";
    case 426:
      return "Upgrade Required";
    case 429:
      return "Too Many Requests";
    case 431:
      return "Request Header Fields Too Large";
    case 503:
      return "Service Unavailable";
    default:
      return "Error";
  }
}

// Whether "br;q=0" and its like forbid what they name.
bool IsForbidden(std::string_view parameters) {
  const auto q = parameters.find("q=0");
  if (q == std::string_view::npos) return false;
  return parameters.substr(q + 3).find_first_not_of(".0 \t") == std::string_view::npos;
}

}  // namespace

bool EqualIgnoringCase(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return Lower(x) == Lower(y); });
}

bool ListNames(std::string_view list, std::string_view token) {
  while (!list.empty()) {
    const auto comma = list.find(',');
    const std::string_view item = list.substr(0, comma);
    const auto semicolon = item.find(';');
    if (EqualIgnoringCase(Trimmed(item.substr(0, semicolon)), token)) {
      return semicolon == std::string_view::npos || !IsForbidden(item.substr(semicolon));
    }
    list = comma == std::string_view::npos ? std::string_view{} : list.substr(comma + 1);
  }
  return false;
}

std::string_view HttpRequest::Header(std::string_view name) const {
  for (const auto& [key, value] : headers) {
    if (key == name) return value;
  }
  return {};
}

std::string_view HttpRequest::Path() const {
  return std::string_view(target).substr(0, target.find('?'));
}

std::string_view HttpRequest::Query(std::string_view name) const {
  std::string_view query = std::string_view(target).substr(Path().size());
  while (!query.empty()) {
    query.remove_prefix(1);  // "?" or "&"
    const std::string_view field = query.substr(0, query.find('&'));
    if (field.starts_with(name) && field.substr(name.size()).starts_with('=')) {
      return field.substr(name.size() + 1);
    }
    query.remove_prefix(field.size());
  }
  return {};
}

bool HttpRequest::IsWebSocketUpgrade() const {
  return ListNames(Header("connection"), "upgrade") &&
         EqualIgnoringCase(Header("upgrade"), "websocket");
}

HttpResponse TextResponse(int status, std::string_view text, std::string_view type) {
  HttpResponse response;
  response.status = status;
  response.headers.emplace_back("Content-Type", type);
  response.headers.emplace_back("X-Content-Type-Options", "nosniff");
  response.headers.emplace_back("Cache-Control", "no-store");
  response.body = std::make_shared<const Bytes>(text.begin(), text.end());
  return response;
}

std::string EncodeHttpHead(const HttpResponse& response, bool keep_alive) {
  std::string head = "HTTP/1.1 " + std::to_string(response.status) + ' ';
  head += ReasonOf(response.status);
  head += "\r\n";
  for (const auto& [name, value] : response.headers)
    head.append(name).append(": ").append(value).append("\r\n");
  if (response.status != 101) {
    const std::size_t length = response.body == nullptr ? 0 : response.body->size();
    if (response.status != 304) head += "Content-Length: " + std::to_string(length) + "\r\n";
    head += keep_alive ? "Connection: keep-alive\r\n" : "Connection: close\r\n";
  }
  return head + "\r\n";
}

}  // namespace atrium
