// An HTTP request that was read, and a response to be written: plain data.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/net/shared_bytes.h"

namespace atrium {

using HttpHeaders = std::vector<std::pair<std::string, std::string>>;

struct HttpRequest {
  std::string method;
  std::string target;   // as sent: path and query
  HttpHeaders headers;  // names in lower case, in the order sent
  std::string body;
  bool keep_alive = true;
  std::string peer;     // address of the socket's other end, without the port
  bool secure = false;  // came over TLS of our own

  // The first header of that (lower-case) name, "" when there is none.
  std::string_view Header(std::string_view name) const;
  // The target up to the query.
  std::string_view Path() const;
  // What stands behind "name=" in the query, word for word; empty when it is not there.
  std::string_view Query(std::string_view name) const;
  bool IsWebSocketUpgrade() const;
};

struct HttpResponse {
  int status = 200;
  HttpHeaders headers;  // without Content-Length, Connection and Date
  SharedBytes body;     // null: none
};

// A response with a line of text for people.
HttpResponse TextResponse(int status, std::string_view text,
                          std::string_view type = "text/plain; charset=utf-8");

std::string EncodeHttpHead(const HttpResponse& response, bool keep_alive);

// Whether a list header ("gzip, br;q=0.5") names `token` without forbidding it by q=0.
bool ListNames(std::string_view list, std::string_view token);

bool EqualIgnoringCase(std::string_view a, std::string_view b);

}  // namespace atrium
