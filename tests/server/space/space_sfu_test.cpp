// A larger group is led through the SFU: who is let in, told, and put out.
#include <algorithm>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/space_harness.h"
#include "tests/support/space_map.h"

namespace atrium {
namespace {

constexpr int kLong = 100;  // ticks
constexpr std::uint16_t kGroup = 5;

class FakeSfu final : public SfuAccess {
 public:
  bool IsAvailable() const override { return available; }
  std::string Admission(const std::string& room, const std::string& identity) override {
    return "admission to " + room + " for " + identity;
  }
  void Dismiss(const std::string& room, const std::string& identity) override {
    dismissed.push_back(identity + " from " + room);
  }

  bool available = true;
  std::vector<std::string> dismissed;
};

// Five people who stand together, the last of whom came later.
struct Group {
  explicit Group(TilePosition corner = {5, 5}, std::string rooms = {})
      : harness(map, Space::Options{.sfu = &sfu, .sfu_rooms = std::move(rooms)}) {
    for (std::uint16_t i = 1; i < kGroup; ++i) Join(i, corner);
    harness.Ticks(kLong);
    Join(kGroup, corner);
    harness.Ticks(kLong);
  }
  void Join(std::uint16_t number, TilePosition corner) {
    harness.Join(number, {static_cast<std::int16_t>(corner.x + number % 3),
                          static_cast<std::int16_t>(corner.y + number / 3)});
  }
  bool WasTold(std::uint16_t number, const std::string& text) {
    const auto& texts = harness.TextsTo(number);
    return std::find(texts.begin(), texts.end(), text) != texts.end();
  }
  void Say(std::uint16_t number, const TalkWish& wish) {
    CHECK_FALSE(harness.TheSpace().Wish(SessionId{number}, wish));
    harness.Ticks(2);
  }
  // The way that somebody was last told for the link with `other`; empty when there is none.
  std::string RouteTo(std::uint16_t number, std::uint16_t other) {
    std::string route;
    for (const std::string& text : harness.TextsTo(number)) {
      if (text.find("\"avatar\":" + std::to_string(other) + ',') == std::string::npos) continue;
      if (text.find(R"("via":"sfu")") != std::string::npos) route = "sfu";
      if (text.find(R"("via":"mesh")") != std::string::npos) route = "mesh";
      if (text.find(R"("type":"unlink")") != std::string::npos) route.clear();
    }
    return route;
  }
  std::size_t TimesTold(std::uint16_t number, const std::string& part) {
    const auto& texts = harness.TextsTo(number);
    return static_cast<std::size_t>(std::count_if(
        texts.begin(), texts.end(),
        [&](const std::string& text) { return text.find(part) != std::string::npos; }));
  }

