// Keyed hashes.
#pragma once

#include <string>
#include <string_view>

namespace atrium {

// The raw 20 and 32 bytes (RFC 2104).
std::string HmacSha1(std::string_view key, std::string_view text);
std::string HmacSha256(std::string_view key, std::string_view text);

}  // namespace atrium
