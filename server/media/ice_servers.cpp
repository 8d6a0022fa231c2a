#include "server/media/ice_servers.h"

#include "server/media/signing.h"
#include "shared/core/base64.h"

namespace atrium {

IceServersMessage IceServersFor(const IceServerOptions& options, SessionId session,
                                std::chrono::system_clock::time_point now) {
  IceServersMessage message;
  if (!options.stun.empty()) message.servers.push_back({options.stun, {}, {}});
  if (options.turn.empty()) return message;
  const auto expiry = now + options.turn_lifetime;
  const auto seconds =
      std::chrono::duration_cast<std::chrono::seconds>(expiry.time_since_epoch()).count();
  const std::string name = std::to_string(seconds) + ':' + std::to_string(session.value);
  message.servers.push_back({options.turn, name, Base64(HmacSha1(options.turn_secret, name))});
  return message;
}

}  // namespace atrium
