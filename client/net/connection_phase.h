// Where a client stands with its server; what the page tells its user depends on it.
#pragma once

#include <cstdint>

namespace atrium {

enum class ConnectionPhase : std::uint8_t {
  kIdle,        // not asked to connect
  kConnecting,  // the first time
  kOnline,
  kReconnecting,  // was online; tries again by itself
  kRefused,       // the server said no; see the error event
};

}  // namespace atrium
