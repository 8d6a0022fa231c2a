#include "client/net/client_session.h"

#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "tests/support/fake_transport.h"

namespace atrium {
namespace {

const std::string kToken = "0123456789abcdef0123456789abcdef";

class Recorder final : public SessionListener {
 public:
  void OnPhase(ConnectionPhase phase) override { phases.push_back(phase); }
  void OnWelcome(const WelcomeMessage& welcome, double, double) override {
    welcomes.push_back(welcome);
  }
  void OnServerError(const ErrorMessage& error) override { errors.push_back(error); }
  void OnUnknownText(std::string_view text) override { texts.emplace_back(text); }
  bool OnServerFrame(ServerFrameKind, ByteReader&, double) override { return well_formed; }

  std::vector<ConnectionPhase> phases;
  std::vector<WelcomeMessage> welcomes;
  std::vector<ErrorMessage> errors;
  std::vector<std::string> texts;
  bool well_formed = true;
};

struct Fixture {
  FakeTransport transport;
  Recorder heard;
  ClientSession session{transport, heard, 1};

  void Join() { session.Join({"ws://test", "Ada", {}, ""}, 0); }
  void Welcome(double now_ms) const {
    WelcomeMessage welcome;
    welcome.avatar = AvatarId{7};
    welcome.tick = 100;
    welcome.token = kToken;
    welcome.map_hash = "map";
    transport.listener->OnText(EncodeWelcome(welcome), now_ms);
  }
  void GoOnline() {
    Join();
    transport.listener->OnOpen(10);
    Welcome(20);
    session.Advance(21);
  }
  void Error(ErrorCode code, std::optional<std::uint32_t> retry_after_ms = std::nullopt) const {
    transport.listener->OnText(EncodeError({code, "A sentence.", true, retry_after_ms}), 100);
  }
  // Advances in steps of 100 ms until the session asked the transport to connect once more.
  double AdvanceUntilConnect(double from_ms, double limit_ms) {
    const int before = transport.connects;
    for (double now = from_ms; now < from_ms + limit_ms; now += 100) {
      session.Advance(now);
      if (transport.connects > before) return now - from_ms;
    }
    return limit_ms;
  }
};

constexpr std::uint8_t kBareTick[] = {1, 0, 0, 0, 0, 0};

}  // namespace

TEST_CASE("a session says hello, is welcomed and is online", "[net]") {
  Fixture fixture;
  fixture.Join();
  CHECK(fixture.session.Phase() == ConnectionPhase::kConnecting);
  fixture.transport.listener->OnOpen(10);
  REQUIRE(fixture.transport.text.size() == 1);
  const auto hello = DecodeHello(fixture.transport.text.front());
  REQUIRE(hello.Ok());
  CHECK(hello.Value().name == "Ada");
  CHECK(hello.Value().resume_token.empty());
  fixture.Welcome(20);
  CHECK(fixture.session.Online());
  CHECK(fixture.heard.welcomes.front().avatar == AvatarId{7});
  CHECK(fixture.heard.phases ==
        std::vector{ConnectionPhase::kConnecting, ConnectionPhase::kOnline});
}

TEST_CASE("a lost connection is taken up again with the token, the first time at once", "[net]") {
  Fixture fixture;
  fixture.GoOnline();
  fixture.transport.listener->OnClose(100);
  CHECK(fixture.session.Phase() == ConnectionPhase::kReconnecting);
  CHECK(fixture.session.RetryInMs(100).has_value());
  CHECK(fixture.AdvanceUntilConnect(100, 1'000) <= 200);
  fixture.transport.listener->OnOpen(400);
  CHECK(DecodeHello(fixture.transport.text.back()).Value().resume_token == kToken);
  fixture.Welcome(420);
  CHECK(fixture.session.Online());
}

TEST_CASE("a refusal that trying again would repeat ends the session", "[net]") {
  for (const ErrorCode code :
       {ErrorCode::kReplaced, ErrorCode::kVersionMismatch, ErrorCode::kNameInvalid}) {
    Fixture fixture;
    fixture.GoOnline();
    fixture.Error(code);
    CHECK(fixture.session.Phase() == ConnectionPhase::kRefused);
    CHECK_FALSE(fixture.transport.Open());
    CHECK(fixture.AdvanceUntilConnect(200, 60'000) == 60'000);
    CHECK(fixture.heard.errors.front().message == "A sentence.");
  }
}

TEST_CASE("a full or stopping server is asked again no earlier than it said", "[net]") {
  Fixture fixture;
  fixture.GoOnline();
  fixture.Error(ErrorCode::kServerStopping, 3'000);
  const double waited = fixture.AdvanceUntilConnect(100, 20'000);
  CHECK(waited >= 3'000);
  CHECK(waited <= 4'000);
}

TEST_CASE("a server that has nothing to say is not taken for dead", "[net]") {
  Fixture fixture;
  fixture.GoOnline();
  for (double now = 100; now < 60'000; now += 100) {
    fixture.session.Advance(now);
    // All that comes is the answer to a ping.
    if (fixture.session.AwaitsAnswer()) fixture.transport.listener->OnBinary(kBareTick, now + 50);
  }
  CHECK(fixture.session.Online());
  CHECK(fixture.transport.connects == 1);
}

TEST_CASE("a server that falls silent is left and tried anew", "[net]") {
  Fixture fixture;
  fixture.GoOnline();
  double now = 1'000;
  for (; now < 20'000; now += 500) {
    fixture.transport.listener->OnBinary(kBareTick, now);
    fixture.session.Advance(now);
  }
  CHECK(fixture.session.Online());
  const double silent_since = now;
  while (fixture.session.Online() && now < 60'000) fixture.session.Advance(now += 100);
  CHECK(now - silent_since >= ClientSession::kSilenceMs - 1'000);
  CHECK(now - silent_since <= ClientSession::kSilenceMs + ClientSession::kIdlePingPeriodMs + 1'000);
}

TEST_CASE("a page that slept does not take its own silence for the server's", "[net]") {
  Fixture fixture;
  fixture.GoOnline();
  fixture.session.Advance(3'600'000);
  CHECK(fixture.session.Online());
}

TEST_CASE("a connection that does not open or does not welcome is given up", "[net]") {
  const bool open = GENERATE(false, true);
  Fixture fixture;
  fixture.Join();
  if (open) fixture.transport.listener->OnOpen(5);
  CHECK(fixture.AdvanceUntilConnect(100, 30'000) > ClientSession::kHandshakeMs - 1'000);
  CHECK(fixture.transport.connects == 2);
}

TEST_CASE("malformed frames end the connection, not the session", "[net]") {
  Fixture fixture;
  fixture.GoOnline();
  fixture.heard.well_formed = false;
  fixture.transport.listener->OnBinary(kBareTick, 50);
  CHECK(fixture.session.Phase() == ConnectionPhase::kReconnecting);
}

TEST_CASE("text that the session does not know is passed on", "[net]") {
  Fixture fixture;
  fixture.GoOnline();
  fixture.transport.listener->OnText(R"({"type":"chat","text":"hi"})", 50);
  REQUIRE(fixture.heard.texts.size() == 1);
  CHECK(fixture.heard.texts.front() == R"({"type":"chat","text":"hi"})");
}

TEST_CASE("pings go out each second while commands do, and seldom when idle", "[net]") {
  Fixture fixture;
  fixture.GoOnline();
  const auto pings_until = [&](double from_ms, double to_ms) {
    const std::size_t before = fixture.transport.Sent<PingFrame>().size();
    for (double now = from_ms; now < to_ms; now += 50) {
      fixture.transport.listener->OnBinary(kBareTick, now);
      fixture.session.Advance(now);
    }
    return fixture.transport.Sent<PingFrame>().size() - before;
  };
  fixture.session.Send(CommandFrame{1, 5, {}}, 0);
  CHECK(pings_until(0, 10'000) >= 9);
  CHECK(pings_until(20'000, 30'000) <= 3);
}

TEST_CASE("leaving closes the connection for good", "[net]") {
  Fixture fixture;
  fixture.GoOnline();
  fixture.session.Leave();
  CHECK_FALSE(fixture.transport.Open());
  CHECK(fixture.session.Phase() == ConnectionPhase::kIdle);
  CHECK(fixture.AdvanceUntilConnect(100, 30'000) == 30'000);
}

}  // namespace atrium
