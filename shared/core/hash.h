// FNV-1a, 64 bit: the same on every platform, unlike std::hash. For state checks and cache keys,
// not for anything an attacker may choose collisions of.
// Source: Fowler, Noll, Vo; RFC draft "The FNV Non-Cryptographic Hash Algorithm".
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace atrium {

class StateHash {
 public:
  constexpr void Byte(std::uint8_t byte) { value_ = (value_ ^ byte) * 0x100000001B3ULL; }

  constexpr void U32(std::uint32_t value) {
    for (unsigned shift = 0; shift < 32; shift += 8)
      Byte(static_cast<std::uint8_t>(value >> shift));
  }
  constexpr void I32(std::int32_t value) { U32(static_cast<std::uint32_t>(value)); }
  constexpr void Raw(std::span<const std::uint8_t> bytes) {
    for (const std::uint8_t byte : bytes) Byte(byte);
  }
  constexpr void Text(std::string_view text) {
    for (const char character : text) Byte(static_cast<std::uint8_t>(character));
  }

  constexpr std::uint64_t Value() const { return value_; }
  // The upper half folded into the lower, for places where 16 bits suffice to notice a difference.
  constexpr std::uint16_t Fold16() const {
    const std::uint64_t half = value_ ^ (value_ >> 32U);
    return static_cast<std::uint16_t>(half ^ (half >> 16U));
  }

 private:
  std::uint64_t value_ = 0xCBF29CE484222325ULL;
};

}  // namespace atrium
