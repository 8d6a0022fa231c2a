#include "shared/core/hexadecimal.h"

#include <catch2/catch_test_macros.hpp>

namespace atrium {
namespace {

TEST_CASE("a number has sixteen hexadecimal digits", "[core]") {
  CHECK(Hexadecimal(0) == "0000000000000000");
  CHECK(Hexadecimal(0x1A2B) == "0000000000001a2b");
  CHECK(Hexadecimal(0xFEDCBA9876543210) == "fedcba9876543210");
}

}  // namespace
}  // namespace atrium
