// Tells whether a presented world would look different from the last one drawn.
#include "client/app/world_signature.h"

#include <cstring>

namespace atrium {
namespace {

// Mixes whole words: a tenth of the time of a hash by bytes, and only ever compared with itself.
class Mixer {
 public:
  void Add(std::uint64_t word) {
    value_ = (value_ ^ word) * 0x9E3779B97F4A7C15ULL;
    value_ ^= value_ >> 29U;
  }
  std::uint64_t Value() const { return value_; }

 private:
  std::uint64_t value_ = 0x51ED270B;
};

// std::bit_cast, which Emscripten's library does not have yet.
template <typename Word, typename Value>
Word Bits(const Value& value) {
  static_assert(sizeof(Word) == sizeof(Value));
  Word word;
  std::memcpy(&word, &value, sizeof(word));
  return word;
}

void Add(const PresentedAvatar& avatar, Mixer& mixer) {
  const std::uint64_t x = Bits<std::uint32_t>(avatar.x);
  const std::uint64_t y = Bits<std::uint32_t>(avatar.y);
  mixer.Add(x << 32U | y);
  mixer.Add(std::uint64_t{avatar.id.value} << 32U | std::uint64_t{avatar.marks} << 16U |
            static_cast<unsigned>(avatar.facing) << 8U | (avatar.walking ? 1U : 0U) |
            (avatar.away ? 2U : 0U) | (avatar.running ? 4U : 0U) | (avatar.busy ? 8U : 0U) |
            (avatar.sits ? 16U : 0U));
  for (const std::uint8_t part : avatar.look) mixer.Add(part);
  // Its poses are the renderer's business.
  mixer.Add(static_cast<std::uint64_t>(avatar.emote) << 8U |
            static_cast<std::uint64_t>(avatar.reaction));
  if (avatar.walking) mixer.Add(Bits<std::uint32_t>(avatar.stride));
}

}  // namespace

std::uint64_t SignatureOf(const PresentedWorld& world) {
  Mixer mixer;
  mixer.Add(static_cast<std::uint64_t>(world.phase));
  mixer.Add(world.people_version);
  mixer.Add(world.self_zone.value);
  for (const PresentedAvatar& avatar : world.avatars) Add(avatar, mixer);
  for (const TilePosition tile : world.path) {
    mixer.Add(static_cast<std::uint64_t>(static_cast<std::uint16_t>(tile.x)) << 16U |
              static_cast<std::uint16_t>(tile.y));
  }
  return mixer.Value();
}

}  // namespace atrium
