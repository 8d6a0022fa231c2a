// Bytes through a tunnel, from a real client over a real server to a real other one.
#include "server/net/tunnel.h"

#include <catch2/catch_test_macros.hpp>

#include "server/net/http_call.h"
#include "tests/support/running_server.h"
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

// Two servers: what is asked of the first below /sfu/rtc, the second answers.
struct TwoServers {
  TwoServers() : far(TestConfig(far_folder)), near(NearConfig()) {}
  Config NearConfig() {
    Config config = TestConfig(near_folder);
    config.sfu.api = "127.0.0.1:" + std::to_string(far.Port());
    config.sfu.key = {"key", "a secret of the SFU"};
    return config;
  }

  TemporaryFolder far_folder;
  TemporaryFolder near_folder;
  RunningServer far;
  RunningServer near;
};

TEST_CASE("only what belongs to the SFU's WebSocket goes through the tunnel", "[tunnel]") {
  const TwoServers servers;
  CHECK(Fetch(servers.near.Port(), "/sfu/rtc/validate").status == 404);
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
  const std::string upgrade =
      "GET /sfu/rtc HTTP/1.1\r\nhost: x\r\nupgrade: websocket\r\nconnection: Upgrade\r\n\r\n";
  const std::string answer =
      SendRaw(servers.near.Port(), upgrade + "GET /metrics HTTP/1.1\r\nhost: x\r\n\r\n");
  CHECK(answer.find("atrium_") == std::string::npos);
}

}  // namespace
}  // namespace atrium
