// What each command of atrium-map does.
#pragma once

#include <iosfwd>

#include "tools/map/options.h"

namespace atrium {

inline constexpr int kAllWell = 0;
inline constexpr int kMapProblems = 1;
inline constexpr int kWrongUsage = 2;  // or something cannot be written

// Returns the status with which the program ends.
int RunMapTool(const MapToolOptions& options, std::ostream& out, std::ostream& complaints);

}  // namespace atrium
