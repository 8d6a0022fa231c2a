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
  explicit Group(TilePosition corner = {5, 5}) {
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
  std::size_t TimesTold(std::uint16_t number, const std::string& part) {
    const auto& texts = harness.TextsTo(number);
    return static_cast<std::size_t>(std::count_if(
        texts.begin(), texts.end(),
        [&](const std::string& text) { return text.find(part) != std::string::npos; }));
  }

  Tilemap map = MapWithRoom();
  FakeSfu sfu;
  SpaceHarness harness{map, Space::kFlushesPerTick, &sfu};
};

TEST_CASE("the fifth goes to the SFU at once, the others change over, each admitted once",
          "[sfu]") {
  Group group;
  CHECK(group.TimesTold(1, "admission to open for 1-1") == 1);
  CHECK(group.TimesTold(1, R"("type":"route")") == 3);
  CHECK(group.TimesTold(1, R"("via":"mesh")") == 3);
  CHECK(group.TimesTold(kGroup, R"("via":"sfu")") == 4);
  CHECK(group.TimesTold(kGroup, R"("type":"route")") == 0);
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
  CHECK(group.TimesTold(kGroup, R"("via":"mesh")") == 4);
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

}  // namespace
}  // namespace atrium
