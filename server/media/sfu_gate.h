// Who may use the way through us to the SFU: whom we have let in, as long as we have not put them
// out.
//
// A token of ours holds for two minutes, but LiveKit gives whoever is in fresh ones of its own,
// which hold for ten, also after we have removed that person. So a signature is not enough. And a
// token may be used beside itself, as somebody who only sends (`publish`) under a name that we do
// not know and could not remove: no page of ours does.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "server/net/http_message.h"

namespace atrium {

// What a token says. The SFU checks its signature.
struct SfuSeat {
  std::string identity;
  std::string room;

  // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 sees the 0 that a comparison yields
  friend auto operator<=>(const SfuSeat&, const SfuSeat&) = default;
};
std::optional<SfuSeat> ReadSfuToken(std::string_view token);

class SfuGate {
 public:
  // Nobody is in two rooms.
  void Admit(const std::string& room, const std::string& identity) { rooms_[identity] = room; }
  void Dismiss(const std::string& identity) { rooms_.erase(identity); }
  // Whether the request shows one token, in the query, of somebody who is let into that room now.
  bool LetsIn(const HttpRequest& request) const;

 private:
  std::unordered_map<std::string, std::string> rooms_;  // by identity
};

}  // namespace atrium
