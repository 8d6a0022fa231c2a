// Base64 after RFC 4648: the plain alphabet and the one for URLs.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace atrium {

// Padded with '='.
std::string Base64(std::string_view bytes);
// Not padded.
std::string Base64Url(std::string_view bytes);

// The bytes again; nothing when that is no such text. Only the plain one may be padded.
std::optional<std::string> FromBase64(std::string_view text);
std::optional<std::string> FromBase64Url(std::string_view text);

}  // namespace atrium
