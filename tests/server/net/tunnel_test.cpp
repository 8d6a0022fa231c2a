// Bytes through a tunnel, from a real client over a real server to a real other one.
#include "server/net/tunnel.h"

#include <catch2/catch_test_macros.hpp>

#include "server/net/http_call.h"

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

}  // namespace
}  // namespace atrium
