// Which names people may have.
#pragma once

#include <string>
#include <string_view>

#include "shared/core/result.h"

namespace atrium {

// The name as it is shown: white space trimmed from both ends and runs of it folded to one space.
// Refused, with a sentence for the user: invalid UTF-8, nothing visible, more than
// kMaxNameCodePoints code points, control characters, and characters that reorder or hide text
// (bidi overrides and isolates, zero-width and invisible formatting characters other than the
// joiners that scripts and emoji need).
Result<std::string> CleanName(std::string_view name);

}  // namespace atrium
