#include "shared/protocol/ice_servers_message.h"

#include "shared/protocol/json_fields.h"

namespace atrium {

std::string EncodeIceServers(const IceServersMessage& message) {
  Json servers = Json::array();
  for (const IceServer& server : message.servers) {
    Json json{{"urls", server.urls}};
    if (!server.username.empty()) {
      json["username"] = server.username;
      json["credential"] = server.credential;
    }
    servers.push_back(std::move(json));
  }
  return DumpJson({{"type", "ice_servers"}, {"servers", std::move(servers)}});
}

}  // namespace atrium
