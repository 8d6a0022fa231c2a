#include "client/render/avatar_composer.h"

#include <algorithm>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/committed_avatars.h"

namespace atrium {
namespace {

constexpr unsigned kHairSlot = 2;
constexpr unsigned kHatSlot = 7;
constexpr std::size_t kHair = 2;
constexpr std::size_t kHat = 6;
constexpr std::size_t kExtra = 8;

struct Tailor {
  std::vector<std::uint8_t> Dress(const Look& look, Direction facing = Direction::kDown,
                                  int pose = 0) {
    std::vector<std::uint8_t> frame(static_cast<std::size_t>(committed.art.frame_width) *
                                    static_cast<std::size_t>(committed.art.frame_height));
    composer.Compose(look, committed.art.FacingNumber(facing), pose, frame);
    return frame;
  }
  // Which shape of a category has that name.
  std::uint8_t Named(std::size_t category, const std::string& name) const {
    const std::string table = CommittedAvatarTable();
    std::size_t at = table.find("\"categories\"");
    for (std::size_t i = 0; i <= category; ++i) at = table.find("\"shapes\"", at) + 1;
    const std::size_t found = table.find("\"name\":\"" + name + '"', at);
    std::uint8_t number = 0;
    for (at = table.find("\"name\"", at); at < found; at = table.find("\"name\"", at + 1)) ++number;
    return static_cast<std::uint8_t>(number << 4U);
  }

  CommittedAvatarArt committed = CommittedAvatars();
  AvatarComposer composer{committed.art, committed.sheet.width, committed.sheet.pixels};
};

std::ptrdiff_t CountOf(const std::vector<std::uint8_t>& frame, unsigned slot) {
  return std::count_if(frame.begin(), frame.end(), [slot](std::uint8_t pixel) {
    return pixel != kNoAvatarPixel && unsigned{pixel} >> 2U == slot;
  });
}

TEST_CASE("every shape can be worn in every pose and from every side", "[client][render]") {
  Tailor tailor;
  for (std::size_t category = 0; category < kLookParts; ++category) {
    const auto shapes = tailor.committed.art.categories[category].shapes.size();
    for (std::size_t shape = 0; shape < shapes; ++shape) {
      Look look{};
      look[category] = static_cast<std::uint8_t>(shape << 4U);
      for (int frame = 0; frame < 4 * tailor.committed.art.poses; ++frame) {
        const auto drawn =
            tailor.Dress(look, static_cast<Direction>(1 + 2 * (frame % 4)), frame / 4);
        const auto empty = std::count(drawn.begin(), drawn.end(), kNoAvatarPixel);
        CHECK(static_cast<std::ptrdiff_t>(drawn.size()) - empty > 300);
      }
    }
  }
}

TEST_CASE("colours do not change the frame, only the picture", "[client][render]") {
  Tailor tailor;
  Look other{};
  for (std::uint8_t& part : other) part = 1;
  const auto frame = tailor.Dress({});
  CHECK(frame == tailor.Dress(other));
  std::vector<std::uint8_t> first(frame.size() * 4);
  std::vector<std::uint8_t> second(frame.size() * 4);
  ColorAvatar(tailor.committed.art, {}, frame, tailor.committed.palette.pixels, first);
  ColorAvatar(tailor.committed.art, other, frame, tailor.committed.palette.pixels, second);
  CHECK(first != second);
  for (std::size_t i = 0; i < frame.size(); ++i) {
    CHECK(first[i * 4 + 3] == (frame[i] == kNoAvatarPixel ? 0 : 255));
  }
}

TEST_CASE("an outline closes the figure", "[client][render]") {
  Tailor tailor;
  const auto frame = tailor.Dress({});
  const int width = tailor.committed.art.frame_width;
  for (std::size_t i = 0; i + 1 < frame.size(); ++i) {
    const bool same_row = (i + 1) % static_cast<std::size_t>(width) != 0;
    const bool is_edge =
        same_row && (frame[i] == kNoAvatarPixel) != (frame[i + 1] == kNoAvatarPixel);
    if (!is_edge) continue;
    const std::uint8_t inside = frame[i] == kNoAvatarPixel ? frame[i + 1] : frame[i];
    CHECK((inside & 3U) == 0);
  }
}

TEST_CASE("no hair stands out of a hat, and none is seen under a headscarf", "[client][render]") {
  Tailor tailor;
  Look look{};
  look[kHair] = tailor.Named(kHair, "mohawk");
  const auto bare = CountOf(tailor.Dress(look), kHairSlot);
  look[kHat] = tailor.Named(kHat, "cap");
  const auto capped = tailor.Dress(look);
  CHECK(CountOf(capped, kHairSlot) < bare);
  CHECK(CountOf(capped, kHatSlot) > 50);
  look[kHair] = tailor.Named(kHair, "long");
  look[kHat] = tailor.Named(kHat, "headscarf");
  for (const Direction facing : {Direction::kDown, Direction::kLeft, Direction::kUp}) {
    CHECK(CountOf(tailor.Dress(look, facing), kHairSlot) == 0);
  }
}

TEST_CASE("a beard has the colour of the hair", "[client][render]") {
  Tailor tailor;
  Look look{};
  look[kHair] = tailor.Named(kHair, "bald");
  CHECK(CountOf(tailor.Dress(look), kHairSlot) == 0);
  look[kExtra] = tailor.Named(kExtra, "beard");
  CHECK(CountOf(tailor.Dress(look), kHairSlot) > 20);
}

}  // namespace
}  // namespace atrium
