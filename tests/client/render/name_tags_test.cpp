#include "client/render/name_tags.h"

#include <string>

#include <catch2/catch_test_macros.hpp>

namespace atrium {
namespace {

constexpr int kLabelWidth = 60;

struct Company {
  explicit Company(int count) {
    camera.SetView({{1366, 768}, 1.0F});
    camera.SetMap({{100, 80}, {32, 32}});
    camera.Follow({1600, 1280}, 0, true);
    atlas.Reset(2048, 0, 20);
    for (int i = 1; i <= count; ++i) {
      const AvatarId id{static_cast<std::uint16_t>(i)};
      PresentedAvatar& avatar = avatars.emplace_back();
      avatar.id = id;
      avatar.x = 50;
      avatar.y = 40.0F + 0.001F * static_cast<float>(i);
      PresentedPerson& person = people.emplace_back();
      person.id = id;
      person.name = "P" + std::to_string(i);
    }
    names.Update(people, 1);
  }

  std::span<const NameTagInstance> Fill() {
    for (int round = 0; round < 100; ++round) {
      tags.Fill(avatars, names, zones, camera, atlas);
      const auto requests = atlas.TakeRequests();
      if (requests.empty()) break;
      for (const auto& request : requests) atlas.Place(request.id, kLabelWidth, 18);
    }
    return tags.Fill(avatars, names, zones, camera, atlas);
  }

  Camera camera;
  LabelAtlas atlas;
  std::vector<PresentedAvatar> avatars;
  std::vector<PresentedPerson> people;
  NameIndex names;
  std::vector<ZoneKind> zones{ZoneKind::kPublic, ZoneKind::kPrivate};
  NameTags tags;
};

TEST_CASE("a name stands centred above its avatar's head", "[client][render]") {
  Company company(1);
  const auto tags = company.Fill();
  REQUIRE(tags.size() == 1);
  const glm::vec2 feet = company.camera.DeviceAt({50, 40});
  CHECK(std::abs(tags[0].x + kLabelWidth / 2 - static_cast<int>(feet.x)) <= 1);
  CHECK(tags[0].y + 18 < static_cast<int>(feet.y));
}

TEST_CASE("a few people keep all their names, even on one spot", "[client][render]") {
  Company company(10);
  CHECK(company.Fill().size() == 10);
}

TEST_CASE("in a crowd names give way to those in front, one's own is kept", "[client][render]") {
  Company company(200);
  company.avatars[0].self = true;  // the farthest back
  const auto tags = company.Fill();
  REQUIRE(tags.size() == 1);
  CHECK(tags[0].style == kTagSelf);
}

TEST_CASE("whoever is in a private room has a mark, whoever is in a public zone has none",
          "[client][render]") {
  Company company(2);
  company.avatars[0].zone = ZoneId{1};
  company.avatars[1].zone = ZoneId{2};
  const auto tags = company.Fill();
  REQUIRE(tags.size() == 2);
  CHECK(tags[0].style == kTagPlain);
  CHECK(tags[1].style >> kTagZoneShift == static_cast<std::uint32_t>(ZoneKind::kPrivate));
}

TEST_CASE("a name says what microphone and camera do", "[client][render]") {
  Company company(2);
  company.avatars[0].marks = kMarkMicOff | kMarkCamera;
  company.avatars[0].self = true;
  const auto tags = company.Fill();
  REQUIRE(tags.size() == 2);
  CHECK(tags[0].style == kTagPlain);
  CHECK(tags[1].style >> kTagMarksShift == (kMarkMicOff | kMarkCamera));
  CHECK((tags[1].style & 0xFFU) == kTagSelf);
}

TEST_CASE("somebody who is not to be disturbed has a moon beside the name", "[client][render]") {
  Company company(2);
  company.avatars[1].busy = true;
  const auto tags = company.Fill();
  CHECK((tags[0].style & kTagBusy) == 0);
  CHECK((tags[1].style & kTagBusy) != 0);
}

TEST_CASE("avatars without a name or out of view have no tag", "[client][render]") {
  Company company(3);
  company.people[0].name.clear();
  company.names.Update(company.people, 2);
  company.avatars[1].x = 2;
  CHECK(company.Fill().size() == 1);
}

}  // namespace
}  // namespace atrium
