// What the network layer counts for the operator. Plain numbers: one thread owns them.
#pragma once

#include <cstdint>

namespace atrium {

struct NetStats {
  std::uint64_t accepted = 0;
  std::uint64_t refused = 0;  // connections over a limit
  std::uint64_t requests = 0;
  std::uint64_t bytes_in = 0;
  std::uint64_t bytes_out = 0;
  std::uint64_t messages_in = 0;
  std::uint64_t writes = 0;
  std::uint64_t writes_blocked = 0;  // the socket took only a part
  std::uint64_t stalled = 0;         // closed because they read nothing for too long
  std::uint64_t protocol_errors = 0;
};

}  // namespace atrium
