#include "client/render/avatar_art.h"

#include <fstream>
#include <iterator>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "client/render/avatar_batch.h"

namespace atrium {
namespace {

std::string CommittedTable() {
  std::ifstream file(ATRIUM_SOURCE_DIR "/assets/avatars/avatars.json");
  return {std::istreambuf_iterator<char>(file), {}};
}

constexpr int kSheetWidth = 224;
constexpr int kSheetHeight = 1920;
constexpr int kPaletteHeight = 55;

AvatarArt CommittedArt() {
  Result<AvatarArt> art =
      ParseAvatarArt(CommittedTable(), kSheetWidth, kSheetHeight, kPaletteHeight);
  REQUIRE(art.Ok());
  return art.Value();
}

Camera LaptopCamera() {
  Camera camera;
  camera.SetView({{1366, 768}, 1.0F});
  camera.SetMap({{100, 80}, {32, 32}});
  camera.Follow({1600, 1280}, 0, true);
  return camera;
}

TEST_CASE("the committed avatar table is understood", "[client][render]") {
  const AvatarArt art = CommittedArt();
  CHECK(art.styles >= 1);
  CHECK(art.ramps[1].look_index == 1);
  CHECK(art.ramps[0].look_index == -1);
}

TEST_CASE("a table that does not fit its pictures is refused with a reason", "[client][render]") {
  const std::string table = CommittedTable();
  CHECK_FALSE(ParseAvatarArt(table, 100, kSheetHeight, kPaletteHeight).Ok());
  CHECK_FALSE(ParseAvatarArt(table, kSheetWidth, 100, kPaletteHeight).Ok());
  CHECK_FALSE(ParseAvatarArt(table, kSheetWidth, kSheetHeight, 10).Ok());
  CHECK_FALSE(ParseAvatarArt("", kSheetWidth, kSheetHeight, kPaletteHeight).Ok());
  CHECK_FALSE(ParseAvatarArt("[1,2]", kSheetWidth, kSheetHeight, kPaletteHeight).Ok());
  CHECK_FALSE(
      ParseAvatarArt("{\"ramps\":7,\"facings\":{}}", kSheetWidth, kSheetHeight, kPaletteHeight)
          .Ok());
}

TEST_CASE("diagonals look sideways, standing still looks ahead", "[client][render]") {
  const AvatarArt art = CommittedArt();
  CHECK(art.FacingRow(Direction::kUpLeft) == art.FacingRow(Direction::kLeft));
  CHECK(art.FacingRow(Direction::kDownRight) == art.FacingRow(Direction::kRight));
  CHECK(art.FacingRow(Direction::kUp) != art.FacingRow(Direction::kDown));
}

TEST_CASE("the walk cycle goes through all its columns and around", "[client][render]") {
  const AvatarArt art = CommittedArt();
  CHECK(art.WalkColumn(0) == art.walk_columns[0]);
  CHECK(art.WalkColumn(0.4F) == art.walk_columns[1]);
  CHECK(art.WalkColumn(1.2F) == art.walk_columns[3]);
  CHECK(art.WalkColumn(1.51F) == art.walk_columns[0]);
}

TEST_CASE("avatars out of view are not drawn, those in view keep their order", "[client][render]") {
  std::vector<PresentedAvatar> avatars(3);
  avatars[0].x = 50;
  avatars[0].y = 40;
  avatars[1].x = 1;
  avatars[1].y = 1;
  avatars[2].x = 51;
  avatars[2].y = 41;
  avatars[2].self = true;
  avatars[2].away = true;
  std::vector<AvatarInstance> instances;
  FillAvatars(avatars, CommittedArt(), LaptopCamera(), instances);
  REQUIRE(instances.size() == 2);
  CHECK(instances[0].flags == 0);
  CHECK(instances[1].flags == (kAvatarSelf | kAvatarAway));
  CHECK(instances[1].y > instances[0].y);
}

TEST_CASE("avatars are scaled by whole numbers on maps of other tile sizes", "[client][render]") {
  Camera camera;
  camera.SetView({{1366, 768}, 1.0F});
  camera.SetMap({{100, 80}, {16, 16}});
  CHECK(AvatarScale(camera) >= 1);
  CHECK(AvatarScale(camera) * 32 <= 16 * camera.Zoom() + 16);
}

}  // namespace
}  // namespace atrium
