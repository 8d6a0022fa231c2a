// One golden hash a map and policy, the same natively (every compiler and sanitizer) and as wasm.
//
// When the rules of movement change on purpose, the numbers change: take the new ones from the
// failure's output, after seeing that all builds print the same.
#include <catch2/catch_test_macros.hpp>

#include "tests/determinism/scenario.h"

namespace atrium {
namespace {

TEST_CASE("ten minutes of fifty walkers end the same on every build", "[determinism]") {
  CHECK(RunScenario(MakeRooms(), MovementPolicy::kGrid) == 0xB1AB133F5398DE1FULL);
  CHECK(RunScenario(MakeField(), MovementPolicy::kGrid) == 0x0C98FD05E1C30B0BULL);
  CHECK(RunScenario(MakeRooms(), MovementPolicy::kFree) == 0x1293067B1F3ECFEBULL);
  CHECK(RunScenario(MakeField(), MovementPolicy::kFree) == 0x2AFDCFD88B51B807ULL);
}

}  // namespace
}  // namespace atrium