  Tilemap map = MapWithRoom();
  FakeSfu sfu;
  SpaceHarness harness;
};

TEST_CASE("the fifth begins from page to page, then all go over to the SFU, each admitted once",
          "[sfu]") {
  Group group;
  CHECK(group.TimesTold(1, "admission to open for 1-1") == 1);
  CHECK(group.TimesTold(1, R"("type":"route")") == 4);
  CHECK(group.TimesTold(1, R"("via":"mesh")") == 4);
  CHECK(group.TimesTold(kGroup, R"("via":"sfu")") == 4);
  CHECK(group.TimesTold(kGroup, R"("via":"mesh")") == 4);
  CHECK(group.TimesTold(kGroup, R"("identity":"1-1")") == 1);
  CHECK(group.sfu.dismissed.empty());
}

TEST_CASE("the admission comes before the links that need it", "[sfu]") {
  Group group;
  const auto& texts = group.harness.TextsTo(kGroup);
  const auto first = [&texts](const std::string& part) {
    return std::find_if(texts.begin(), texts.end(), [&](const std::string& text) {
      return text.find(part) != std::string::npos;
    });
  };
  CHECK(first("admission") < first(R"("via":"sfu")"));
}

TEST_CASE("those in a private room have a room of their own in the SFU", "[sfu]") {
  Group group({21, 6});
  CHECK(group.TimesTold(1, "admission to zone-1 for 1-1") == 1);
}

TEST_CASE("spaces that share an SFU share no room of it", "[sfu]") {
  Group open({5, 5}, "campus.");
  CHECK(open.TimesTold(1, "admission to campus.open for 1-1") == 1);
  Group room({21, 6}, "campus.");
  CHECK(room.TimesTold(1, "admission to campus.zone-1 for 1-1") == 1);
}

TEST_CASE("a private room that is encrypted goes on in another room of the SFU, without a detour",
          "[sfu]") {
  Group group({21, 6});
  group.Say(2, EncryptWish{});
  CHECK(group.sfu.dismissed.size() == kGroup);
  CHECK(group.sfu.dismissed.front().ends_with(" from zone-1"));
  for (std::uint16_t i = 1; i <= kGroup; ++i) {
    const std::string identity = std::to_string(i) + '-' + std::to_string(i);
    CHECK(group.TimesTold(i, "admission to zone-1-encrypted for " + identity) == 1);
    CHECK(group.TimesTold(i, R"("encrypted":true)") == 4);
  }
  CHECK(group.TimesTold(1, R"("type":"route")") == 4);  // those when the fifth came
  CHECK(group.RouteTo(1, 2) == "sfu");
}

TEST_CASE("what is said just before a room is encrypted leads nobody to its new room in the clear",
          "[sfu]") {
  Group group({21, 6});
  CHECK_FALSE(group.harness.TheSpace().Wish(SessionId{2}, EncryptWish{}));
  for (LinkNumber link = 1; link < 40; ++link) {
    group.harness.TheSpace().Relay(SessionId{2}, {AvatarId{1}, link, "hello"});
  }
  CHECK(group.TimesTold(1, "hello") == 1);
  CHECK(group.TimesTold(1, "zone-1-encrypted") == 0);
  CHECK(group.sfu.dismissed.empty());
}

TEST_CASE("who walks away is put out, and who leaves, too", "[sfu]") {
  Group group;
  group.harness.Command(kGroup, Direction::kRight);
  group.harness.Ticks(20 * kLong);
  CHECK(group.sfu.dismissed == std::vector<std::string>{"5-5 from open"});
  group.harness.TheSpace().Leave(SessionId{1});
  CHECK(group.sfu.dismissed.back() == "1-1 from open");
}

TEST_CASE("when the SFU dies everybody goes back to the mesh, and again when it serves", "[sfu]") {
  Group group;
  group.sfu.available = false;
  group.harness.Ticks(2);
  CHECK(group.TimesTold(kGroup, R"("via":"mesh")") == 8);
  group.sfu.available = true;
  group.harness.Ticks(2);
  CHECK(group.TimesTold(kGroup, R"("via":"sfu")") == 8);
  CHECK(group.TimesTold(kGroup, "admission") == 2);
}

TEST_CASE("who asks for another admission gets one, if there is anything to be admitted to",
          "[sfu]") {
  Group group;
  group.harness.TheSpace().Wish(SessionId{1}, SfuAgainWish{});
  group.harness.Ticks(2);
  CHECK(group.TimesTold(1, "admission") == 2);
  group.sfu.available = false;
  group.harness.Ticks(2);
  group.harness.TheSpace().Wish(SessionId{1}, SfuAgainWish{});
  group.harness.Ticks(2);
  CHECK(group.TimesTold(1, "admission") == 2);
}

TEST_CASE("who cannot reach the SFU talks from page to page, the others go on through it",
          "[sfu]") {
  Group group;
  group.Say(kGroup, SfuUnreachableWish{});
  CHECK(group.RouteTo(kGroup, 1) == "mesh");
  CHECK(group.RouteTo(1, kGroup) == "mesh");
  CHECK(group.RouteTo(1, 2) == "sfu");
  CHECK(group.sfu.dismissed == std::vector<std::string>{"5-5 from open"});
  CHECK(group.harness.TheSpace().TalkFigures().sfu_unreachable == 1);
  group.Join(6, {5, 5});
  group.harness.Ticks(kLong);
  CHECK(group.RouteTo(kGroup, 6) == "mesh");
  CHECK(group.RouteTo(6, kGroup) == "mesh");
  CHECK(group.RouteTo(6, 1) == "sfu");
  CHECK(group.TimesTold(kGroup, "admission") == 1);
}

TEST_CASE("who cannot reach the SFU is linked with no more people than without one", "[sfu]") {
  Group group;
  for (std::uint16_t i = 6; i <= 12; ++i) group.Join(i, {5, 5});
  group.harness.Ticks(kLong);
  const auto told = [&group](std::uint16_t number, const std::string& type) {
    return group.TimesTold(number, R"("type":")" + type + '"');
  };
  REQUIRE(told(kGroup, "link") == 11);
  group.Say(kGroup, SfuUnreachableWish{});
  CHECK(told(kGroup, "unlink") == 11 - kDefaultMaxLinks);
  CHECK(told(1, "unlink") <= 1);
}

TEST_CASE("after a pause the SFU is tried again, with another admission", "[sfu]") {
  Group group;
  group.Say(kGroup, SfuUnreachableWish{});
  group.harness.Ticks(static_cast<int>(kFirstSfuPauseTicks) - 10);
  CHECK(group.RouteTo(kGroup, 1) == "mesh");
  group.harness.Ticks(20);
  CHECK(group.RouteTo(kGroup, 1) == "sfu");
  CHECK(group.TimesTold(kGroup, "admission") == 2);
}

TEST_CASE("on another network the SFU is tried earlier, but nobody changes ways all the time",
          "[sfu]") {
  Group group;
  group.Say(kGroup, SfuUnreachableWish{});
  for (int i = 0; i < 20; ++i) {
    group.Say(kGroup, SfuAgainWish{});
    group.Say(kGroup, SfuUnreachableWish{});
  }
  CHECK(group.RouteTo(kGroup, 1) == "mesh");
  CHECK(group.TimesTold(1, R"("type":"route")") == 4 + 1);
  group.harness.Ticks(static_cast<int>(kShortestSfuPauseTicks));
  CHECK(group.RouteTo(kGroup, 1) == "sfu");
}

TEST_CASE("a page that comes back may be on another network", "[sfu]") {
  Group group;
  group.Say(kGroup, SfuUnreachableWish{});
  group.harness.Attach(kGroup);
  group.harness.Ticks(static_cast<int>(kShortestSfuPauseTicks) + 2);
  CHECK(group.RouteTo(kGroup, 1) == "sfu");
}

TEST_CASE("what is said of an SFU that one was never let into, or that is gone, counts for nothing",
          "[sfu]") {
  Group group;
  group.Join(7, {40, 10});
  group.Join(8, {40, 10});
  group.Say(7, SfuUnreachableWish{});
  group.sfu.available = false;
  group.harness.Ticks(2);
  group.Say(kGroup, SfuUnreachableWish{});
  CHECK(group.harness.TheSpace().TalkFigures().sfu_unreachable == 0);
  group.sfu.available = true;
  group.harness.Ticks(2);
  CHECK(group.RouteTo(kGroup, 1) == "sfu");
}

TEST_CASE("when the SFU was gone, those who could not reach it try again", "[sfu]") {
  Group group;
  group.Say(kGroup, SfuUnreachableWish{});
  group.harness.Ticks(static_cast<int>(kShortestSfuPauseTicks));
  group.sfu.available = false;
  group.harness.Ticks(2);
  group.sfu.available = true;
  group.harness.Ticks(2);
  CHECK(group.RouteTo(kGroup, 1) == "sfu");
}

TEST_CASE("who leaves takes along that the SFU could not be reached", "[sfu]") {
  Group group;
  group.Say(kGroup, SfuUnreachableWish{});
  group.harness.TheSpace().Leave(SessionId{kGroup});
  group.harness.Ticks(2);
  group.Join(kGroup, {5, 5});
  group.harness.Ticks(kLong);
  CHECK(group.RouteTo(kGroup, 1) == "sfu");
}

}  // namespace
}  // namespace atrium
