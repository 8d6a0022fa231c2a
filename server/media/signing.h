// Keyed hashes and the texts they travel in.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace atrium {

// The raw 20 and 32 bytes (RFC 2104).
std::string HmacSha1(std::string_view key, std::string_view text);
std::string HmacSha256(std::string_view key, std::string_view text);

// RFC 4648: section 4 with padding, and section 5 (for URLs) without.
std::string Base64(std::string_view bytes);
std::string Base64Url(std::string_view bytes);
// The bytes again; nothing when that is no such text.
std::optional<std::string> FromBase64Url(std::string_view text);

}  // namespace atrium
