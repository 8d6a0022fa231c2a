#include "client/hud/zone_banner.h"

#include <limits>

#include <catch2/catch_test_macros.hpp>

namespace atrium {
namespace {

const Zone kHall{ZoneId{1}, "Hall", ZoneKind::kPublic};
const Zone kRoom{ZoneId{2}, "Room", ZoneKind::kPrivate};

TEST_CASE("entering a zone shows its banner for a while", "[client][hud]") {
  ZoneBanner banner;
  CHECK(banner.Shown(0) == nullptr);
  banner.Enter(&kHall, 1000);
  REQUIRE(banner.Shown(1500) != nullptr);
  CHECK(banner.Shown(1500)->name == "Hall");
  CHECK(banner.Shown(1000 + ZoneBanner::kShownMs) == nullptr);
}

TEST_CASE("staying does not show it again, leaving shows nothing", "[client][hud]") {
  ZoneBanner banner;
  banner.Enter(&kHall, 0);
  banner.Enter(&kHall, 10'000);
  CHECK(banner.Shown(10'001) == nullptr);
  banner.Enter(nullptr, 11'000);
  CHECK(banner.Shown(11'001) == nullptr);
  banner.Enter(&kHall, 12'000);
  CHECK(banner.Shown(12'001) != nullptr);
}

TEST_CASE("another zone replaces the banner at once", "[client][hud]") {
  ZoneBanner banner;
  banner.Enter(&kHall, 0);
  banner.Enter(&kRoom, 500);
  CHECK(banner.Shown(501)->name == "Room");
}

TEST_CASE("the banner fades in and out, but not with reduced motion", "[client][hud]") {
  ZoneBanner banner;
  banner.Enter(&kHall, 0);
  CHECK(banner.Opacity(20, false) < 0.2F);
  CHECK(banner.Opacity(1500, false) == 1.0F);
  CHECK(banner.Opacity(ZoneBanner::kShownMs - 20, false) < 0.2F);
  CHECK(banner.Opacity(20, true) == 1.0F);
}

TEST_CASE("while the banner stands still nobody is woken", "[client][hud]") {
  ZoneBanner banner;
  CHECK(banner.NextChange(0, false) == std::numeric_limits<double>::infinity());
  banner.Enter(&kHall, 0);
  CHECK(banner.NextChange(50, false) == 50);
  CHECK(banner.NextChange(1000, false) == ZoneBanner::kShownMs - ZoneBanner::kFadeMs);
  CHECK(banner.NextChange(1000, true) == ZoneBanner::kShownMs);
}

}  // namespace
}  // namespace atrium
