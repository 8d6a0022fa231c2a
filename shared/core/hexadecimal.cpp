#include "shared/core/hexadecimal.h"

#include <string_view>

namespace atrium {

std::string Hexadecimal(std::uint64_t value) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text(16, '0');
  for (auto digit = text.rbegin(); digit != text.rend(); ++digit, value >>= 4U) {
    *digit = kDigits[value & 0xFU];
  }
  return text;
}

}  // namespace atrium
