#include "shared/sim/earshot.h"

#include <vector>

#include <catch2/catch_test_macros.hpp>

namespace atrium {
namespace {

constexpr ZoneId kRoom{1};
constexpr ZoneId kLibrary{2};
constexpr ZoneId kStage{3};
constexpr ZoneId kRows{4};
constexpr ZoneId kOtherStage{5};
constexpr ZoneId kBalcony{6};
const std::vector<Zone> kZones{
    {kRoom, "Room", ZoneKind::kPrivate},    {kLibrary, "Library", ZoneKind::kSilent},
    {kStage, "Stage", ZoneKind::kStage},    {kRows, "Rows", ZoneKind::kAudience, kStage},
    {kOtherStage, "Box", ZoneKind::kStage}, {kBalcony, "Balcony", ZoneKind::kAudience, kStage}};
const EarshotRules kRules(5, kZones);

// Far apart.
Earshot Between(ZoneId a, ZoneId b) { return kRules.Between({{0, 0}, a}, {{40, 0}, b}); }
Earshot At(std::int16_t tiles) { return kRules.Between({{0, 0}, {}}, {{tiles, 0}, {}}); }

}  // namespace

TEST_CASE("in the open the distance decides", "[proximity]") {
  CHECK(At(0) == Earshot::kNear);
  CHECK(At(7) == Earshot::kNear);
  CHECK(At(8) == Earshot::kBetween);
  CHECK(At(9) == Earshot::kBetween);
  CHECK(At(10) == Earshot::kFar);
}

TEST_CASE("zones come before distance", "[proximity]") {
  CHECK(Between(kRoom, kRoom) == Earshot::kTogether);
  CHECK(Between(kRoom, {}) == Earshot::kSeparated);
  CHECK(Between(kRoom, kStage) == Earshot::kSeparated);
  CHECK(Between(kLibrary, kLibrary) == Earshot::kSeparated);
  CHECK(Between(kStage, kRows) == Earshot::kStaged);
  CHECK(Between(kBalcony, kStage) == Earshot::kStaged);
  CHECK(Between(kStage, kStage) == Earshot::kStaged);
  CHECK(Between(kRows, kBalcony) == Earshot::kFar);
  CHECK(Between(kRows, kRows) == Earshot::kFar);
  CHECK(Between(kOtherStage, kRows) == Earshot::kFar);
  CHECK(Between(kOtherStage, kStage) == Earshot::kFar);
  CHECK(Between(ZoneId{99}, {}) == Earshot::kFar);
}

TEST_CASE("those on a stage and in one room are heard fully, and only there", "[proximity]") {
  const auto hears = [](ZoneId listener, ZoneId speaker) {
    return kRules.HearsFully({{0, 0}, listener}, {{1, 0}, speaker});
  };
  CHECK(hears(kRows, kStage));
  CHECK(hears(kStage, kStage));
  CHECK(hears(kRoom, kRoom));
  CHECK_FALSE(hears(kStage, kRows));
  CHECK_FALSE(hears(kRows, kRows));
  CHECK_FALSE(hears({}, kStage));
  CHECK_FALSE(hears({}, {}));
}

}  // namespace atrium
