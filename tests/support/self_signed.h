// A certificate for tests, signed by itself, made on the spot.
#pragma once

#include <string>

namespace atrium {

struct PemPair {
  std::string certificate;
  std::string key;
};

PemPair MakeSelfSigned();

}  // namespace atrium
