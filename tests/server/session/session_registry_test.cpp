// The session registry: joining, resuming, taking over, leaving, and every interleaving of them.
#include "server/session/session_registry.h"

#include <string>

#include <catch2/catch_test_macros.hpp>

#include "server/session/token.h"

namespace atrium {
namespace {

using Outcome = SessionRegistry::Outcome;
using std::chrono::seconds;

constexpr SessionRegistry::TimePoint kStart{seconds(1000)};

// Tokens that are easy to tell apart.
std::string CountedToken() {
  static int count = 0;
  std::string digits = std::to_string(++count);
  return std::string(kResumeTokenCharacters - digits.size(), '0') + digits;
}

SessionRegistry::Options SmallOptions(std::size_t max_sessions = 100) {
  SessionRegistry::Options options;
  options.max_sessions = max_sessions;
  options.make_token = CountedToken;
  return options;
}

HelloMessage HelloAs(const std::string& name, const std::string& token = "") {
  HelloMessage hello;
  hello.name = name;
  hello.resume_token = token;
  return hello;
}

TEST_CASE("a newcomer gets a session with an avatar and a token", "[session]") {
  SessionRegistry registry(SmallOptions());
  const auto admission = registry.Admit(ConnectionId{1}, HelloAs("Ada"), kStart);
  REQUIRE(admission.outcome == Outcome::kNew);
  const Session* session = registry.Find(admission.session);
  REQUIRE(session != nullptr);
  CHECK(session->avatar.IsValid());
  CHECK(IsToken(session->token));
  CHECK(session->name == "Ada");
  CHECK(registry.FindByConnection(ConnectionId{1}) == session);
}

TEST_CASE("a lost connection keeps its session for the resume window, not longer", "[session]") {
  SessionRegistry registry(SmallOptions());
  const auto admission = registry.Admit(ConnectionId{1}, HelloAs("Ada"), kStart);
  CHECK(registry.ConnectionLost(ConnectionId{1}, kStart) == admission.session);
  CHECK(registry.Expire(kStart + seconds(kResumeSeconds - 1)).empty());
  const auto expired = registry.Expire(kStart + seconds(kResumeSeconds));
  REQUIRE(expired.size() == 1);
  CHECK(expired.front() == admission.session);
  CHECK(registry.Find(admission.session) == nullptr);
}

TEST_CASE("a resume finds the same session and avatar, with a new name if it brings one",
          "[session]") {
  SessionRegistry registry(SmallOptions());
  const auto first = registry.Admit(ConnectionId{1}, HelloAs("Ada"), kStart);
  const Session before = *registry.Find(first.session);
  registry.ConnectionLost(ConnectionId{1}, kStart);
  const auto again =
      registry.Admit(ConnectionId{2}, HelloAs("Countess", before.token), kStart + seconds(29));
  CHECK(again.outcome == Outcome::kResumed);
  CHECK(again.session == first.session);
  CHECK_FALSE(again.replaced.IsValid());
  CHECK(registry.Find(again.session)->avatar == before.avatar);
  CHECK(registry.Find(again.session)->token == before.token);
  CHECK(registry.Find(again.session)->name == "Countess");
  CHECK(registry.Expire(kStart + seconds(1000)).empty());
}

TEST_CASE("a second tab takes the session over and the first one loses it", "[session]") {
  SessionRegistry registry(SmallOptions());
  const auto first = registry.Admit(ConnectionId{1}, HelloAs("Ada"), kStart);
  const auto second =
      registry.Admit(ConnectionId{2}, HelloAs("Ada", registry.Find(first.session)->token), kStart);
  CHECK(second.outcome == Outcome::kResumed);
  CHECK(second.session == first.session);
  CHECK(second.replaced == ConnectionId{1});
  CHECK_FALSE(registry.ConnectionLost(ConnectionId{1}, kStart).has_value());
  CHECK(registry.FindByConnection(ConnectionId{2})->id == first.session);
  CHECK(registry.Count() == 1);
}

TEST_CASE("an unknown or malformed token starts a new session", "[session]") {
  SessionRegistry registry(SmallOptions());
  const std::string unknown(kResumeTokenCharacters, 'f');
  CHECK(registry.Admit(ConnectionId{1}, HelloAs("A", unknown), kStart).outcome == Outcome::kNew);
  CHECK(registry.Admit(ConnectionId{2}, HelloAs("B", "../etc"), kStart).outcome == Outcome::kNew);
  CHECK(registry.FindByConnection(ConnectionId{1})->token != unknown);
}

TEST_CASE("a full server refuses newcomers but not those who come back", "[session]") {
  SessionRegistry registry(SmallOptions(1));
  const auto first = registry.Admit(ConnectionId{1}, HelloAs("Ada"), kStart);
  CHECK(registry.Admit(ConnectionId{2}, HelloAs("Bob"), kStart).outcome == Outcome::kFull);
  const std::string token = registry.Find(first.session)->token;
  CHECK(registry.Admit(ConnectionId{2}, HelloAs("Ada", token), kStart).outcome ==
        Outcome::kResumed);
}

TEST_CASE("leaving and losing twice is as good as once", "[session]") {
  SessionRegistry registry(SmallOptions());
  const auto admission = registry.Admit(ConnectionId{1}, HelloAs("Ada"), kStart);
  CHECK(registry.Leave(ConnectionId{1}, kStart) == admission.session);
  CHECK_FALSE(registry.Leave(ConnectionId{1}, kStart).has_value());
  CHECK_FALSE(registry.ConnectionLost(ConnectionId{1}, kStart).has_value());
  CHECK(registry.Count() == 0);
}

TEST_CASE("a restored session is away until it is resumed or its window is over", "[session]") {
  SessionRegistry registry(SmallOptions());
  Session saved;
  saved.token = CountedToken();
  saved.name = "Ada";
  const auto id = registry.Restore(saved, kStart, seconds(60));
  REQUIRE(id.has_value());
  CHECK_FALSE(registry.Restore(saved, kStart, seconds(60)).has_value());
  CHECK(registry.Expire(kStart + seconds(59)).empty());
  CHECK(registry.Admit(ConnectionId{1}, HelloAs("Ada", saved.token), kStart).session == *id);
}

TEST_CASE("avatar ids rest before they are used again, the longest rested first", "[session]") {
  AvatarIds ids;
  const AvatarId first = *ids.Take(kStart);
  const AvatarId second = *ids.Take(kStart);
  ids.GiveBack(second, kStart);
  ids.GiveBack(first, kStart + seconds(1));
  CHECK(ids.Take(kStart + seconds(2)) == AvatarId{3});
  const auto rested = kStart + AvatarIds::kRest + seconds(1);
  CHECK(ids.Take(rested) == second);
  CHECK(ids.Take(rested) == first);
}

TEST_CASE("tokens are 128 random bits as hex and compare by content", "[session]") {
  const std::string token = MakeToken();
  CHECK(IsToken(token));
  CHECK(token != MakeToken());
  CHECK(SameToken(token, std::string(token)));
  CHECK_FALSE(SameToken(token, token.substr(1)));
  CHECK_FALSE(IsToken(token + "0"));
  CHECK_FALSE(IsToken("0123456789ABCDEF0123456789ABCDEF"));
}

}  // namespace
}  // namespace atrium
