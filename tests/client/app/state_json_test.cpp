#include "client/app/state_json.h"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

namespace atrium {
namespace {

using Json = nlohmann::json;

PresentedWorld TwoPeople() {
  PresentedWorld world;
  world.phase = ConnectionPhase::kOnline;
  world.has_self = true;
  world.self_x = 3.5F;
  world.self_y = 4.25F;
  PresentedAvatar& self = world.avatars.emplace_back();
  self.id = AvatarId{7};
  self.x = 3.5F;
  self.y = 4.25F;
  self.self = true;
  world.people.resize(2);
  world.people[0].id = AvatarId{7};
  world.people[0].name = "Ada \xF0\x9F\x8C\xBF";
  world.people[0].self = true;
  world.people[1].id = AvatarId{9};
  world.people[1].name = "Grace";
  world.people[1].away = true;
  return world;
}

TEST_CASE("the state says what the page's tests ask for", "[client][app]") {
  Tilemap map;
  map.name = "Hall";
  map.width = 10;
  map.height = 8;
  StateFigures figures;
  figures.self = AvatarId{7};
  figures.frames_drawn = 3;
  figures.zoom = 2;
  const std::string text = StateJson(TwoPeople(), &map, figures);
  const Json state = Json::parse(text, nullptr, false);
  REQUIRE(state.is_object());
  CHECK(state["phase"] == "online");
  CHECK(state["self"]["tile"] == Json::array({3, 4}));
  CHECK(state["avatars"][0]["name"] == "Ada \xF0\x9F\x8C\xBF");
  CHECK(state["map"]["width"] == 10);
  CHECK(state["frames"] == 3);
  CHECK(state["zoom"] == 2);
}

TEST_CASE("the state is told without a map as well", "[client][app]") {
  const Json state = Json::parse(StateJson(PresentedWorld{}, nullptr, {}), nullptr, false);
  CHECK(state["phase"] == "idle");
  CHECK(state["map"]["width"] == 0);
}

TEST_CASE("people are near when they are in view", "[client][app]") {
  const Json people = Json::parse(PeopleJson(TwoPeople(), nullptr), nullptr, false);
  REQUIRE(people.size() == 2);
  CHECK(people[0]["near"] == true);
  CHECK(people[0]["self"] == true);
  CHECK(people[1]["near"] == false);
  CHECK(people[1]["away"] == true);
}

TEST_CASE("people are in the zone of their tile", "[client][app]") {
  Tilemap map;
  Zone& hall = map.zones.emplace_back();
  hall.id = ZoneId{1};
  hall.name = "Hall";
  map.zone_grid = ZoneGrid(4, 4);
  map.zone_grid.Set({2, 1}, ZoneId{1});
  PresentedWorld world = TwoPeople();
  world.people[1].has_tile = true;
  world.people[1].tile = {2, 1};
  Json people = Json::parse(PeopleJson(world, &map), nullptr, false);
  CHECK(people[0]["zone"].get<std::string>().empty());
  CHECK(people[1]["zone"] == "Hall");
  world.people[1].tile = {3, 1};
  people = Json::parse(PeopleJson(world, &map), nullptr, false);
  CHECK(people[1]["zone"].get<std::string>().empty());
}

TEST_CASE("bytes that are not text do not break the page", "[client][app]") {
  PresentedWorld world = TwoPeople();
  world.people[1].name = "\xFF\xFE";
  CHECK(Json::parse(PeopleJson(world, nullptr), nullptr, false).is_array());
}

}  // namespace
}  // namespace atrium
