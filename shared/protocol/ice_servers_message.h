// The JSON message that names the STUN and TURN servers a client may use.
#pragma once

#include <string>
#include <vector>

namespace atrium {

struct IceServer {
  std::vector<std::string> urls;
  std::string username;  // empty: it asks for none
  std::string credential;
};

// Server to client, after the welcome and again before credentials run out: these replace the ones
// before.
struct IceServersMessage {
  std::vector<IceServer> servers;
};

std::string EncodeIceServers(const IceServersMessage& message);

}  // namespace atrium
