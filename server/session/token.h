// Resume tokens: who shows one is the session it was made for.
#pragma once

#include <string>
#include <string_view>

namespace atrium {

// 128 bits from the operating system as lowercase hex. Ends the process when it has none to give:
// a guessable token would be worse.
std::string MakeToken();

// Whether the text has the form of a token.
bool IsToken(std::string_view text);

// Takes the same time wherever the difference is.
bool SameToken(std::string_view a, std::string_view b);

}  // namespace atrium
