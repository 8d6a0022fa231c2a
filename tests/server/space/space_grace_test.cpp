// Links outlive a short loss of the connection.
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "shared/protocol/limits.h"
#include "tests/support/space_harness.h"
#include "tests/support/space_map.h"

namespace atrium {
namespace {

constexpr int kLong = 100;  // ticks
constexpr int kGrace = kLinkGraceSeconds * kTicksPerSecond;

// Two people who are linked by the link 1.
struct LinkedPair {
  Tilemap map = MakeSpaceMap(60, 20);
  SpaceHarness harness{map};

  LinkedPair() {
    harness.Join(1, {5, 5});
    harness.Join(2, {7, 5});
    harness.Ticks(kLong);
  }
  void Lose(std::uint16_t number) { harness.TheSpace().Detach(SessionId{number}); }
  bool Signal(std::uint16_t from, std::uint16_t to, LinkNumber link) {
    return harness.TheSpace().Relay(SessionId{from}, {AvatarId{to}, link, "hello"});
  }
  void Renew(std::uint16_t number, LinkNumber link) {
    CHECK_FALSE(harness.TheSpace().Wish(SessionId{number}, RenewWish{link}));
  }
  // What somebody was told since the first `count` texts.
  std::vector<std::string> Since(std::uint16_t number, std::ptrdiff_t count) {
    const auto& texts = harness.TextsTo(number);
    return {texts.begin() + count, texts.end()};
  }
};

std::string LinkText(std::uint16_t avatar, LinkNumber link, bool offers) {
  return EncodeLink({AvatarId{avatar}, link, offers, Route::kMesh, {}});
}

}  // namespace

TEST_CASE("who loses the connection for a moment keeps the links, and nobody else is told",
          "[talk]") {
  LinkedPair pair;
  pair.Lose(2);
  pair.harness.Ticks(kGrace - 1);
  pair.harness.Attach(2);
  pair.harness.Ticks(kLong);
  CHECK(pair.Since(1, 1).empty());
  CHECK(pair.Since(2, 1) == std::vector{EncodeKept({{1}}), LinkText(1, 1, false)});
  CHECK(pair.Signal(1, 2, 1));
}

TEST_CASE("who stays away for longer is gone, and is linked anew when back", "[talk]") {
  LinkedPair pair;
  pair.Lose(2);
  pair.harness.Ticks(kGrace + 2);
  CHECK(pair.Since(1, 1) == std::vector{EncodeUnlink({AvatarId{2}, 1, UnlinkReason::kGone})});
  CHECK_FALSE(pair.Signal(1, 2, 1));
  pair.harness.Attach(2);
  pair.harness.Ticks(kLong);
  CHECK(pair.Since(2, 1) == std::vector{LinkText(1, 2, false)});
}

TEST_CASE("losing the connection again begins the time anew", "[talk]") {
  LinkedPair pair;
  pair.Lose(2);
  pair.harness.Ticks(kGrace - 5);
  pair.harness.Attach(2);
  pair.harness.Ticks(2);
  pair.Lose(2);
  pair.harness.Ticks(kGrace - 5);
  CHECK(pair.Since(1, 1).empty());
  pair.harness.Ticks(10);
  CHECK(pair.Since(1, 1).size() == 1);
}

TEST_CASE("no link begins with somebody who is out of reach", "[talk]") {
  LinkedPair pair;
  pair.Lose(2);
  pair.harness.Join(3, {8, 5});
  pair.harness.Ticks(kGrace - 5);
  CHECK(pair.harness.TextsTo(3) == std::vector{LinkText(1, 2, false)});
  pair.harness.Attach(2);
  pair.harness.Ticks(kLong);
  CHECK(pair.Since(3, 1) == std::vector{LinkText(2, 3, false)});
}

TEST_CASE("signals sent meanwhile arrive on the return, after the links they belong to", "[talk]") {
  LinkedPair pair;
  pair.Lose(2);
  pair.harness.Ticks(3);
  CHECK(pair.Signal(1, 2, 1));
  pair.harness.Attach(2);
  pair.harness.Ticks(3);
  CHECK(pair.Since(2, 1) == std::vector{EncodeKept({{1}}), LinkText(1, 1, false),
                                        EncodeSignal({AvatarId{1}, 1, "hello"})});
}

TEST_CASE("a link that ended meanwhile is not among those that were kept", "[talk]") {
  LinkedPair pair;
  pair.harness.Join(3, {5, 6});
  pair.harness.Ticks(kLong);
  pair.Lose(3);
  pair.harness.Ticks(3);
  pair.harness.TheSpace().Leave(SessionId{2});
  pair.harness.Ticks(3);
  const auto told = static_cast<std::ptrdiff_t>(pair.harness.TextsTo(3).size());
  pair.harness.Attach(3);
  pair.harness.Ticks(3);
  const LinkNumber kept = 2;  // with 1
  CHECK(pair.Since(3, told) == std::vector{EncodeKept({{kept}}), LinkText(1, kept, false)});
}

TEST_CASE("a page that was loaded anew has its links renewed, on both sides", "[talk]") {
  LinkedPair pair;
  pair.harness.Attach(2);
  pair.harness.Ticks(2);
  CHECK(pair.Since(1, 1).empty());
  pair.Renew(2, 1);
  pair.harness.Ticks(kLong);
  CHECK(pair.Since(1, 1) ==
        std::vector{EncodeUnlink({AvatarId{2}, 1, UnlinkReason::kGone}), LinkText(2, 2, true)});
  CHECK(pair.Since(2, 1) == std::vector{EncodeKept({{1}}), LinkText(1, 1, false),
                                        EncodeUnlink({AvatarId{1}, 1, UnlinkReason::kGone}),
                                        LinkText(1, 2, false)});
}

TEST_CASE("nobody can renew a link of others", "[talk]") {
  LinkedPair pair;
  pair.harness.Join(3, {40, 5});
  pair.harness.Ticks(kLong);
  for (const LinkNumber link : {0U, 1U, 2U, 77U}) pair.Renew(3, link);
  pair.harness.Ticks(kLong);
  CHECK(pair.Since(1, 1).empty());
  CHECK(pair.Since(2, 1).empty());
}

}  // namespace atrium
