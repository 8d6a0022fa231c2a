#include "tests/support/committed_avatars.h"

#include <catch2/catch_test_macros.hpp>

#include "server/maps/file_io.h"
#include "server/maps/image/png_image.h"

namespace atrium {
namespace {

constexpr std::size_t kMostBytes = 1U << 20U;

Bytes FileOf(const std::string& name) {
  auto file = ReadFile(ATRIUM_SOURCE_DIR "/assets/avatars/" + name, kMostBytes);
  REQUIRE(file.Ok());
  return file.Value();
}

Image PictureOf(const std::string& name) {
  auto image = DecodePng(FileOf(name));
  REQUIRE(image.Ok());
  return image.Value();
}

}  // namespace

std::string CommittedAvatarTable() {
  const Bytes bytes = FileOf("avatars.json");
  return {bytes.begin(), bytes.end()};
}

CommittedAvatarArt CommittedAvatars() {
  CommittedAvatarArt result{{}, PictureOf("parts.png"), PictureOf("palette.png")};
  Result<AvatarArt> art = ParseAvatarArt(CommittedAvatarTable(), result.sheet.width,
                                         result.sheet.height, result.palette.height);
  REQUIRE(art.Ok());
  result.art = std::move(art).Value();
  return result;
}

}  // namespace atrium
