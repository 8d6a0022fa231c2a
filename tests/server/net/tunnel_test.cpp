// Bytes through a tunnel, from a real client over a real server to a real other one.
#include "server/net/tunnel.h"

#include <catch2/catch_test_macros.hpp>

#include "server/net/http_call.h"
#include "shared/sim/topology.h"
#include "tests/support/game_visitor.h"
#include "tests/support/running_server.h"
#include "tests/support/space_map.h"
#include "tests/support/web_client.h"

namespace atrium {
namespace {

TEST_CASE("a tunnelled request asks for the other path and ends after one answer", "[tunnel]") {
  HttpRequest request;
  request.method = "POST";
  request.target = "/sfu/rtc?x=1";
  request.headers = {{"host", "meet.example"},
                     {"connection", "keep-alive"},
                     {"te", "x"},
                     {"content-length", "2"},
                     {"accept", "a/b"}};
  request.body = "hi";
  CHECK(EncodeTunnelRequest(request, {"127.0.0.1", 1, "/rtc?x=1"}) ==
        "POST /rtc?x=1 HTTP/1.1\r\nhost: meet.example\r\naccept: a/b\r\nconnection: close\r\n"
        "content-length: 2\r\n\r\nhi");
  HttpRequest upgrade;
  upgrade.method = "GET";
  upgrade.headers = {{"upgrade", "websocket"}, {"connection", "Upgrade"}};
  CHECK(EncodeTunnelRequest(upgrade, {"127.0.0.1", 1, "/rtc"}) ==
        "GET /rtc HTTP/1.1\r\nupgrade: websocket\r\nconnection: Upgrade\r\n\r\n");
}

TEST_CASE("a call to nobody answers 0", "[tunnel]") {
  EventLoop loop;
  int status = -1;
  HttpRequest request;
  request.method = "GET";
  // Port 1 is closed on any machine that has not been asked otherwise.
  HttpCall call(loop, {"127.0.0.1", 1, "/"}, request, std::chrono::seconds(5), [&](int answered) {
    status = answered;
    loop.Stop();
  });
  loop.Run();
  CHECK(status == 0);
}

// Two servers: what is asked of the first below /sfu/rtc, the second answers. It serves, as far as
// the first can see, but gives nobody a WebSocket there.
struct TwoServers {
  explicit TwoServers(std::vector<std::string> first_nodes = {})
      : sfu_nodes(std::move(first_nodes)), far(FarConfig()), near(NearConfig()) {}
  Config FarConfig() {
    far_folder.Write("web/index.html", "<!doctype html>");
    Config config = TestConfig(far_folder);
    config.web = (far_folder.Path() / "web").string();
    return config;
  }
  Config NearConfig() {
    Config config = TestConfig(near_folder);
    config.sfu.api = sfu_nodes;
    config.sfu.api.push_back("127.0.0.1:" + std::to_string(far.Port()));
    config.sfu.key = {"key", "a secret of the SFU"};
    return config;
  }

  std::vector<std::string> sfu_nodes;  // asked before the far server
  TemporaryFolder far_folder;
  TemporaryFolder near_folder;
  RunningServer far;
  RunningServer near;
};

// Enough people on the spawns of the near server to be led to the SFU.
struct LargeGroup {
  explicit LargeGroup(std::uint16_t port) {
    for (std::size_t i = 0; i <= kSfuLinks; ++i) {
      visitors.push_back(std::make_unique<GameVisitor>(map));
      REQUIRE(visitors.back()->Join(port, "P" + std::to_string(i)));
    }
  }
  // The path with the token that somebody has been sent.
  std::string PathOf(std::size_t number) {
    const std::string before = R"("token":")";
    std::string token;
    REQUIRE(visitors[number]->ReadUntil([&] {
      const std::string& text = visitors[number]->texts.back();
      if (ControlMessageType(text) != "sfu") return false;
      const std::size_t start = text.find(before) + before.size();
      token = text.substr(start, text.find('"', start) - start);
      return true;
    }));
    return "/sfu/rtc/validate?access_token=" + token;
  }

  Tilemap map = MakeSpaceMap(48, 32);
  std::vector<std::unique_ptr<GameVisitor>> visitors;
};

TEST_CASE("whoever has been put out of the SFU is not led there again, whatever token they show",
          "[tunnel]") {
  const TwoServers servers;
  LargeGroup group(servers.near.Port());
  const std::string first = group.PathOf(0);
  const std::string second = group.PathOf(1);
  // The far server has no such file.
  CHECK(Fetch(servers.near.Port(), first).status == 404);
  CHECK(Fetch(servers.near.Port(), first + "&publish=ghost").status == 403);
  group.visitors[0]->client.Close(4000);
  REQUIRE(servers.near.MetricReaches("links_ended_total", kSfuLinks));
  CHECK(Fetch(servers.near.Port(), first).status == 403);
  CHECK(Fetch(servers.near.Port(), second).status == 404);
}

TEST_CASE("of several nodes of the SFU, people are led to one that serves", "[tunnel]") {
  const TwoServers servers({"127.0.0.1:1"});
  REQUIRE(servers.near.MetricReaches("sfu_nodes_up", 1));
  LargeGroup group(servers.near.Port());
  CHECK(Fetch(servers.near.Port(), group.PathOf(0)).status == 404);
}

TEST_CASE("only what belongs to the SFU's WebSocket goes through the tunnel", "[tunnel]") {
  const TwoServers servers;
  CHECK(Fetch(servers.near.Port(), "/sfu/rtc/validate").status == 403);
  const auto before = servers.far.Metric("http_requests_total");
  for (const char* path : {"/sfu", "/sfu/", "/sfu/metrics", "/sfu/rtcx", "/sfu/rtc/../metrics",
                           "/sfu/twirp/livekit.RoomService/ListRooms"}) {
    INFO(path);
    CHECK(Fetch(servers.near.Port(), path).status == 404);
  }
  // None but the checks of the SFU itself, and our own question.
  CHECK(servers.far.Metric("http_requests_total") < before + 6);
}

TEST_CASE("nothing follows a request that the SFU did not make a WebSocket of", "[tunnel]") {
  const TwoServers servers;
  LargeGroup group(servers.near.Port());
  const std::string upgrade =
      "GET " + group.PathOf(0) +
      " HTTP/1.1\r\nhost: x\r\nupgrade: websocket\r\nconnection: Upgrade\r\n\r\n";
  const std::string answer =
      SendRaw(servers.near.Port(), upgrade + "GET /metrics HTTP/1.1\r\nhost: x\r\n\r\n");
  CHECK(answer.find("atrium_") == std::string::npos);
  CHECK(answer.find("403") == std::string::npos);
}

}  // namespace
}  // namespace atrium
