// Tells whether a presented world would look different from the last one drawn, so that nothing is
// drawn while nothing changes.
#pragma once

#include <cstdint>

#include "client/prediction/presented_world.h"

namespace atrium {

// Equal for worlds that look the same; different, with all likelihood, for others.
std::uint64_t SignatureOf(const PresentedWorld& world);

}  // namespace atrium
