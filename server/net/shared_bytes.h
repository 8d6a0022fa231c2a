// An encoded buffer that many connections may be sending at once: written once, then only read.
#pragma once

#include <memory>

#include "shared/core/byte_writer.h"

namespace atrium {

using SharedBytes = std::shared_ptr<const Bytes>;

}  // namespace atrium
