// Numbers as hexadecimal text.
#pragma once

#include <cstdint>
#include <string>

namespace atrium {

// 16 digits, in lower case.
std::string Hexadecimal(std::uint64_t value);

}  // namespace atrium
