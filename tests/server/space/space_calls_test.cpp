// Do not disturb, blocks, locked conversations and what clients report, as a space keeps them.
#include <algorithm>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "shared/protocol/limits.h"
#include "tests/support/space_harness.h"
#include "tests/support/space_map.h"

namespace atrium {
namespace {

constexpr int kLong = 100;  // ticks

struct Scene {
  Tilemap map = MakeSpaceMap(60, 20);
  SpaceHarness harness{map};

  void Join(std::uint16_t number, std::int16_t x) { harness.Join(number, {x, 5}); }
  void Run(int ticks = kLong) { harness.Ticks(ticks); }
  std::optional<ErrorMessage> Wish(std::uint16_t number, const TalkWish& wish) {
    return harness.TheSpace().Wish(SessionId{number}, wish);
  }
  bool Grants(std::uint16_t number, const TalkWish& wish) {
    const auto refusal = Wish(number, wish);
    if (refusal) CHECK_FALSE(refusal->fatal);
    return !refusal;
  }
  // Whether a signal gets through, by whatever link.
  bool AreLinked(std::uint16_t a, std::uint16_t b) {
    for (LinkNumber link = 1; link < 40; ++link) {
      if (harness.TheSpace().Relay(SessionId{a}, {AvatarId{b}, link, "x"})) return true;
    }
    return false;
  }
  int Count(std::uint16_t number, const std::string& text) {
    const auto& texts = harness.TextsTo(number);
    return static_cast<int>(std::count(texts.begin(), texts.end(), text));
  }
  std::string LastOf(std::uint16_t number, const std::string& type) {
    std::string last;
    for (const std::string& text : harness.TextsTo(number)) {
      if (text.find("\"type\":\"" + type + "\"") != std::string::npos) last = text;
    }
    return last;
  }
};

// 1 and 2 talk behind a lock; 3 has come near.
struct LockedScene : Scene {
  LockedScene() {
    Join(1, 5);
    Join(2, 7);
    Run();
    REQUIRE(Grants(1, LockWish{true}));
    Run(2);
    Join(3, 8);
    Run();
  }
};

}  // namespace

TEST_CASE("who is not to be disturbed is linked with nobody, and all can see why", "[talk]") {
  Scene scene;
  scene.Join(1, 5);
  scene.Join(2, 7);
  scene.Run();
  CHECK(scene.Grants(2, BusyWish{true}));
  scene.Run();
  CHECK_FALSE(scene.AreLinked(1, 2));
  CHECK(scene.harness.Watcher(1).Roster().at(2).busy);
  CHECK(scene.Count(1, EncodeUnlink({AvatarId{2}, 1, UnlinkReason::kGone})) == 1);
  scene.harness.Attach(2);
  scene.Run();
  CHECK_FALSE(scene.AreLinked(1, 2));
  CHECK(scene.harness.Watcher(1).Roster().at(2).busy);
  CHECK(scene.Grants(2, BusyWish{false}));
  scene.Run();
  CHECK(scene.AreLinked(1, 2));
  CHECK_FALSE(scene.harness.Watcher(1).Roster().at(2).busy);
}

TEST_CASE("who blocks somebody has no link with them, whoever walks up, and both keep theirs",
          "[talk]") {
  Scene scene;
  scene.Join(1, 5);
  scene.Join(2, 7);
  scene.Join(3, 6);
  scene.Run();
  CHECK(scene.Grants(1, BlockWish{AvatarId{2}, true}));
  scene.Run();
  CHECK_FALSE(scene.AreLinked(1, 2));
  CHECK_FALSE(scene.AreLinked(2, 1));
  CHECK(scene.AreLinked(1, 3));
  CHECK(scene.AreLinked(2, 3));
  // The blocked one learns no more than that the link is over.
  CHECK(scene.LastOf(2, "unlink").find("\"gone\"") != std::string::npos);
  CHECK(scene.LastOf(2, "blocked").empty());
  scene.harness.Attach(1);
  scene.Run();
  CHECK(scene.LastOf(1, "blocked") == EncodeBlocked({AvatarId{2}}));
  CHECK_FALSE(scene.AreLinked(1, 2));
  CHECK(scene.Grants(1, BlockWish{AvatarId{2}, false}));
  scene.Run();
  CHECK(scene.AreLinked(1, 2));
}

TEST_CASE("two who block each other are apart until both have had enough of it", "[talk]") {
  Scene scene;
  scene.Join(1, 5);
  scene.Join(2, 7);
  for (const bool on : {true, false}) {
    CHECK(scene.Grants(1, BlockWish{AvatarId{2}, on}));
    if (on) CHECK(scene.Grants(2, BlockWish{AvatarId{1}, true}));
  }
  scene.Run();
  CHECK_FALSE(scene.AreLinked(1, 2));
  CHECK(scene.Grants(2, BlockWish{AvatarId{1}, false}));
  scene.Run();
  CHECK(scene.AreLinked(1, 2));
}

TEST_CASE("a block ends with the blocked one's session, and blocks are bounded", "[talk]") {
  Scene scene;
  scene.Join(1, 5);
  scene.Join(2, 7);
  CHECK(scene.Grants(1, BlockWish{AvatarId{2}, true}));
  CHECK(scene.Grants(1, BlockWish{AvatarId{1}, true}));
  CHECK(scene.Grants(1, BlockWish{AvatarId{99}, true}));
  scene.harness.TheSpace().Leave(SessionId{2});
  scene.Run(2);
  scene.Join(2, 7);
  scene.Run();
  CHECK(scene.AreLinked(1, 2));
  for (std::uint16_t i = 0; i < kMaxBlockedPeople; ++i) {
    const auto other = static_cast<std::uint16_t>(100 + i);
    scene.Join(other, 50);
    CHECK(scene.Grants(1, BlockWish{AvatarId{other}, true}));
  }
  CHECK_FALSE(scene.Grants(1, BlockWish{AvatarId{2}, true}));
}

TEST_CASE("those in a conversation are told of it, and of its lock", "[talk]") {
  Scene scene;
  scene.Join(1, 5);
  scene.Join(2, 7);
  scene.Run();
  CHECK(scene.harness.CallsTo(1).back() == EncodeConversation({1, false}));
  CHECK(scene.Grants(2, LockWish{true}));
  scene.Run(2);
  CHECK(scene.harness.CallsTo(1).back() == EncodeConversation({1, true}));
  CHECK(scene.Grants(1, LockWish{false}));
  scene.Run(2);
  CHECK(scene.harness.CallsTo(2).back() == EncodeConversation({1, false}));
  scene.harness.TheSpace().Leave(SessionId{2});
  scene.Run(2);
  CHECK(scene.harness.CallsTo(1).back() == EncodeConversation({0, false}));
}

TEST_CASE("nobody gets into a locked conversation by walking up, and learns that it is one",
          "[talk]") {
  LockedScene scene;
  CHECK(scene.AreLinked(1, 2));
  CHECK_FALSE(scene.AreLinked(3, 1));
  CHECK_FALSE(scene.AreLinked(3, 2));
  CHECK(scene.LastOf(3, "barred") == EncodeBarred({AvatarId{1}, AvatarId{2}}));
  CHECK(scene.LastOf(1, "barred").empty());
  CHECK(scene.Grants(1, LockWish{false}));
  scene.Run();
  CHECK(scene.AreLinked(3, 1));
  CHECK(scene.LastOf(3, "barred") == EncodeBarred({}));
}

TEST_CASE("who walks away from a locked conversation does not see its lock any more", "[talk]") {
  LockedScene scene;
  scene.harness.Command(3, Direction::kRight);
  scene.Run(200);
  CHECK(scene.LastOf(3, "barred") == EncodeBarred({}));
  CHECK_FALSE(scene.Grants(3, KnockWish{AvatarId{1}}));
}

TEST_CASE("a member lets in who has knocked, and nobody else", "[talk]") {
  LockedScene scene;
  scene.Join(4, 9);
  scene.Run();
  REQUIRE(scene.AreLinked(3, 4));
  CHECK(scene.Grants(3, KnockWish{AvatarId{2}}));
  scene.Run(2);
  CHECK(scene.Count(1, EncodeKnock(AvatarId{3})) == 1);
  CHECK(scene.Count(2, EncodeKnock(AvatarId{3})) == 1);
  CHECK(scene.Count(4, EncodeKnock(AvatarId{3})) == 0);
  CHECK_FALSE(scene.Grants(1, AdmitWish{AvatarId{4}}));
  CHECK_FALSE(scene.Grants(4, AdmitWish{AvatarId{3}}));
  CHECK(scene.Grants(1, AdmitWish{AvatarId{3}}));
  scene.Run();
  CHECK(scene.AreLinked(3, 1));
  CHECK(scene.AreLinked(3, 2));
  // Who came along stays outside.
  CHECK_FALSE(scene.AreLinked(3, 4));
  CHECK_FALSE(scene.AreLinked(4, 1));
  CHECK(scene.harness.CallsTo(3).back() == EncodeConversation({1, true}));
  CHECK_FALSE(scene.Grants(1, AdmitWish{AvatarId{3}}));
}

TEST_CASE("who was let in and walks off is free to talk with others again", "[talk]") {
  LockedScene scene;
  CHECK(scene.Grants(3, KnockWish{AvatarId{1}}));
  scene.Join(4, 30);
  scene.harness.Command(3, Direction::kRight, 0, true);
  scene.Run(1);
  CHECK(scene.Grants(2, AdmitWish{AvatarId{3}}));
  scene.Run(20 * kTicksPerSecond);
  CHECK_FALSE(scene.AreLinked(3, 1));
  scene.Join(5, 58);
  scene.Run();
  CHECK(scene.AreLinked(3, 5));
}

TEST_CASE("knocks are heard now and then only, and locks are the members' affair", "[talk]") {
  LockedScene scene;
  CHECK(scene.Grants(3, KnockWish{AvatarId{1}}));
  CHECK_FALSE(scene.Grants(3, KnockWish{AvatarId{1}}));
  CHECK_FALSE(scene.Grants(3, KnockWish{AvatarId{2}}));
  scene.Run(6 * kTicksPerSecond);
  CHECK(scene.Grants(3, KnockWish{AvatarId{1}}));
  scene.Run(2);
  CHECK(scene.Count(1, EncodeKnock(AvatarId{3})) == 2);
  CHECK_FALSE(scene.Grants(3, LockWish{true}));
  CHECK_FALSE(scene.Grants(3, LockWish{false}));
  scene.Join(6, 50);
  CHECK_FALSE(scene.Grants(6, KnockWish{AvatarId{1}}));
  CHECK_FALSE(scene.Grants(1, KnockWish{AvatarId{2}}));
  CHECK_FALSE(scene.Grants(1, KnockWish{AvatarId{77}}));
}

TEST_CASE("an old knock opens nothing", "[talk]") {
  LockedScene scene;
  CHECK(scene.Grants(3, KnockWish{AvatarId{1}}));
  scene.Run(61 * kTicksPerSecond);
  CHECK_FALSE(scene.Grants(1, AdmitWish{AvatarId{3}}));
}

TEST_CASE("whoever blocks somebody does not hear them knock", "[talk]") {
  LockedScene scene;
  CHECK(scene.Grants(2, BlockWish{AvatarId{3}, true}));
  CHECK(scene.Grants(3, KnockWish{AvatarId{1}}));
  scene.Run(2);
  CHECK(scene.Count(1, EncodeKnock(AvatarId{3})) == 1);
  CHECK(scene.Count(2, EncodeKnock(AvatarId{3})) == 0);
}

TEST_CASE("each side of a link reports once, and only of its own links", "[talk]") {
  Scene scene;
  scene.Join(1, 5);
  scene.Join(2, 7);
  scene.Join(3, 40);
  scene.Run();
  const auto& figures = scene.harness.TheSpace().TalkFigures();
  const ReportWish report{1, 250, LinkWay::kRelay, {}};
  CHECK(scene.Grants(3, report));
  CHECK(figures.connected[static_cast<std::size_t>(LinkWay::kRelay)] == 0);
  for (int i = 0; i < 3; ++i) CHECK(scene.Grants(1, report));
  CHECK(figures.connected[static_cast<std::size_t>(LinkWay::kRelay)] == 1);
  CHECK(figures.set_up_sum_ms == 250);
  scene.harness.Attach(1);
  scene.Run();
  CHECK(scene.Grants(1, report));
  CHECK(figures.connected[static_cast<std::size_t>(LinkWay::kRelay)] == 1);
  CHECK(scene.Grants(2, ReportWish{1, 0, {}, LinkFailure::kNoRoute}));
  CHECK(figures.failed[static_cast<std::size_t>(LinkFailure::kNoRoute)] == 1);
}

}  // namespace atrium
