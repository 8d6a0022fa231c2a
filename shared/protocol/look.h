// What an avatar looks like: what it wears and in which colours.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace atrium {

// One byte for each category of assets/avatars/avatars.json, in its order: body, eyes, hair, top,
// bottom, shoes, hat, glasses, extra. The upper half of a byte is the shape, the lower half the
// colour. Whoever draws takes both modulo what there is, so that a look from a newer client is
// never invalid.
inline constexpr std::size_t kLookParts = 9;
using Look = std::array<std::uint8_t, kLookParts>;

constexpr int ShapeOf(std::uint8_t part) { return part / 16; }
constexpr int ColorOf(std::uint8_t part) { return part % 16; }

}  // namespace atrium
