#include "client/render/avatar_art.h"

#include <string>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/committed_avatars.h"

namespace atrium {
namespace {

TEST_CASE("the committed avatar table is understood", "[client][render]") {
  const AvatarArt art = CommittedAvatars().art;
  CHECK(art.poses >= 6);
  double looks = 1;
  for (const AvatarCategory& category : art.categories) {
    looks *= static_cast<double>(category.shapes.size());
    CHECK(category.shapes.size() <= 16);
    CHECK(art.ramps[static_cast<std::size_t>(category.slot)].count <= 16);
  }
  CHECK(looks > 100'000);
}

TEST_CASE("a table that does not fit its pictures is refused with a reason", "[client][render]") {
  const std::string table = CommittedAvatarTable();
  const auto parse = [&](const std::string& text, int width, int height, int rows) {
    return ParseAvatarArt(text, width, height, rows);
  };
  const CommittedAvatarArt committed = CommittedAvatars();
  const int width = committed.sheet.width;
  const int height = committed.sheet.height;
  const int rows = committed.palette.height;
  CHECK(parse(table, width, height, rows).Ok());
  CHECK(parse(table, 100, height, rows).ErrorMessage().find("sprites") != std::string::npos);
  CHECK_FALSE(parse(table, width, 100, rows).Ok());
  CHECK(parse(table, width, height, 10).ErrorMessage().find("colours") != std::string::npos);
  CHECK_FALSE(parse("", width, height, rows).Ok());
  CHECK_FALSE(parse("[1,2]", width, height, rows).Ok());
  CHECK_FALSE(parse(R"({"ramps":7,"facings":{}})", width, height, rows).Ok());
}

TEST_CASE("a table with a number that means nothing is refused", "[client][render]") {
  const CommittedAvatarArt committed = CommittedAvatars();
  const auto refused = [&](const std::string& before, const std::string& after) {
    std::string table = CommittedAvatarTable();
    const std::size_t at = table.find(before);
    REQUIRE(at != std::string::npos);
    table.replace(at, before.size(), after);
    return !ParseAvatarArt(table, committed.sheet.width, committed.sheet.height,
                           committed.palette.height)
                .Ok();
  };
  CHECK(refused(R"("frames":[0,)", R"("frames":[99,)"));
  CHECK(refused(R"("frames":[0,)", R"("frames":[)"));
  CHECK(refused(R"("places":[[0,)", R"("places":[[4000,)"));
  CHECK(refused(R"("walk0","walk1")", R"("walk9","walk1")"));
  CHECK(refused(R"("name":"hair","slot")", R"("name":"wig","slot")"));
  CHECK(refused(R"("slot":"hair")", R"("slot":"wig")"));
}

TEST_CASE("diagonals look sideways, standing still looks ahead", "[client][render]") {
  const AvatarArt art = CommittedAvatars().art;
  CHECK(art.FacingNumber(Direction::kUpLeft) == art.FacingNumber(Direction::kLeft));
  CHECK(art.FacingNumber(Direction::kDownRight) == art.FacingNumber(Direction::kRight));
  CHECK(art.FacingNumber(Direction::kUp) != art.FacingNumber(Direction::kDown));
}

TEST_CASE("the walk goes through all its poses and around, and so does the run",
          "[client][render]") {
  const AvatarArt art = CommittedAvatars().art;
  CHECK(art.StridePose(0, false) == art.walk.poses[0]);
  CHECK(art.StridePose(0.4F, false) == art.walk.poses[1]);
  CHECK(art.StridePose(1.2F, false) == art.walk.poses[3]);
  CHECK(art.StridePose(1.51F, false) == art.walk.poses[0]);
  CHECK(art.StridePose(0, true) == art.run.poses[0]);
  CHECK(art.StridePose(1.3F, true) == art.run.poses[2]);
}

TEST_CASE("numbers beyond what there is go round", "[client][render]") {
  const AvatarArt art = CommittedAvatars().art;
  Look look{};
  look[0] = 0xFF;
  CHECK(&art.ShapeFor(look, 0) == &art.categories[0].shapes[15 % art.categories[0].shapes.size()]);
  CHECK(art.RowOf(look, 1) == art.ramps[1].first + 15 % art.ramps[1].count);
  CHECK(art.RowOf(look, 0) == art.ramps[0].first);
}

}  // namespace
}  // namespace atrium
