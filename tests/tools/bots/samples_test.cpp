#include "tools/bots/samples.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

namespace atrium {

TEST_CASE("quantiles are right to the resolution and the maximum is exact", "[bots]") {
  Samples samples(0.5, 100);
  for (int i = 1; i <= 100; ++i) samples.Add(i);
  samples.Add(12'345.678);
  CHECK(samples.Count() == 101);
  CHECK(samples.Quantile(0.5) == Catch::Approx(51).margin(1));
  CHECK(samples.Quantile(0.99) == Catch::Approx(100).margin(1));
  CHECK(samples.Max() == 12'345.678);
  samples.Clear();
  CHECK(samples.Count() == 0);
  CHECK(samples.Quantile(0.5) == 0);
}

}  // namespace atrium
