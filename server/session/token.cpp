#include "server/session/token.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <sys/random.h>

#include "shared/protocol/limits.h"

namespace atrium {
namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";

}  // namespace

std::string MakeToken() {
  std::array<std::uint8_t, kResumeTokenCharacters / 2> secret{};
  if (getrandom(secret.data(), secret.size(), 0) != static_cast<ssize_t>(secret.size())) {
    std::fputs("The operating system has no random numbers (getrandom failed).\n", stderr);
    std::abort();
  }
  std::string token;
  for (const std::uint8_t byte : secret) {
    token += kHexDigits[byte >> 4U];
    token += kHexDigits[byte & 0x0FU];
  }
  return token;
}

bool IsToken(std::string_view text) {
  return text.size() == kResumeTokenCharacters &&
         std::all_of(text.begin(), text.end(), [](char character) {
           return kHexDigits.find(character) != std::string_view::npos;
         });
}

bool SameToken(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  unsigned difference = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    difference |= static_cast<unsigned>(a[i]) ^ static_cast<unsigned>(b[i]);
  }
  return difference == 0;
}

}  // namespace atrium
