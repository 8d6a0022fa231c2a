// What may stand in an option that holds URLs. Browsers get them word for word, so nothing else may
// come through.
#pragma once

#include <string_view>

namespace atrium {

// A scheme, a host and perhaps a port: what browsers send as Origin.
bool IsOrigin(std::string_view text);
// "stun:" or "stuns:", a host and perhaps a port (RFC 7064).
bool IsStunUrl(std::string_view url);
// "turn:" or "turns:", the same, and perhaps "?transport=udp" or "tcp" (RFC 7065).
bool IsTurnUrl(std::string_view url);

// "ws://" or "wss://", a host and perhaps a port and a path.
bool IsWebSocketUrl(std::string_view url);

}  // namespace atrium
