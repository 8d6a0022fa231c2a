// Several maps on one server, and the ways between them.
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "server/maps/image/png_image.h"
#include "shared/world/map_package.h"
#include "tests/server/maps/map_fixture.h"
#include "tests/support/game_visitor.h"
#include "tests/support/running_server.h"
#include "tests/support/space_map.h"

namespace atrium {
namespace {

using nlohmann::json;

// 8 x 6 tiles; people appear at (1, 1). The entry `gate` is at (6, 4), an exit on the tile (3, 1).
void WriteRoom(const TemporaryFolder& folder, const std::string& name, const std::string& exit) {
  json map = EmptyMapJson(8, 6);
  std::vector<std::uint32_t> start(48, 0);
  start[9] = 1;
  map["layers"].push_back(TileLayerJson(map, "floor", std::vector<std::uint32_t>(48, 2)));
  map["layers"].push_back(TileLayerJson(map, "start", start));
  json door = RectangleJson("Door", 24, 8, 8, 8);
  door["properties"] = PropertiesJson({{"exitUrl", exit}});
  json gate = RectangleJson("gate", 48, 32, 8, 8);
  gate["properties"] = PropertiesJson({{"start", true}});
  map["layers"].push_back(ObjectLayerJson("areas", {door, gate}));
  folder.Write(name, map.dump());
  folder.Write("tiles.png", EncodePng(NumberedTiles(4, 4, 8, 8)));
}

Config OfficeAndCampus(const TemporaryFolder& folder) {
  WriteRoom(folder, "office.json", "campus.json#gate");
  WriteRoom(folder, "campus.json", "office.json");
  Config config = TestConfig(folder);
  config.map = (folder.Path() / "office.json").string();
  return config;
}

struct Town {
  Town() : server(OfficeAndCampus(folder)), map(MapOfOffice()) {}

  json Space(const std::string& query = "") const {
    return json::parse(Fetch(server.Port(), "/api/space" + query).body);
  }
  Tilemap MapOfOffice() const {
    const std::string package = Fetch(server.Port(), Space()["map"]["package"]).body;
    return Decode({reinterpret_cast<const std::uint8_t*>(package.data()), package.size()}).Value();
  }

