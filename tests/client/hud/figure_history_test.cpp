#include "client/hud/figure_history.h"

#include <catch2/catch_test_macros.hpp>

namespace atrium {
namespace {

TEST_CASE("the history keeps the newest values in order", "[client][hud]") {
  FigureHistory history;
  CHECK(history.Size() == 0);
  CHECK(history.Largest() == 0);
  for (std::size_t i = 0; i < FigureHistory::kLength + 10; ++i) {
    history.Add(static_cast<float>(i));
  }
  CHECK(history.Size() == FigureHistory::kLength);
  CHECK(history.At(0) == 10);
  CHECK(history.At(FigureHistory::kLength - 1) == FigureHistory::kLength + 9);
  CHECK(history.Largest() == FigureHistory::kLength + 9);
}

}  // namespace
}  // namespace atrium
