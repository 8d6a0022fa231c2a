// What the server says over plain HTTP: the page's files, the space, health, and refusals.
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "tests/server/maps/map_fixture.h"
#include "tests/support/game_visitor.h"
#include "tests/support/running_server.h"
#include "tests/support/self_signed.h"
#include "tests/support/space_map.h"
#include "tests/support/web_client.h"

namespace atrium {
namespace {

// A server with a small page.
struct PageServer {
  explicit PageServer(std::vector<std::string> frame_ancestors = {}) {
    folder.Write("web/index.html", "<!doctype html>");
    folder.Write("web/assets/app-1a2b.wasm", "plain wasm");
    folder.Write("web/assets/app-1a2b.wasm.br", "brotli wasm");
    folder.Write("web/assets/app-1a2b.wasm.gz", "gzip wasm");
    folder.Write("secret.txt", "secret");
    Config config = TestConfig(folder);
    config.web = (folder.Path() / "web").string();
    config.frame_ancestors = std::move(frame_ancestors);
    server = std::make_unique<RunningServer>(config);
  }
  WebReply Get(const std::string& target, const WebHeaders& headers = {},
               const std::string& method = "GET") const {
    return Fetch(server->Port(), target, headers, method);
  }

  TemporaryFolder folder;
  std::unique_ptr<RunningServer> server;
};

TEST_CASE("files are served compressed as the browser likes, with the right type", "[http]") {
  const PageServer page;
  const std::string wasm = "/assets/app-1a2b.wasm";
  CHECK(page.Get(wasm).body == "plain wasm");
  CHECK(page.Get(wasm).headers["content-type"] == "application/wasm");
  CHECK(page.Get(wasm, {{"Accept-Encoding", "gzip, br"}}).body == "brotli wasm");
  CHECK(page.Get(wasm, {{"Accept-Encoding", "gzip, br"}}).headers["content-encoding"] == "br");
  CHECK(page.Get(wasm, {{"Accept-Encoding", "gzip, br;q=0"}}).body == "gzip wasm");
  CHECK(page.Get(wasm, {{"Accept-Encoding", "deflate"}}).body == "plain wasm");
  CHECK(page.Get(wasm).headers["vary"] == "Accept-Encoding");
  CHECK(page.Get("/assets/app-1a2b.wasm.br").status == 404);
}

TEST_CASE("hashed files are kept for ever, the page itself is asked for again", "[http]") {
  const PageServer page;
  CHECK(page.Get("/assets/app-1a2b.wasm").headers["cache-control"] ==
        "public, max-age=31536000, immutable");
  CHECK(page.Get("/").headers["cache-control"] == "no-cache");
  CHECK(page.Get("/").body == "<!doctype html>");
  CHECK(page.Get("/index.html?x=1").status == 200);
}

TEST_CASE("a browser that has the file gets no body, HEAD neither", "[http]") {
  const PageServer page;
  const WebReply first = page.Get("/");
  const WebReply again = page.Get("/", {{"If-None-Match", first.headers.at("etag")}});
  CHECK(again.status == 304);
  CHECK(again.body.empty());
  const WebReply head = page.Get("/", {}, "HEAD");
  CHECK(head.status == 200);
  CHECK(head.headers.at("content-length") == "15");
  CHECK(head.body.empty());
  CHECK(page.Get("/", {}, "POST").status == 405);
}

TEST_CASE("nothing outside the page's folder can be had", "[http]") {
  const PageServer page;
  for (const char* target : {"/../secret.txt", "/..%2fsecret.txt", "/assets/../../secret.txt",
                             "//secret.txt", "/assets", "/%00", "/etc/passwd"}) {
    INFO(target);
    CHECK(page.Get(target).status == 404);
  }
}

TEST_CASE("the page may connect to an SFU that has a URL of its own, and to nothing else",
          "[http]") {
  const auto policy = [](const std::string& sfu_url) {
    Site site({}, sfu_url);
    site.AddText("/", "page");
    HttpRequest request;
    request.method = "GET";
    request.target = "/";
    for (const auto& [name, value] : site.Answer(request).headers) {
      if (name == "Content-Security-Policy") return value;
    }
    return std::string();
  };
  CHECK(policy("").ends_with("; connect-src 'self'"));
  CHECK(policy("wss://sfu.example:444/path")
            .ends_with("; connect-src 'self' wss://sfu.example:444 https://sfu.example:444"));
}

TEST_CASE("the page may run its own code only, and be framed only where it is allowed", "[http]") {
  const PageServer page({"https://intranet.example"});
  const WebHeaders headers = page.Get("/").headers;
  const std::string policy = headers.at("content-security-policy");
  CHECK(policy.find("default-src 'none'") != std::string::npos);
  CHECK(policy.find("script-src 'self' 'wasm-unsafe-eval';") != std::string::npos);
  CHECK(policy.find("unsafe-inline") == std::string::npos);
  CHECK(policy.find("frame-ancestors 'self' https://intranet.example") != std::string::npos);
  CHECK(headers.at("x-content-type-options") == "nosniff");
  CHECK(headers.contains("referrer-policy"));
  CHECK(headers.contains("permissions-policy"));
}

std::string PolicyOf(const WebReply& reply) { return reply.headers.at("content-security-policy"); }

TEST_CASE("what areas of the map do is told, and only their websites may be framed", "[http]") {
  const TemporaryFolder folder;
  nlohmann::json map = EmptyMapJson(4, 4);
  map["layers"].push_back(TileLayerJson(map, "start", std::vector<std::uint32_t>(16, 1)));
  auto board = RectangleJson("Board", 0, 0, 8, 8);
  board["properties"] = PropertiesJson({{"openWebsite", "https://board.example/x;y"}});
  auto link = RectangleJson("Link", 8, 0, 8, 8);
  link["properties"] = PropertiesJson({{"openTab", "https://tab.example/"}});
  auto bell = RectangleJson("Bell", 0, 8, 8, 8);
  bell["properties"] = PropertiesJson({{"playAudio", "bell.ogg"}});
  auto radio = RectangleJson("Radio", 8, 8, 8, 8);
  radio["properties"] = PropertiesJson({{"playAudio", "https://radio.example/live"}});
  auto wrong = RectangleJson("Wrong", 16, 8, 8, 8);
  wrong["properties"] = PropertiesJson({{"playAudio", "tiles.png"}});
  map["layers"].push_back(ObjectLayerJson("areas", {board, link, bell, radio, wrong}));
  folder.Write("bell.ogg", "OggS ring");
  Config config = TestConfig(folder);
  config.map = WriteMap(folder, map).string();
  const RunningServer server(config);
  const auto space = nlohmann::json::parse(Fetch(server.Port(), "/api/space").body);
  const WebReply reply = Fetch(server.Port(), space["map"]["areas"]);
  CHECK(reply.headers.at("cache-control").find("immutable") != std::string::npos);
  const auto areas = nlohmann::json::parse(reply.body)["areas"];
  REQUIRE(areas.size() == 5);
  CHECK(areas[0]["website"]["url"] == "https://board.example/x;y");
  const WebReply sound = Fetch(server.Port(), areas[2]["sound"]["url"]);
  CHECK(sound.body == "OggS ring");
  CHECK(sound.headers.at("content-type") == "audio/ogg");
  CHECK(areas[3]["sound"]["url"] == "https://radio.example/live");
  CHECK_FALSE(areas[4].contains("sound"));
  CHECK(PolicyOf(reply).find("; frame-src https://board.example;") != std::string::npos);
  CHECK(PolicyOf(reply).find("media-src 'self' blob: https://radio.example;") != std::string::npos);
  CHECK(PolicyOf(reply).find("tab.example") == std::string::npos);
}

TEST_CASE("where nothing happens nothing is told, and nothing may be framed", "[http]") {
  const PageServer page;
  CHECK_FALSE(nlohmann::json::parse(page.Get("/api/space").body)["map"].contains("areas"));
  CHECK(PolicyOf(page.Get("/")).find("frame-src") == std::string::npos);
}

TEST_CASE("the space tells its name, its protocol and where its map is", "[http]") {
  const PageServer page;
  const auto space = nlohmann::json::parse(page.Get("/api/space").body);
  CHECK(space["name"] == "Atrium");
  CHECK(space["protocol"] == kProtocolVersion);
  CHECK(space["players"] == 0);
  CHECK(space["audibleTiles"] == kDefaultAudibleTiles);
  CHECK(space["sfu"] == false);
  const std::string package = space["map"]["package"];
  CHECK(package == "/maps/" + space["map"]["hash"].get<std::string>() + "/map.bin");
  CHECK(page.Get(package).body.starts_with("ATRM"));
  const WebReply atlas = page.Get(space["map"]["pages"][0]);
  CHECK(atlas.headers.at("content-type") == "image/png");
  CHECK(atlas.headers.at("cache-control").find("immutable") != std::string::npos);
}

TEST_CASE("health, readiness and metrics are there for operators", "[http]") {
  const PageServer page;
  CHECK(page.Get("/healthz").status == 200);
  CHECK(page.Get("/readyz").status == 200);
  const WebReply metrics = page.Get("/metrics");
  CHECK(metrics.headers.at("content-type").starts_with("text/plain; version=0.0.4"));
  CHECK(metrics.body.find("\natrium_clients 0\n") != std::string::npos);
  CHECK(metrics.body.find("\natrium_tick_seconds_bucket{le=\"+Inf\"} ") != std::string::npos);
  for (const char* line : {"\natrium_conversations 0\n",
                           "\natrium_conversations_ended_total{reason=\"zone_left\"} 0\n",
                           "\natrium_link_set_up_seconds_bucket{le=\"0.4\"} 0\n",
                           "\natrium_link_set_up_seconds_count 0\n",
                           "\natrium_links_connected_total{way=\"relay\"} 0\n",
                           "\natrium_links_failed_total{cause=\"no_route\"} 0\n"}) {
    INFO(line);
    CHECK(metrics.body.find(line) != std::string::npos);
  }
}

TEST_CASE("malformed and oversized requests get an error, not the server's end", "[http]") {
  const PageServer page;
  const std::uint16_t port = page.server->Port();
  CHECK(SendRaw(port, "HELLO\r\n\r\n").starts_with("HTTP/1.1 400"));
  CHECK(SendRaw(port, "GET / HTTP/1.1\r\nX: " + std::string(20'000, 'a') + "\r\n\r\n")
            .starts_with("HTTP/1.1 431"));
  CHECK(SendRaw(port, "POST / HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n")
            .starts_with("HTTP/1.1 413"));
  CHECK(SendRaw(port,
                "GET /healthz HTTP/1.1\r\n\r\nGET /readyz HTTP/1.1\r\nConnection: close\r\n\r\n")
            .find("ready") != std::string::npos);
  CHECK(page.Get("/healthz").status == 200);
}

TEST_CASE("only our own page, allowed origins and programs may open the WebSocket", "[http]") {
  TemporaryFolder folder;
  Config config = TestConfig(folder);
  config.allowed_origins = {"https://friend.example"};
  RunningServer server(config);
  const auto connect = [&](const WebHeaders& headers) {
    WebClient client;
    return client.Connect(server.Port(), headers);
  };
  CHECK(connect({}) == 101);
  CHECK(connect({{"Origin", "http://localhost:" + std::to_string(server.Port())}}) == 101);
  CHECK(connect({{"Origin", "https://friend.example"}}) == 101);
  CHECK(connect({{"Origin", "https://evil.example"}}) == 403);
  CHECK(connect({{"Origin", "null"}}) == 403);
  // Only a trusted proxy may say what the host is.
  CHECK(connect({{"Origin", "https://evil.example"}, {"X-Forwarded-Host", "evil.example"}}) == 403);
}

TEST_CASE("a proxy that is trusted tells the client's address, others do not", "[http]") {
  TemporaryFolder folder;
  Config config = TestConfig(folder);
  config.max_per_address = 1;
  const Tilemap map = MakeSpaceMap(48, 32);
  const auto joins = [&](RunningServer& server, GameVisitor& visitor, const char* address) {
    return visitor.Join(server.Port(), "P", "", {{"X-Forwarded-For", address}});
  };
  {
    RunningServer server(config);
    GameVisitor first(map);
    GameVisitor second(map);
    CHECK(joins(server, first, "192.0.2.1"));
    CHECK_FALSE(joins(server, second, "192.0.2.2"));
    REQUIRE(second.error.has_value());
    CHECK(second.error->code == ErrorCode::kTooManyFromAddress);
  }
  config.trusted_proxies = {ParseIpNetwork("127.0.0.0/8").Value()};
  RunningServer server(config);
  GameVisitor first(map);
  GameVisitor second(map);
  GameVisitor third(map);
  CHECK(joins(server, first, "192.0.2.1"));
  CHECK(joins(server, second, "192.0.2.2"));
  CHECK_FALSE(joins(server, third, "198.51.100.7, 192.0.2.1"));
}

TEST_CASE("with a certificate everything goes over TLS", "[http]") {
  TemporaryFolder folder;
  Config config = TestConfig(folder);
  const PemPair pair = MakeSelfSigned();
  config.tls_cert = folder.Write("cert.pem", pair.certificate);
  config.tls_key = folder.Write("key.pem", pair.key);
  RunningServer server(config);
  CHECK(Fetch(server.Port(), "/healthz", {}, "GET", true).body == "ok\n");
  const std::string package = nlohmann::json::parse(
      Fetch(server.Port(), "/api/space", {}, "GET", true).body)["map"]["pages"][0];
  CHECK(Fetch(server.Port(), package, {}, "GET", true).body.size() > 1000);
  const Tilemap map = MakeSpaceMap(48, 32);
  GameVisitor visitor(map);
  REQUIRE(visitor.Join(server.Port(), "Ada", "", {}, true));
  CHECK(visitor.AwaitAvatar());
}

TEST_CASE("a certificate that cannot be used is refused with a reason", "[http]") {
  TemporaryFolder folder;
  Config config = TestConfig(folder);
  config.tls_cert = folder.Write("cert.pem", "nothing");
  config.tls_key = folder.Write("key.pem", MakeSelfSigned().key);
  EventLoop loop;
  const auto server = AtriumServer::Start(loop, config);
  REQUIRE_FALSE(server.Ok());
  CHECK(server.ErrorMessage().find("cert.pem") != std::string::npos);
}

}  // namespace
}  // namespace atrium
