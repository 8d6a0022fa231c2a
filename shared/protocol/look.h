// What an avatar looks like: a few indices into the art's tables.
#pragma once

#include <array>
#include <cstdint>

namespace atrium {

// Order on the wire and in the browser's storage: style, skin, hair, top, bottom, shoes, accessory,
// reserved (0). Each is an index into the ramps of assets/avatars/avatars.json; whoever draws takes
// it modulo the number of entries there, so that a look from a newer client is never invalid.
using Look = std::array<std::uint8_t, 8>;

}  // namespace atrium
