// Ids that cannot be mixed up: an integer with a type of its own; zero is always "none".
#pragma once

#include <compare>
#include <cstdint>

namespace atrium {

template <typename Tag, typename Representation>
struct StrongId {
  Representation value = 0;

  constexpr bool IsValid() const { return value != 0; }
  // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 sees the 0 that a comparison yields
  friend constexpr auto operator<=>(StrongId, StrongId) = default;
};

// A participant's figure within one space. Reused only after its removal reached every client.
using AvatarId = StrongId<struct AvatarIdTag, std::uint16_t>;
// A named region of a map; the index into the map's zone list plus one.
using ZoneId = StrongId<struct ZoneIdTag, std::uint16_t>;
// One connected (or resumable) user on this server; never reused while the process lives.
using SessionId = StrongId<struct SessionIdTag, std::uint64_t>;

}  // namespace atrium