  TemporaryFolder folder;
  RunningServer server;
  Tilemap map;  // both are alike
};

std::string TravelIn(const std::vector<std::string>& texts) {
  for (const std::string& text : texts) {
    if (ControlMessageType(text) == "travel") return text;
  }
  return {};
}

TEST_CASE("all maps that exits lead to are open, and each can be asked for", "[places]") {
  const Town town;
  const std::string office = town.Space()["map"]["hash"];
  const json campus = town.Space("?map=campus");
  CHECK(town.Space()["map"]["place"] == "office");
  CHECK(campus["map"]["place"] == "campus");
  CHECK(campus["map"]["hash"] != office);
  CHECK(town.Space("?x=1&map=" + campus["map"]["hash"].get<std::string>()) == campus);
  CHECK(town.Space("?map=nowhere")["map"]["hash"] == office);
  CHECK(town.server.Metric("spaces") == 2);
}

TEST_CASE("whoever walks into an exit comes out on the other map, at its entry", "[places]") {
  const Town town;
  GameVisitor bo(town.map);
  REQUIRE(bo.Join(town.server.Port(), "Bo"));
  GameVisitor ada(town.map);
  REQUIRE(ada.Join(town.server.Port(), "Ada"));
  REQUIRE(ada.AwaitAvatar());
  REQUIRE(bo.ReadUntil([&] { return bo.watcher.Find(ada.welcome->avatar) != nullptr; }));
  ada.Command(Direction::kRight);
  REQUIRE(ada.ReadUntil([&] { return !TravelIn(ada.texts).empty(); }));
  const json travel = json::parse(TravelIn(ada.texts));
  const std::string campus = town.Space("?map=campus")["map"]["hash"];
  CHECK(travel["place"] == "campus");
  CHECK(travel["map"] == campus);
  CHECK(bo.ReadUntil([&] { return bo.watcher.Find(ada.welcome->avatar) == nullptr; }));

  GameVisitor there(town.map);
  REQUIRE(there.Join(town.server.Port(), "Ada", ada.welcome->token));
  CHECK(there.welcome->resumed);
  CHECK(there.welcome->map_hash == campus);
  REQUIRE(there.AwaitAvatar());
  CHECK(there.watcher.Find(there.welcome->avatar)->state.tile == TilePosition{6, 4});
  CHECK(there.watcher.Roster().size() == 1);
  CHECK(town.server.Metric("travels_total") == 1);
}

TEST_CASE("a hello may name map and entry, and whoever is back elsewhere goes there", "[places]") {
  const Town town;
  const std::string campus = town.Space("?map=campus")["map"]["hash"];
  HelloMessage hello;
  hello.protocol = kProtocolVersion;
  hello.name = "Ada";
  hello.way = "campus#gate";
  GameVisitor ada(town.map);
  REQUIRE(ada.client.Connect(town.server.Port()) == 101);
  ada.client.SendText(EncodeHello(hello));
  REQUIRE(ada.AwaitWelcome());
  CHECK(ada.welcome->map_hash == campus);
  REQUIRE(ada.AwaitAvatar());
  CHECK(ada.watcher.Find(ada.welcome->avatar)->state.tile == TilePosition{6, 4});

  hello.resume_token = ada.welcome->token;
  hello.way = "office";
  GameVisitor back(town.map);
  REQUIRE(back.client.Connect(town.server.Port()) == 101);
  back.client.SendText(EncodeHello(hello));
  REQUIRE(back.AwaitWelcome());
  CHECK(back.welcome->map_hash == town.Space()["map"]["hash"]);
  CHECK(back.welcome->avatar == ada.welcome->avatar);
}

TEST_CASE("people of one map are not told of those of another", "[places]") {
  const Town town;
  GameVisitor bo(town.map);
  REQUIRE(bo.Join(town.server.Port(), "Bo"));
  HelloMessage hello;
  hello.protocol = kProtocolVersion;
  hello.name = "Ada";
  hello.way = "campus";
  GameVisitor ada(town.map);
  REQUIRE(ada.client.Connect(town.server.Port()) == 101);
  ada.client.SendText(EncodeHello(hello));
  REQUIRE(ada.AwaitWelcome());
  REQUIRE(ada.AwaitAvatar());
  CHECK(ada.watcher.Roster().size() == 1);
  CHECK(ada.watcher.Find(bo.welcome->avatar) == nullptr);
}

TEST_CASE("a restarted server puts everybody back on the map they were on", "[places]") {
  const TemporaryFolder folder;
  std::string token;
  {
    const Config config = OfficeAndCampus(folder);
    RunningServer server(config);
    HelloMessage hello;
    hello.protocol = kProtocolVersion;
    hello.name = "Ada";
    hello.way = "campus#gate";
    const Tilemap map = MakeSpaceMap(8, 6);
    GameVisitor ada(map);
    REQUIRE(ada.client.Connect(server.Port()) == 101);
    ada.client.SendText(EncodeHello(hello));
    REQUIRE(ada.AwaitWelcome());
    token = ada.welcome->token;
    server.Stop();
  }
  RunningServer server(OfficeAndCampus(folder));
  const auto campus = json::parse(Fetch(server.Port(), "/api/space?map=campus").body);
  const Tilemap map = MakeSpaceMap(8, 6);
  GameVisitor ada(map);
  REQUIRE(ada.Join(server.Port(), "Ada", token));
  CHECK(ada.welcome->resumed);
  CHECK(ada.welcome->map_hash == campus["map"]["hash"]);
}

TEST_CASE("an exit that leads nowhere stops no server", "[places]") {
  const TemporaryFolder folder;
  WriteRoom(folder, "office.json", "../../nowhere/lost.json");
  Config config = TestConfig(folder);
  config.map = (folder.Path() / "office.json").string();
  const RunningServer server(config);
  const auto space = json::parse(Fetch(server.Port(), "/api/space").body);
  CHECK_FALSE(space["map"].contains("place"));
  CHECK(server.Metric("spaces") == 1);
}

}  // namespace
}  // namespace atrium
