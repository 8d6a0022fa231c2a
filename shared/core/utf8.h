// Strict UTF-8, as RFC 3629 has it: no overlong forms, no surrogates, nothing above U+10FFFF.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace atrium {

// Nothing when any byte is wrong.
std::optional<std::vector<char32_t>> DecodeUtf8(std::string_view text);

// The code points must be valid (asserted).
std::string EncodeUtf8(std::span<const char32_t> code_points);

}  // namespace atrium
