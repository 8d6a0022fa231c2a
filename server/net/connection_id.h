// One connection of this process; never reused while the process lives.
#pragma once

#include <cstdint>

#include "shared/core/strong_id.h"

namespace atrium {

using ConnectionId = StrongId<struct ConnectionIdTag, std::uint64_t>;

}  // namespace atrium
