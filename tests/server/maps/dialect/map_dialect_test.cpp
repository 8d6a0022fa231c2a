// What the conventions of map makers mean.
#include "server/maps/dialect/map_dialect.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "tests/server/maps/map_fixture.h"
#include "tests/server/maps/tiled/map_reading.h"

namespace atrium {
namespace {

using nlohmann::json;

struct Read {
  MapMeaning meaning;
  std::vector<std::string> warnings;
  std::string error;

  const Zone* ZoneAt(TilePosition tile) const {
    const ZoneId id = meaning.zone_grid.At(tile);
    return id.IsValid() ? &meaning.zones[id.value - 1U] : nullptr;
  }
  bool Warns(const std::string& part) const {
    return std::any_of(warnings.begin(), warnings.end(), [&](const std::string& warning) {
      return warning.find(part) != std::string::npos;
    });
  }
};

Read ReadMap(const json& map) {
  MapProblems problems;
  const TiledMap tiled = ReadAlone(map.dump(), problems);
  INFO(problems.ErrorMessage());
  REQUIRE_FALSE(problems.Failed());
  Read read;
  read.meaning = ReadMeaning(tiled, problems);
  read.warnings = problems.Warnings();
  read.error = problems.ErrorMessage();
  return read;
}

json WithProperties(json object, std::initializer_list<std::pair<std::string, json>> properties) {
  object["properties"] = PropertiesJson(properties);
  return object;
}

// Tile 0 of the tileset gets these properties.
void SetTile(json& map, std::initializer_list<std::pair<std::string, json>> properties) {
  map["tilesets"][0]["tiles"] = {{{"id", 0}, {"properties", PropertiesJson(properties)}}};
}

std::vector<Spawn> Defaults(const MapMeaning& meaning) {
  std::vector<Spawn> defaults;
  for (const Spawn& spawn : meaning.spawns) {
    if (spawn.is_default) defaults.push_back(spawn);
  }
  return defaults;
}

TEST_CASE("tiles with collides block, also when flipped, on every visible layer", "[maps]") {
  json map = EmptyMapJson(3, 1);
  SetTile(map, {{"collides", true}});
  map["layers"] = {TileLayerJson(map, "floor", {1, 2, 2}),
                   TileLayerJson(map, "walls", {0, 0, 0x80000001U})};
  const Read read = ReadMap(map);
  CHECK(read.meaning.collision.IsBlocked({0, 0}));
  CHECK_FALSE(read.meaning.collision.IsBlocked({1, 0}));
  CHECK(read.meaning.collision.IsBlocked({2, 0}));
}

TEST_CASE("a hidden layer does not block unless it was made for collisions", "[maps]") {
  json map = EmptyMapJson(2, 1);
  SetTile(map, {{"collides", true}});
  map["layers"] = {TileLayerJson(map, "closed door", {1, 0}),
                   TileLayerJson(map, "collisions", {0, 1})};
  for (json& layer : map["layers"]) layer["visible"] = false;
  const Read read = ReadMap(map);
  CHECK_FALSE(read.meaning.collision.IsBlocked({0, 0}));
  CHECK(read.meaning.collision.IsBlocked({1, 0}));
}

TEST_CASE("collides set to false does not block", "[maps]") {
  json map = EmptyMapJson(1, 1);
  SetTile(map, {{"collides", false}});
  map["layers"].push_back(TileLayerJson(map, "floor", {1}));
  CHECK_FALSE(ReadMap(map).meaning.collision.IsBlocked({0, 0}));
}

TEST_CASE("any tile of a layer Collision blocks and is never seen", "[maps]") {
  json map = EmptyMapJson(3, 1);
  map["layers"] = {TileLayerJson(map, "Floor", {2, 2, 0}),
                   TileLayerJson(map, "Collision", {0, 9, 0})};
  const Read read = ReadMap(map);
  CHECK_FALSE(read.meaning.collision.IsBlocked({0, 0}));
  CHECK(read.meaning.collision.IsBlocked({1, 0}));
  CHECK(read.meaning.drawn == std::vector<bool>{true, false});
  SECTION("and where no layer has a tile nobody walks") {
    CHECK(read.meaning.collision.IsBlocked({2, 0}));
  }
}

TEST_CASE("with floorLayer a layer Collision is one like all others", "[maps]") {
  json map = EmptyMapJson(1, 1);
  map["layers"] = {TileLayerJson(map, "Collision", {9}), ObjectLayerJson("floorLayer", {})};
  const Read read = ReadMap(map);
  CHECK_FALSE(read.meaning.collision.IsBlocked({0, 0}));
  CHECK(read.meaning.drawn[0]);
}

TEST_CASE("ge_collide blocks even on a hidden layer, and missing tiles block", "[maps]") {
  json map = EmptyMapJson(3, 1);
  SetTile(map, {{"ge_collide", true}});
  json hidden = TileLayerJson(map, "walls", {1, 0, 0});
  hidden["visible"] = false;
  map["layers"] = {TileLayerJson(map, "ground", {2, 2, 0}), hidden};
  const Read read = ReadMap(map);
  CHECK(read.meaning.collision.IsBlocked({0, 0}));
  CHECK_FALSE(read.meaning.collision.IsBlocked({1, 0}));
  CHECK(read.meaning.collision.IsBlocked({2, 0}));
}

TEST_CASE("a one-way tile names the side from which it cannot be entered", "[maps]") {
  json map = EmptyMapJson(3, 3);
  SetTile(map, {{"ge_collide_left", true}});
  map["layers"].push_back(TileLayerJson(map, "ground", {2, 2, 2, 2, 1, 2, 2, 2, 2}));
  const CollisionGrid grid = ReadMap(map).meaning.collision;
  CHECK_FALSE(grid.CanStep({0, 1}, 1, 0));
  CHECK(grid.CanStep({2, 1}, -1, 0));
  CHECK(grid.CanStep({1, 0}, 0, 1));
  CHECK(grid.CanStep({1, 2}, 0, -1));
}

TEST_CASE("ge_alwaysTop and above put a layer over the avatars", "[maps]") {
  json map = EmptyMapJson(1, 1);
  map["layers"] = {TileLayerJson(map, "ground", {1}),
                   WithProperties(TileLayerJson(map, "roof", {1}), {{"ge_alwaysTop", true}}),
                   WithProperties(TileLayerJson(map, "sky", {1}), {{"above", true}})};
  CHECK(ReadMap(map).meaning.above == std::vector<bool>{false, true, true});
}

TEST_CASE("areas and layers with a meeting's property are private rooms", "[maps]") {
  for (const char* property : {"jitsiRoom", "bbbMeeting", "meetingRoomLabel", "livekitRoom"}) {
    INFO(property);
    json map = EmptyMapJson(6, 2);
    json area = WithProperties(RectangleJson("area", 0, 0, 16, 16), {{property, "The Den"}});
    area["class"] = "area";
    json layer = TileLayerJson(map, "room", {0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0});
    map["layers"] = {ObjectLayerJson("floorLayer", {area}),
                     WithProperties(layer, {{property, "Corner"}})};
    const Read read = ReadMap(map);
    REQUIRE(read.ZoneAt({1, 1}) != nullptr);
    CHECK(read.ZoneAt({1, 1})->kind == ZoneKind::kPrivate);
    CHECK(read.ZoneAt({1, 1})->name == "The Den");
    REQUIRE(read.ZoneAt({5, 0}) != nullptr);
    CHECK(read.ZoneAt({5, 0})->name == "Corner");
    CHECK(read.ZoneAt({2, 0}) == nullptr);
  }
}

TEST_CASE("silent, stage and private areas of our own and of others are understood", "[maps]") {
  json map = EmptyMapJson(4, 1);
  map["layers"].push_back(ObjectLayerJson(
      "areas", {WithProperties(RectangleJson("a", 0, 0, 8, 8), {{"silent", true}}),
                WithProperties(RectangleJson("b", 8, 0, 8, 8), {{"stage", true}}),
                WithProperties(RectangleJson("c", 16, 0, 8, 8), {{"private", true}}),
                WithProperties(RectangleJson("d", 24, 0, 8, 8), {{"speakerMegaphone", "Big"}})}));
  const Read read = ReadMap(map);
  CHECK(read.ZoneAt({0, 0})->kind == ZoneKind::kSilent);
  CHECK(read.ZoneAt({1, 0})->kind == ZoneKind::kStage);
  CHECK(read.ZoneAt({2, 0})->kind == ZoneKind::kPrivate);
  CHECK(read.ZoneAt({2, 0})->name == "c");
  CHECK(read.ZoneAt({3, 0})->kind == ZoneKind::kStage);
  CHECK(read.ZoneAt({3, 0})->name == "Big");
}

TEST_CASE("an audience belongs to the stage that it names, or to the only one", "[maps]") {
  json map = EmptyMapJson(4, 1);
  const auto areas = [&map](const json& first, const json& second) {
    map["layers"] = json::array({ObjectLayerJson(
        "areas", {WithProperties(RectangleJson("Podium", 0, 0, 8, 8), {{"stage", true}}),
                  WithProperties(RectangleJson("x", 8, 0, 8, 8), {{"speakerMegaphone", "Big"}}),
                  first, second})});
    return ReadMap(map);
  };
  const json third = RectangleJson("c", 16, 0, 8, 8);
  const json fourth = RectangleJson("d", 24, 0, 8, 8);
  const Read read = areas(WithProperties(third, {{"audience", "Podium"}}),
                          WithProperties(fourth, {{"listenerMegaphone", "Big"}}));
  CHECK(read.ZoneAt({2, 0})->kind == ZoneKind::kAudience);
  CHECK(read.ZoneAt({2, 0})->name == "c");
  CHECK(read.ZoneAt({2, 0})->stage == read.ZoneAt({0, 0})->id);
  CHECK(read.ZoneAt({3, 0})->stage == read.ZoneAt({1, 0})->id);

  const Read lost = areas(WithProperties(third, {{"audience", "Pulpit"}}),
                          WithProperties(fourth, {{"audience", true}}));
  for (const std::int16_t x : {std::int16_t{2}, std::int16_t{3}}) {
    CHECK(lost.ZoneAt({x, 0})->kind == ZoneKind::kPublic);
    CHECK_FALSE(lost.ZoneAt({x, 0})->stage.IsValid());
  }
  CHECK(lost.Warns("'c' does not name a stage"));
  CHECK(lost.Warns("'d' does not name a stage"));

  map["layers"] = json::array({ObjectLayerJson(
      "areas", {WithProperties(RectangleJson("a", 0, 0, 8, 8), {{"audience", true}}),
                WithProperties(RectangleJson("b", 8, 0, 8, 8), {{"stage", true}})})});
  const Read only = ReadMap(map);
  CHECK(only.ZoneAt({0, 0})->stage == only.ZoneAt({1, 0})->id);
}

TEST_CASE("a room is encrypted if any part of it says so, and nothing but a room is", "[maps]") {
  json map = EmptyMapJson(5, 1);
  map["layers"].push_back(ObjectLayerJson(
      "areas",
      {WithProperties(RectangleJson("a", 0, 0, 8, 8), {{"jitsiRoom", "Den"}}),
       WithProperties(RectangleJson("b", 8, 0, 8, 8), {{"jitsiRoom", "Den"}, {"encrypted", true}}),
       WithProperties(RectangleJson("c", 16, 0, 8, 8), {{"private", true}, {"encrypted", false}}),
       WithProperties(RectangleJson("d", 24, 0, 8, 8), {{"stage", true}, {"encrypted", true}}),
       WithProperties(RectangleJson("e", 32, 0, 8, 8), {{"encrypted", true}})}));
  const Read read = ReadMap(map);
  CHECK(read.ZoneAt({0, 0})->encrypted);
  CHECK_FALSE(read.ZoneAt({2, 0})->encrypted);
  CHECK_FALSE(read.ZoneAt({3, 0})->encrypted);
  CHECK(read.Warns("object 'd': 'encrypted' works in private rooms only"));
  CHECK(read.Warns("object 'e': 'encrypted' works in private rooms only"));
  CHECK_FALSE(read.Warns("object 'b'"));
}

TEST_CASE("rectangles in a layer Zones are rooms by their names", "[maps]") {
  json map = EmptyMapJson(4, 1);
  map["layers"] = {TileLayerJson(map, "Floor", {1, 1, 1, 1}),
                   ObjectLayerJson("Zones", {RectangleJson("Room_1", 0, 0, 8, 8),
                                             RectangleJson("meeting_area", 8, 0, 8, 8),
                                             RectangleJson("Hall", 16, 0, 16, 8)})};
  const Read read = ReadMap(map);
  CHECK(read.ZoneAt({0, 0})->kind == ZoneKind::kPrivate);
  CHECK(read.ZoneAt({0, 0})->name == "Room 1");
  CHECK(read.ZoneAt({1, 0})->kind == ZoneKind::kPrivate);
  CHECK(read.ZoneAt({3, 0})->kind == ZoneKind::kPublic);
}

TEST_CASE("a named area without properties is a public place unless it is a door", "[maps]") {
  json map = EmptyMapJson(4, 4);
  json lounge = RectangleJson("lounge", 0, 0, 16, 16);
  json door = RectangleJson("door", 24, 24, 8, 8);
  json exit = WithProperties(RectangleJson("exit", 16, 16, 16, 16), {{"exitUrl", "other.json"}});
  for (json* area : {&lounge, &door, &exit}) (*area)["class"] = "area";
  map["layers"].push_back(ObjectLayerJson("floorLayer", {lounge, door, exit}));
  const Read read = ReadMap(map);
  REQUIRE(read.meaning.zones.size() == 1);
  CHECK(read.meaning.zones[0].name == "lounge");
  CHECK(read.meaning.zones[0].kind == ZoneKind::kPublic);
}

TEST_CASE("where zones overlap the smaller one wins, in whatever order they come", "[maps]") {
  const json hall = WithProperties(RectangleJson("hall", 0, 0, 24, 24), {{"zone", "hall"}});
  const json room = WithProperties(RectangleJson("room", 8, 8, 8, 8), {{"private", true}});
  for (const bool hall_first : {true, false}) {
    json map = EmptyMapJson(3, 3);
    map["layers"].push_back(ObjectLayerJson(
        "areas", hall_first ? std::vector<json>{hall, room} : std::vector<json>{room, hall}));
    const Read read = ReadMap(map);
    CHECK(read.ZoneAt({1, 1})->name == "room");
    CHECK(read.ZoneAt({0, 0})->name == "hall");
  }
}

TEST_CASE("areas of the same room are one zone", "[maps]") {
  json map = EmptyMapJson(3, 1);
  map["layers"].push_back(ObjectLayerJson(
      "areas", {WithProperties(RectangleJson("a", 0, 0, 8, 8), {{"jitsiRoom", "Den"}}),
                WithProperties(RectangleJson("b", 16, 0, 8, 8), {{"jitsiRoom", "Den"}})}));
  const Read read = ReadMap(map);
  REQUIRE(read.meaning.zones.size() == 1);
  CHECK(read.ZoneAt({0, 0}) == read.ZoneAt({2, 0}));
}

TEST_CASE("an area covers the tiles whose middle it covers, and at least one", "[maps]") {
  json map = EmptyMapJson(4, 1);
  map["layers"].push_back(ObjectLayerJson(
      "areas", {WithProperties(RectangleJson("a", 3, 0, 10, 8), {{"silent", true}}),
                WithProperties(RectangleJson("b", 25, 1, 2, 2), {{"stage", true}})}));
  const Read read = ReadMap(map);
  CHECK(read.ZoneAt({0, 0}) != nullptr);
  CHECK(read.ZoneAt({1, 0}) != nullptr);
  CHECK(read.ZoneAt({2, 0}) == nullptr);
  CHECK(read.ZoneAt({3, 0})->kind == ZoneKind::kStage);
}

TEST_CASE("people start on the layer start", "[maps]") {
  json map = EmptyMapJson(3, 1);
  map["layers"] = {
      TileLayerJson(map, "start", {0, 1, 1}),
      WithProperties(TileLayerJson(map, "backdoor", {1, 0, 0}), {{"startLayer", true}})};
  const MapMeaning meaning = ReadMap(map).meaning;
  const auto defaults = Defaults(meaning);
  REQUIRE(defaults.size() == 2);
  CHECK(defaults[0].tile == TilePosition{1, 0});
  REQUIRE(meaning.spawns.size() == 3);
  CHECK(meaning.spawns[2].name == "backdoor");
}

TEST_CASE("without a layer start the first start layer counts", "[maps]") {
  json map = EmptyMapJson(2, 1);
  map["layers"] = {WithProperties(TileLayerJson(map, "a", {1, 0}), {{"startLayer", true}}),
                   WithProperties(TileLayerJson(map, "b", {0, 1}), {{"startLayer", true}})};
  const auto defaults = Defaults(ReadMap(map).meaning);
  REQUIRE(defaults.size() == 1);
  CHECK(defaults[0].name == "a");
}

TEST_CASE("an object with start is an entry by its name, and the default if nothing else is",
          "[maps]") {
  json map = EmptyMapJson(4, 1);
  map["layers"].push_back(ObjectLayerJson(
      "areas", {WithProperties(RectangleJson("east", 24, 0, 8, 8), {{"start", true}})}));
  CHECK(Defaults(ReadMap(map).meaning)[0].tile == TilePosition{3, 0});
  map["layers"].push_back(TileLayerJson(map, "start", {1, 0, 0, 0}));
  const MapMeaning meaning = ReadMap(map).meaning;
  CHECK(Defaults(meaning).size() == 1);
  CHECK(Defaults(meaning)[0].tile == TilePosition{0, 0});
  CHECK(meaning.spawns[0].name == "east");
}

TEST_CASE("Spawn points put the feet on the tile above", "[maps]") {
  json map = EmptyMapJson(3, 3);
  map["layers"] = {
      TileLayerJson(map, "Floor", std::vector<Gid>(9, 1)),
      ObjectLayerJson("Zones", {PointJson("Spawn_main", 9, 17), PointJson("Spawn_2", 1, 9)})};
  const MapMeaning meaning = ReadMap(map).meaning;
  REQUIRE(meaning.spawns.size() == 2);
  CHECK(meaning.spawns[0] == Spawn{.tile = {1, 1}, .name = "main", .is_default = true});
  CHECK(meaning.spawns[1] == Spawn{.tile = {0, 0}, .name = "2", .is_default = false});
}

TEST_CASE("a spawn in a wall moves to the nearest free tile", "[maps]") {
  json map = EmptyMapJson(4, 1);
  SetTile(map, {{"collides", true}});
  map["layers"] = {TileLayerJson(map, "walls", {1, 1, 2, 2}),
                   TileLayerJson(map, "start", {2, 0, 0, 0})};
  const MapMeaning meaning = ReadMap(map).meaning;
  REQUIRE(meaning.spawns.size() == 1);
  CHECK(meaning.spawns[0].tile == TilePosition{2, 0});
}

TEST_CASE("without any start people appear near the middle of the largest place, with a warning",
          "[maps]") {
  json map = EmptyMapJson(5, 3);
  SetTile(map, {{"collides", true}});
  // A closet in the middle, a corridor on the left.
  map["layers"].push_back(
      TileLayerJson(map, "walls", {0, 1, 1, 1, 1, 0, 1, 0, 1, 1, 0, 1, 1, 1, 1}));
  const Read read = ReadMap(map);
  REQUIRE(read.meaning.spawns.size() == 1);
  CHECK(read.meaning.spawns[0].tile == TilePosition{0, 1});
  CHECK(read.Warns("no start"));
}

TEST_CASE("a tile with a start name is an entry", "[maps]") {
  json map = EmptyMapJson(3, 1);
  SetTile(map, {{"start", "garden"}});
  map["layers"] = {TileLayerJson(map, "floor", {0, 0, 1}), TileLayerJson(map, "start", {5, 0, 0})};
  const MapMeaning meaning = ReadMap(map).meaning;
  REQUIRE(meaning.spawns.size() == 2);
  CHECK(meaning.spawns[0].name == "garden");
  CHECK(Defaults(meaning)[0].tile == TilePosition{0, 0});
}

TEST_CASE("a map on which nobody can walk is refused", "[maps]") {
  json map = EmptyMapJson(2, 1);
  SetTile(map, {{"collides", true}});
  map["layers"].push_back(TileLayerJson(map, "walls", {1, 1}));
  CHECK(ReadMap(map).error.find("every tile of it collides") != std::string::npos);
}

TEST_CASE("the map's properties set its name and the way to move", "[maps]") {
  json map = EmptyMapJson(1, 1);
  map["properties"] =
      PropertiesJson({{"mapName", "Office"}, {"movement", "free"}, {"mapCopyright", "CC BY"}});
  const Read read = ReadMap(map);
  CHECK(read.meaning.name == "Office");
  CHECK(read.meaning.copyright == "CC BY");
  CHECK(read.meaning.free_movement);
  map["properties"] = PropertiesJson({{"movement", "sideways"}});
  CHECK_FALSE(ReadMap(map).meaning.free_movement);
  CHECK(ReadMap(map).Warns("'grid' or 'free'"));
}

TEST_CASE("the map says how far one is heard, within reason", "[maps]") {
  json map = EmptyMapJson(1, 1);
  CHECK(ReadMap(map).meaning.audible_tiles == kDefaultAudibleTiles);
  for (const int tiles : {2, 9, 30}) {
    map["properties"] = PropertiesJson({{"audibleTiles", tiles}});
    CHECK(ReadMap(map).meaning.audible_tiles == tiles);
    CHECK_FALSE(ReadMap(map).Warns("audibleTiles"));
  }
  for (const json& nonsense : {json(1), json(31), json(-5), json(4.5), json(1e300), json("far")}) {
    map["properties"] = PropertiesJson({{"audibleTiles", nonsense}});
    CHECK(ReadMap(map).meaning.audible_tiles == kDefaultAudibleTiles);
    CHECK(ReadMap(map).Warns("'audibleTiles' must be a whole number from 2 to 30"));
  }
}

TEST_CASE("one can sit on tiles with seat, and looks as they lie", "[maps]") {
  json map = EmptyMapJson(5, 1);
  SetTile(map, {{"seat", "left"}});
  // As it is, mirrored, turned to the right by a quarter, and none.
  map["layers"] = {TileLayerJson(map, "floor", {2, 2, 2, 2, 2}),
                   TileLayerJson(map, "chairs", {1, 0x80000001U, 0xA0000001U, 0, 0x40000001U})};
  const Read read = ReadMap(map);
  const std::vector<Seat> seats{{{0, 0}, -1, 0}, {{1, 0}, 1, 0}, {{2, 0}, 0, -1}, {{4, 0}, -1, 0}};
  CHECK(read.meaning.seats == seats);
  CHECK_FALSE(read.Warns("seat"));
}

TEST_CASE("a seat that is hidden, walled in or looks nowhere is none", "[maps]") {
  json map = EmptyMapJson(2, 2);
  SetTile(map, {{"seat", "up"}, {"collides", true}});
  map["layers"] = {TileLayerJson(map, "chairs", {1, 0, 0, 0}),
                   TileLayerJson(map, "stored", {0, 1, 0, 0})};
  map["layers"][1]["visible"] = false;
  const Read walled = ReadMap(map);
  CHECK(walled.meaning.seats.empty());
  CHECK(walled.Warns("1 tiles with 'seat' are where nobody can walk"));

  json nowhere = EmptyMapJson(1, 1);
  SetTile(nowhere, {{"seat", "inwards"}});
  nowhere["layers"].push_back(TileLayerJson(nowhere, "chairs", {1}));
  const Read read = ReadMap(nowhere);
  CHECK(read.meaning.seats.empty());
  CHECK(read.Warns("the property 'seat' must be 'up', 'right', 'down' or 'left'"));
}

TEST_CASE("misspelt properties and layer names get a suggestion", "[maps]") {
  json map = EmptyMapJson(1, 1);
  map["properties"] = PropertiesJson({{"mapname", "x"}});
  SetTile(map, {{"colides", true}});
  map["layers"] = {WithProperties(TileLayerJson(map, "a", {1}), {{"startlayer", true}}),
                   WithProperties(TileLayerJson(map, "b", {1}), {{"jistsiRoom", "x"}}),
                   WithProperties(TileLayerJson(map, "c", {1}), {{"openWebsite_", "x"}}),
                   WithProperties(TileLayerJson(map, "Start", {1}), {{"collides", true}}),
                   ObjectLayerJson("floorlayer", {})};
  const Read read = ReadMap(map);
  CHECK(
      read.Warns("Layer 'a': the property 'startlayer' is not known. Did you mean 'startLayer'?"));
  CHECK(read.Warns("Did you mean 'jitsiRoom'?"));
  CHECK(read.Warns("Did you mean 'openWebsite'?"));
  CHECK(read.Warns("Did you mean 'mapName'?"));
  CHECK(read.Warns("Tileset 'tiles', tile 0: the property 'colides'"));
  CHECK(read.Warns("did you mean 'floorLayer'?"));
  CHECK(read.Warns("did you mean 'start'?"));
  CHECK(read.Warns("'collides' works on tiles"));
}

TEST_CASE("known properties give no warning, foreign ones a single line", "[maps]") {
  json map = EmptyMapJson(1, 1);
  map["layers"] = {
      WithProperties(TileLayerJson(map, "start", {1}),
                     {{"openWebsite", "https://example.org"}, {"audioVolume", 1}}),
      WithProperties(TileLayerJson(map, "b", {1}), {{"weather", "rain"}, {"treasure", true}})};
  const Read read = ReadMap(map);
  REQUIRE(read.warnings.size() == 1);
  CHECK(read.Warns("'treasure', 'weather'"));
}

}  // namespace
}  // namespace atrium
