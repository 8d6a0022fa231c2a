// The measured row, for people and as JSON (the keys of the benchmark's tables).
#pragma once

#include <string>

#include "tools/bots/bot_options.h"
#include "tools/bots/swarm.h"

namespace atrium {

// One JSON object.
std::string ReportJson(const BotOptions& options, const SwarmReport& report,
                       const Measures& measures, const Measures& stalled);

}  // namespace atrium
