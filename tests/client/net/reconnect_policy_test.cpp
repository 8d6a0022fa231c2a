#include "client/net/reconnect_policy.h"

#include <catch2/catch_test_macros.hpp>

namespace atrium {

TEST_CASE("the first try to reconnect comes fast, later ones wait longer up to a cap", "[net]") {
  ReconnectPolicy policy(1);
  CHECK(policy.NextDelay(std::nullopt) <= ReconnectPolicy::kFirstDelayMs);
  double longest = 0;
  for (int i = 0; i < 200; ++i) {
    const double delay = policy.NextDelay(std::nullopt);
    CHECK(delay <= ReconnectPolicy::kMaxDelayMs);
    longest = std::max(longest, delay);
  }
  CHECK(longest > ReconnectPolicy::kMaxDelayMs / 2);
}

TEST_CASE("clients with different seeds do not come back together", "[net]") {
  ReconnectPolicy one(1);
  ReconnectPolicy other(2);
  int equal = 0;
  for (int i = 0; i < 10; ++i) {
    equal += one.NextDelay(std::nullopt) == other.NextDelay(std::nullopt) ? 1 : 0;
  }
  CHECK(equal < 3);
}

TEST_CASE("the server's wish when to come back is kept, and spread", "[net]") {
  ReconnectPolicy policy(3);
  for (int i = 0; i < 5; ++i) CHECK(policy.NextDelay(4'000) >= 4'000);
}

TEST_CASE("only a connection that held for a while makes the next try fast again", "[net]") {
  ReconnectPolicy policy(4);
  for (int i = 0; i < 6; ++i) policy.NextDelay(std::nullopt);
  policy.OnOnline(1'000);
  policy.OnLost(1'100);
  CHECK(policy.Attempts() == 6);
  policy.OnOnline(2'000);
  policy.OnLost(2'000 + ReconnectPolicy::kStableMs);
  CHECK(policy.Attempts() == 0);
}

TEST_CASE("trying again is given up only where it cannot help", "[net]") {
  CHECK(ReconnectPolicy::IsFinal(ErrorCode::kVersionMismatch));
  CHECK(ReconnectPolicy::IsFinal(ErrorCode::kNameInvalid));
  CHECK(ReconnectPolicy::IsFinal(ErrorCode::kReplaced));
  CHECK_FALSE(ReconnectPolicy::IsFinal(ErrorCode::kServerFull));
  CHECK_FALSE(ReconnectPolicy::IsFinal(ErrorCode::kServerStopping));
  CHECK_FALSE(ReconnectPolicy::IsFinal(ErrorCode::kTooSlow));
}

}  // namespace atrium
