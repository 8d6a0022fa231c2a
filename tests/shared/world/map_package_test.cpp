// The map package: whole, damaged and hostile.
#include "shared/world/map_package.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "shared/core/hash.h"
#include "shared/core/random.h"
#include "tests/shared/world/world_fixture.h"

namespace atrium {
namespace {

// As an attacker would: changed bytes with a checksum that is right again.
void Reseal(Bytes& package) {
  constexpr std::size_t kChecksum = 8;
  StateHash hash;
  hash.Raw(std::span(package).first(package.size() - kChecksum));
  for (std::size_t i = 0; i < kChecksum; ++i) {
    package[package.size() - kChecksum + i] = static_cast<std::uint8_t>(hash.Value() >> (8 * i));
  }
}

void CheckPromises(const Tilemap& map) {
  const auto cells = static_cast<std::size_t>(map.width) * static_cast<std::size_t>(map.height);
  for (const TileLayer& layer : map.layers) {
    REQUIRE(layer.cells.size() == cells);
    for (const Cell cell : layer.cells) REQUIRE((cell & kCellTileMask) <= map.atlas.tile_count);
  }
  for (const ZoneId zone : map.zone_grid.Tiles()) REQUIRE(zone.value <= map.zones.size());
  REQUIRE_FALSE(map.SpawnsFor("").empty());
  for (const Spawn& spawn : map.spawns) REQUIRE_FALSE(map.collision.IsBlocked(spawn.tile));
  for (const Seat& seat : map.seats) {
    REQUIRE_FALSE(map.collision.IsBlocked(seat.tile));
    REQUIRE(map.FindSeat(seat.tile) == &seat);
  }
}

template <typename Span>
bool TilesEqual(Span a, Span b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

TEST_CASE("a map survives its package in every detail", "[world]") {
  const Tilemap map = SampleMap();
  const auto decoded = Decode(Encode(map));
  REQUIRE(decoded.Ok());
  const Tilemap& copy = decoded.Value();
  CHECK(copy.width == map.width);
  CHECK(copy.height == map.height);
  CHECK(copy.tile_width == map.tile_width);
  CHECK(copy.tile_height == map.tile_height);
  CHECK(copy.name == map.name);
  CHECK(copy.copyright == map.copyright);
  CHECK(copy.free_movement == map.free_movement);
  CHECK(copy.audible_tiles == map.audible_tiles);
  CHECK(copy.background == map.background);
  CHECK(copy.atlas == map.atlas);
  CHECK(copy.animations == map.animations);
  CHECK(copy.layers == map.layers);
  CHECK(TilesEqual(copy.collision.Tiles(), map.collision.Tiles()));
  CHECK(copy.zones == map.zones);
  CHECK(copy.seats == map.seats);
  CHECK(TilesEqual(copy.zone_grid.Tiles(), map.zone_grid.Tiles()));
  CHECK(copy.spawns == map.spawns);
}

TEST_CASE("a package in which one is heard from nowhere or everywhere is damaged", "[world]") {
  Tilemap map = SampleMap();
  const Bytes package = Encode(map);
  map.audible_tiles = 10;
  const Bytes other = Encode(map);
  const auto place = std::mismatch(package.begin(), package.end(), other.begin()).first;
  for (const std::uint8_t tiles : {std::uint8_t{0}, std::uint8_t{1}, std::uint8_t{31}}) {
    Bytes damaged = package;
    damaged[static_cast<std::size_t>(place - package.begin())] = tiles;
    Reseal(damaged);
    CHECK_FALSE(Decode(damaged).Ok());
  }
}

TEST_CASE("an audience without a stage, or a stage of something else, is damage", "[world]") {
  const auto is_taken = [](ZoneKind kind, int stage) {
    Tilemap map = SampleMap();
    map.zones[2].kind = kind;
    map.zones[2].stage = ZoneId{static_cast<std::uint16_t>(stage)};
    return Decode(Encode(map)).Ok();
  };
  CHECK(is_taken(ZoneKind::kAudience, 4));
  CHECK(is_taken(ZoneKind::kPublic, 0));
  for (const int stage : {0, 1, 3, 5}) CHECK_FALSE(is_taken(ZoneKind::kAudience, stage));
  CHECK_FALSE(is_taken(ZoneKind::kPrivate, 4));
}

TEST_CASE("only a room is encrypted; a package with an encrypted stage is damaged", "[world]") {
  const auto decoded = [](ZoneKind kind) {
    Tilemap map = SampleMap();
    map.zones[2].kind = kind;
    map.zones[2].stage = {};
    map.zones[2].encrypted = true;
    return Decode(Encode(map));
  };
  const auto room = decoded(ZoneKind::kPrivate);
  REQUIRE(room.Ok());
  CHECK(room.Value().zones[2].encrypted);
  CHECK_FALSE(room.Value().zones[0].encrypted);
  CHECK_FALSE(decoded(ZoneKind::kStage).Ok());
  CHECK_FALSE(decoded(ZoneKind::kPublic).Ok());
}

TEST_CASE("the same map always gives the same bytes", "[world]") {
  CHECK(Encode(SampleMap()) == Encode(SampleMap()));
}

TEST_CASE("something that is no package is called that", "[world]") {
  const Bytes empty;
  const Bytes text{'h', 'e', 'l', 'l', 'o', ',', ' ', 'w', 'o', 'r', 'l', 'd', '!'};
  CHECK(Decode(empty).ErrorMessage().find("not a map package") != std::string::npos);
  CHECK(Decode(text).ErrorMessage().find("not a map package") != std::string::npos);
}

TEST_CASE("a package of another version asks to be made again", "[world]") {
  Bytes package = Encode(SampleMap());
  package[4] = 0x7F;
  Reseal(package);
  CHECK(Decode(package).ErrorMessage().find("version 127") != std::string::npos);
}

TEST_CASE("a package cut short anywhere is an error", "[world]") {
  Bytes package = Encode(SampleMap());
  for (std::size_t length = 0; length < package.size(); ++length) {
    CHECK_FALSE(Decode(std::span(package).first(length)).Ok());
  }
}

TEST_CASE("a single changed byte is noticed", "[world]") {
  const Bytes package = Encode(SampleMap());
  for (std::size_t at = 0; at < package.size(); ++at) {
    Bytes changed = package;
    changed[at] ^= 0x10U;
    CHECK_FALSE(Decode(changed).Ok());
  }
}

TEST_CASE("bytes changed with a right checksum give an error or a map that keeps its promises",
          "[world]") {
  const Bytes package = Encode(SampleMap());
  Random random(3);
  for (int round = 0; round < 20'000; ++round) {
    Bytes changed = package;
    for (std::uint32_t i = 0; i <= random.Below(3); ++i) {
      changed[random.Below(static_cast<std::uint32_t>(changed.size()))] =
          static_cast<std::uint8_t>(random.Below(256));
    }
    Reseal(changed);
    const auto decoded = Decode(changed);
    if (decoded.Ok()) CheckPromises(decoded.Value());
  }
}

TEST_CASE("a damaged section is named", "[world]") {
  Tilemap map = SampleMap();
  map.layers[0].cells[0] = MakeCell(200);  // the atlas has five tiles
  CHECK(Decode(Encode(map)).ErrorMessage().find("'layers'") != std::string::npos);
}

TEST_CASE("an animation of animated tiles is refused", "[world]") {
  Tilemap map = SampleMap();
  map.animations[0].frames[1].tile = 3;
  CHECK(Decode(Encode(map)).ErrorMessage().find("'animations'") != std::string::npos);
}

TEST_CASE("names that are no text are refused", "[world]") {
  Tilemap map = SampleMap();
  map.zones[0].name = "\xFF\xFE";
  CHECK(Decode(Encode(map)).ErrorMessage().find("'zones'") != std::string::npos);
}

TEST_CASE("a tile on its side is refused where tiles are not square", "[world]") {
  Tilemap map = SampleMap();
  map.tile_height = 8;
  CHECK_FALSE(Decode(Encode(map)).Ok());
}

TEST_CASE("an atlas with fewer pages than its tiles need is refused", "[world]") {
  Tilemap map = SampleMap();
  map.atlas.page_count = 1;
  CHECK_FALSE(Decode(Encode(map)).Ok());
}

TEST_CASE("a map without anything drawn on it is legal", "[world]") {
  Tilemap map = SampleMap();
  map.atlas = {};
  map.layers.clear();
  map.animations.clear();
  CHECK(Decode(Encode(map)).Ok());
}

}  // namespace
}  // namespace atrium
