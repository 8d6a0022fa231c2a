// Clients that say too much, too early, too fast, or nonsense.
#include <catch2/catch_test_macros.hpp>

#include "shared/core/random.h"
#include "shared/protocol/talk_message.h"
#include "tests/support/game_visitor.h"
#include "tests/support/running_server.h"
#include "tests/support/space_map.h"

namespace atrium {
namespace {

struct BadClients {
  BadClients() : server(TestConfig(folder)) {}

  // What the server answers a connection that sends this first.
  ErrorCode AnswerToText(const std::string& text) {
    GameVisitor visitor(map);
    visitor.client.Connect(server.Port());
    visitor.client.SendText(text);
    visitor.ReadToEnd();
    return visitor.error.value().code;
  }
  bool IsAlive() {
    GameVisitor visitor(map);
    return visitor.Join(server.Port(), "Somebody");
  }

  TemporaryFolder folder;
  Tilemap map = MakeSpaceMap(48, 32);
  RunningServer server;
};

TEST_CASE("a hello that cannot be let in gets a reason", "[server]") {
  BadClients bad;
  CHECK(bad.AnswerToText("{\"type\":\"hello\",\"protocol\":99,\"name\":\"A\",\"look\":"
                         "[0,0,0,0,0,0,0,0]}") == ErrorCode::kVersionMismatch);
  CHECK(bad.AnswerToText("nonsense") == ErrorCode::kMalformed);
  CHECK(bad.AnswerToText("{\"type\":\"dance\"}") == ErrorCode::kUnexpected);
  CHECK(bad.AnswerToText(HelloText("\xE2\x80\xAE")) == ErrorCode::kNameInvalid);
  CHECK(bad.AnswerToText(HelloText("   ")) == ErrorCode::kNameInvalid);
  CHECK(bad.AnswerToText(std::string(20'000, 'x')) == ErrorCode::kMalformed);
  CHECK(bad.IsAlive());
}

TEST_CASE("commands before the hello and a second hello are refused", "[server]") {
  BadClients bad;
  GameVisitor early(bad.map);
  early.client.Connect(bad.server.Port());
  early.Command(Direction::kUp);
  early.ReadToEnd();
  CHECK(early.error.value().code == ErrorCode::kUnexpected);

  GameVisitor twice(bad.map);
  REQUIRE(twice.Join(bad.server.Port(), "A"));
  twice.client.SendText(HelloText("B"));
  twice.ReadToEnd();
  CHECK(twice.error.value().code == ErrorCode::kUnexpected);
}

TEST_CASE("too many messages end the connection with a reason", "[server]") {
  BadClients bad;
  GameVisitor visitor(bad.map);
  REQUIRE(visitor.Join(bad.server.Port(), "A"));
  for (std::uint32_t i = 0; i < kMaxPingBurst + 50; ++i) visitor.Send(PingFrame{i});
  visitor.ReadToEnd();
  CHECK(visitor.error.value().code == ErrorCode::kRateLimited);
  CHECK(bad.server.Metric("rate_limited_total") == 1);
}

TEST_CASE("a signal for somebody out of reach is refused, and a flood of them ends the connection",
          "[server]") {
  BadClients bad;
  GameVisitor forger(bad.map);
  REQUIRE(forger.Join(bad.server.Port(), "Forger"));
  forger.client.SendText(EncodeSignal({AvatarId{9}, 1, "hello"}));
  CHECK(forger.ReadUntil([&] { return forger.error.has_value(); }));
  CHECK(forger.error.value().code == ErrorCode::kNotLinked);
  CHECK_FALSE(forger.error.value().fatal);
  for (std::uint32_t i = 0; i < kMaxSignalBurst + 50; ++i) {
    forger.client.SendText(EncodeSignal({AvatarId{9}, 1, "hello"}));
  }
  forger.ReadToEnd();
  CHECK(forger.error.value().code == ErrorCode::kRateLimited);
  CHECK(bad.server.Metric("signals_refused_total") >= kMaxSignalBurst);
  CHECK(bad.IsAlive());
}

TEST_CASE("a space that is full says so and when to try again", "[server]") {
  TemporaryFolder folder;
  Config config = TestConfig(folder);
  config.max_players = 1;
  RunningServer server(config);
  const Tilemap map = MakeSpaceMap(48, 32);
  GameVisitor first(map);
  GameVisitor second(map);
  REQUIRE(first.Join(server.Port(), "A"));
  CHECK_FALSE(second.Join(server.Port(), "B"));
  CHECK(second.error.value().code == ErrorCode::kServerFull);
  CHECK(second.error->retry_after_ms.has_value());
}

TEST_CASE("frames that do not parse end the connection with a reason", "[server]") {
  BadClients bad;
  for (const Bytes& frame : {Bytes{}, Bytes{99}, Bytes{1, 0}, Bytes{1, 0, 0, 0, 0, 0, 0, 0xFF},
                             Bytes(64, 1), Bytes(65, 1), Bytes(100'000, 2)}) {
    INFO(frame.size());
    GameVisitor visitor(bad.map);
    REQUIRE(visitor.Join(bad.server.Port(), "A"));
    visitor.client.SendBinary(frame);
    visitor.ReadToEnd();
    CHECK(visitor.error.value().code == ErrorCode::kMalformed);
  }
  CHECK(bad.IsAlive());
}

TEST_CASE("random bytes on the socket end that connection and no other", "[server]") {
  BadClients bad;
  GameVisitor bystander(bad.map);
  REQUIRE(bystander.Join(bad.server.Port(), "Bystander"));
  Random random(11);
  for (int i = 0; i < 50; ++i) {
    GameVisitor visitor(bad.map);
    REQUIRE(visitor.Join(bad.server.Port(), "A"));
    Bytes noise(1 + random.Below(300));
    for (std::uint8_t& byte : noise) byte = static_cast<std::uint8_t>(random.Next());
    visitor.client.SendBytes(noise);
    visitor.client.Cut();
  }
  CHECK(bad.IsAlive());
  CHECK(bystander.AwaitAvatar());
  CHECK(bystander.watcher.Complaints().empty());
}

}  // namespace
}  // namespace atrium
