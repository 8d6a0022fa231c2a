// The seeded generator and the state hash give the same numbers everywhere.
#include "shared/core/random.h"

#include <array>

#include <catch2/catch_test_macros.hpp>

#include "shared/core/hash.h"

namespace atrium {
namespace {

TEST_CASE("the same seed gives the same numbers, another seed others", "[core]") {
  Random first(42);
  Random second(42);
  Random other(43);
  bool differs = false;
  for (int i = 0; i < 100; ++i) {
    const std::uint32_t value = first.Next();
    CHECK(value == second.Next());
    differs = differs || value != other.Next();
  }
  CHECK(differs);
}

TEST_CASE("numbers below a bound reach every value and never the bound", "[core]") {
  Random random(7);
  std::array<int, 6> counts{};
  for (int i = 0; i < 6000; ++i) ++counts.at(random.Below(6));
  for (const int count : counts) CHECK(count > 800);
}

TEST_CASE("the state hash is FNV-1a", "[core]") {
  StateHash hash;
  CHECK(hash.Value() == 0xCBF29CE484222325ULL);
  hash.Text("foobar");
  CHECK(hash.Value() == 0x85944171F73967E8ULL);
}

}  // namespace
}  // namespace atrium
