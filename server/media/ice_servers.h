// The servers that help two browsers find a way to each other, as one person may use them.
//
// A TURN server relays media, which costs its operator traffic; so it takes only names and
// passwords that we signed, and only for a while. The scheme is coturn's `use-auth-secret`
// (draft-uberti-behave-turn-rest-00): the name is "<expiry in Unix seconds>:<who>", the password
// its HMAC-SHA1 under a secret that both servers have.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "shared/core/strong_id.h"
#include "shared/protocol/ice_servers_message.h"

namespace atrium {

struct IceServerOptions {
  std::vector<std::string> stun;  // URLs
  std::vector<std::string> turn;  // URLs
  std::string turn_secret;        // not empty when there are TURN servers
  std::chrono::seconds turn_lifetime{600};

  bool IsEmpty() const { return stun.empty() && turn.empty(); }
  // When passwords are made anew: early enough for whoever is away for a moment.
  std::chrono::seconds RefreshPeriod() const { return turn_lifetime * 4 / 5; }
};

IceServersMessage IceServersFor(const IceServerOptions& options, SessionId session,
                                std::chrono::system_clock::time_point now);

}  // namespace atrium
