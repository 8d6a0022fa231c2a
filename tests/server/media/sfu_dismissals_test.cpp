#include "server/media/sfu_dismissals.h"

#include <string>

#include <catch2/catch_test_macros.hpp>

namespace atrium {
namespace {

using std::chrono::seconds;
using Seats = std::vector<SfuSeat>;

const SfuSeat kAda{"1-1", "open"};
const SfuSeat kBo{"2-2", "zone-1"};
const SfuDismissals::Time kNow{seconds(1'000)};

TEST_CASE("who is to be put out is due at once, and once", "[sfu]") {
  SfuDismissals dismissals;
  CHECK_FALSE(dismissals.NextDue());
  dismissals.Add(kAda, kNow);
  dismissals.Add(kBo, kNow);
  CHECK(dismissals.NextDue() == kNow);
  CHECK(dismissals.TakeDue(kNow) == Seats{kAda, kBo});
  CHECK(dismissals.TakeDue(kNow + seconds(60)).empty());
  CHECK_FALSE(dismissals.NextDue());
  dismissals.Remove(kAda);
  dismissals.Remove(kBo);
  CHECK(dismissals.Count() == 0);
  CHECK(dismissals.GivenUp() == 0);
}

TEST_CASE("what failed is tried again ever more seldom, and given up in the end", "[sfu]") {
  SfuDismissals dismissals;
  dismissals.Add(kAda, kNow);
  SfuDismissals::Time now = kNow;
  std::vector<seconds> pauses;
  while (dismissals.Count() == 1) {
    REQUIRE(dismissals.TakeDue(now) == Seats{kAda});
    dismissals.Fail(kAda, now);
    const auto next = dismissals.NextDue();
    if (!next) break;
    pauses.push_back(std::chrono::duration_cast<seconds>(*next - now));
    CHECK(dismissals.TakeDue(*next - seconds(1)).empty());
    now = *next;
  }
  const auto second = [](int count) { return seconds(count); };
  CHECK(pauses == std::vector{second(1), second(2), second(4), second(8), second(16), second(30),
                              second(30), second(30), second(30), second(30), second(30)});
  CHECK(dismissals.Count() == 0);
  CHECK(dismissals.GivenUp() == 1);
}

TEST_CASE("when the SFU is there again, whoever waits is due at once", "[sfu]") {
  SfuDismissals dismissals;
  dismissals.Add(kAda, kNow);
  dismissals.TakeDue(kNow);
  dismissals.Fail(kAda, kNow);
  CHECK(dismissals.TakeDue(kNow).empty());
  dismissals.Hasten(kNow);
  CHECK(dismissals.TakeDue(kNow) == Seats{kAda});
}

TEST_CASE("whoever is put out once more is asked for anew", "[sfu]") {
  SfuDismissals dismissals;
  dismissals.Add(kAda, kNow);
  dismissals.TakeDue(kNow);
  dismissals.Add(kAda, kNow);
  CHECK(dismissals.Count() == 1);
  CHECK(dismissals.TakeDue(kNow) == Seats{kAda});
}

TEST_CASE("only a few are asked for at a time, and only so many are remembered", "[sfu]") {
  SfuDismissals dismissals;
  for (std::size_t i = 0; i <= kMostSfuDismissals; ++i) {
    dismissals.Add({std::to_string(i), "open"}, kNow);
  }
  CHECK(dismissals.Count() == kMostSfuDismissals);
  CHECK(dismissals.GivenUp() == 1);
  const Seats taken = dismissals.TakeDue(kNow);
  REQUIRE(taken.size() == kSfuDismissalsAtATime);
  CHECK(taken.front() == SfuSeat{"1", "open"});
  CHECK(dismissals.TakeDue(kNow).empty());
  dismissals.Remove(taken.back());
  CHECK(dismissals.TakeDue(kNow).size() == 1);
}

TEST_CASE("the end of what is no longer wanted changes nothing", "[sfu]") {
  SfuDismissals dismissals;
  dismissals.Add(kAda, kNow);
  dismissals.TakeDue(kNow);
  dismissals.Remove(kAda);
  dismissals.Fail(kAda, kNow);
  CHECK(dismissals.Count() == 0);
  dismissals.Add(kBo, kNow);
  dismissals.Clear();
  CHECK_FALSE(dismissals.NextDue());
}

}  // namespace
}  // namespace atrium
