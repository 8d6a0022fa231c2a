// A private zone that those inside have encrypted, for as long as anybody is inside.
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "tests/support/proximity_scene.h"

namespace atrium {
namespace {

constexpr AvatarId kCy{3};
constexpr AvatarId kDi{4};

// Ada and Bo in the room, Cy and Di in the open.
struct Scene : ProximityScene {
  Scene() {
    Place(kAda, {10, 10}, kRoom);
    Place(kBo, {11, 10}, kRoom);
    Place(kCy, {40, 10});
    Place(kDi, {41, 10});
    RunLong();
  }
  ProximityEngine::Link LinkOf(AvatarId id) {
    std::vector<ProximityEngine::Link> links;
    engine.AppendLinks(id, links);
    REQUIRE(links.size() == 1);
    return links[0];
  }
};

TEST_CASE("whoever encrypts a private zone has its links begin anew, encrypted, and no others",
          "[proximity]") {
  Scene scene;
  const ProximityEngine::Link before = scene.LinkOf(kAda);
  const ProximityEngine::Link elsewhere = scene.LinkOf(kCy);
  CHECK_FALSE(before.encrypted);
  CHECK(scene.engine.Encrypt(kRoom, kBo));
  CHECK_FALSE(scene.engine.IsEncrypted(kRoom));  // as its links, from the next Advance on
  scene.Run(1);
  CHECK(scene.changes ==
        std::vector{Unlinked(kAda, kBo, UnlinkReason::kZoneLeft), Linked(kAda, kBo)});
  CHECK(scene.LinkOf(kAda).encrypted);
  CHECK(scene.LinkOf(kBo).encrypted);
  CHECK(scene.LinkOf(kAda).number > before.number);
  CHECK(scene.LinkOf(kCy) == elsewhere);
  CHECK(scene.engine.IsEncrypted(kRoom));
  CHECK(scene.engine.EncryptedBy(kRoom) == kBo);
  scene.RunLong();
  CHECK(scene.changes.empty());
}

TEST_CASE("a zone is encrypted once, and nothing but a private one is", "[proximity]") {
  Scene scene;
  CHECK(scene.engine.Encrypt(kRoom, kAda));
  CHECK_FALSE(scene.engine.Encrypt(kRoom, kBo));
  scene.Run(1);
  CHECK_FALSE(scene.engine.Encrypt(kRoom, kBo));
  for (const ZoneId zone : {ZoneId{}, kLibrary, kHall, kStage, kRows, kVault, ZoneId{77}}) {
    CHECK_FALSE(scene.engine.Encrypt(zone, kAda));
  }
  scene.Run(1);
  CHECK(scene.changes.empty());
  CHECK(scene.engine.EncryptedBy(kRoom) == kAda);
  CHECK_FALSE(scene.engine.EncryptedBy(kVault).IsValid());
}

TEST_CASE("a zone stays encrypted while anybody is inside, whoever they are, and no longer",
          "[proximity]") {
  Scene scene;
  scene.engine.Encrypt(kRoom, kAda);
  scene.Run(1);
  scene.engine.Put(kCy, {12, 10}, kRoom);
  scene.Run(1);
  for (const AvatarId id : {kAda, kBo}) scene.engine.Put(id, {30, 10}, {});
  scene.RunLong();
  scene.engine.Put(kDi, {13, 10}, kRoom);
  scene.Run(1);
  CHECK(scene.LinkOf(kCy).with == kDi);
  CHECK(scene.LinkOf(kCy).encrypted);
  for (const AvatarId id : {kCy, kDi}) scene.engine.Put(id, {50, 10}, {});
  scene.Run(1);
  CHECK_FALSE(scene.engine.IsEncrypted(kRoom));
  for (const AvatarId id : {kCy, kDi}) scene.engine.Put(id, {12, 10}, kRoom);
  scene.Run(1);
  CHECK_FALSE(scene.LinkOf(kCy).encrypted);
  CHECK(scene.engine.Encrypt(kRoom, kDi));
}

TEST_CASE("whoever is out of reach keeps the zone encrypted, and whoever is gone does not",
          "[proximity]") {
  Scene scene;
  scene.engine.Encrypt(kRoom, kAda);
  scene.Run(1);
  scene.engine.Put(kBo, {30, 10}, {});
  scene.engine.SetReachable(kAda, false);
  scene.RunLong();
  CHECK(scene.engine.IsEncrypted(kRoom));
  scene.engine.Remove(kAda);
  scene.Run(1);
  CHECK_FALSE(scene.engine.IsEncrypted(kRoom));
}

TEST_CASE("who gets the id of somebody who is gone has not encrypted anything", "[proximity]") {
  Scene scene;
  scene.engine.Encrypt(kRoom, kAda);
  scene.Run(1);
  scene.engine.Remove(kAda);
  scene.Place(kAda, {10, 10}, kRoom);
  scene.Run(1);
  CHECK(scene.engine.IsEncrypted(kRoom));
  CHECK_FALSE(scene.engine.EncryptedBy(kRoom).IsValid());
}

}  // namespace
}  // namespace atrium
