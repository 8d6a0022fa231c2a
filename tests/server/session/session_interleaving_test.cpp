// Many thousand random orders of join, resume, drop, take-over, leave and expiry, each step held
// against a model so simple that it is plainly right: a list of people.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "server/session/session_registry.h"
#include "server/session/token.h"
#include "server/space/space.h"
#include "shared/core/random.h"
#include "tests/support/space_map.h"

namespace atrium {
namespace {

using std::chrono::seconds;
using TimePoint = SessionRegistry::TimePoint;

constexpr std::size_t kMaxSessions = 6;
constexpr std::size_t kTabs = 9;

class SilentOutput final : public SpaceOutput {
 public:
  bool Send(SessionId, const FrameBatch&) override { return true; }
};

struct Person {
  std::string token;
  AvatarId avatar;
  std::size_t tab = kTabs;  // kTabs: away
  TimePoint away_until{};
};

// Registry and space, led as the gateway leads them, beside the model.
class Scene {
 public:
  explicit Scene(std::uint64_t seed)
      : random_(seed), registry_(MakeOptions()), space_(map_, output_) {}

  void Step() {
    now_ += seconds(random_.Below(8));
    switch (random_.Below(7)) {
      case 0:
      case 1:
        return Join("");
      case 2:
      case 3:
        return Join(SomeToken());
      case 4:
        return Drop();
      case 5:
        return Leave();
      default:
        return Expire();
    }
  }

  void Check() {
    space_.RunTick(now_);
    REQUIRE(registry_.Count() == people_.size());
    REQUIRE(space_.AvatarCount() == people_.size());
    std::set<std::uint16_t> avatars;
    for (const Person& person : people_) {
      REQUIRE(avatars.insert(person.avatar.value).second);
      const Session* session = FindSession(person.token);
      REQUIRE(session != nullptr);
      REQUIRE(session->avatar == person.avatar);
      REQUIRE(session->connection.IsValid() == (person.tab != kTabs));
      REQUIRE(space_.StateOf(session->id).has_value());
      if (person.tab != kTabs) REQUIRE(session->connection == connections_[person.tab]);
    }
  }

 private:
  static SessionRegistry::Options MakeOptions() {
    SessionRegistry::Options options;
    options.max_sessions = kMaxSessions;
    options.make_token = MakeToken;
    return options;
  }

  const Session* FindSession(const std::string& token) {
    const Session* found = nullptr;
    registry_.ForEach([&](const Session& session) {
      if (session.token == token) found = &session;
    });
    return found;
  }
  std::vector<Person>::iterator PersonAt(std::size_t tab) {
    return std::find_if(people_.begin(), people_.end(),
                        [tab](const Person& person) { return person.tab == tab; });
  }
  // Of somebody who is here, was here, or never was.
  std::string SomeToken() {
    if (tokens_.empty() || random_.Below(10) == 0) return std::string(kResumeTokenCharacters, 'a');
    return tokens_[random_.Below(static_cast<std::uint32_t>(tokens_.size()))];
  }

  void Join(const std::string& token) {
    const std::size_t tab = random_.Below(kTabs);
    if (PersonAt(tab) != people_.end()) return;
    connections_[tab] = ConnectionId{++last_connection_};
    HelloMessage hello;
    hello.name = "P";
    hello.resume_token = token;
    const auto admission = registry_.Admit(connections_[tab], hello, now_);
    const auto known = std::find_if(people_.begin(), people_.end(),
                                    [&](const Person& person) { return person.token == token; });
    if (known == people_.end()) return ExpectNew(admission, tab);
    REQUIRE(admission.outcome == SessionRegistry::Outcome::kResumed);
    REQUIRE(admission.replaced.IsValid() == (known->tab != kTabs));
    if (known->tab != kTabs) REQUIRE(admission.replaced == connections_[known->tab]);
    known->tab = tab;
    space_.Attach(admission.session, "P", {});
  }
  void ExpectNew(const SessionRegistry::Admission& admission, std::size_t tab) {
    if (people_.size() == kMaxSessions) {
      REQUIRE(admission.outcome == SessionRegistry::Outcome::kFull);
      return;
    }
    REQUIRE(admission.outcome == SessionRegistry::Outcome::kNew);
    const Session& session = *registry_.Find(admission.session);
    space_.Join(session.id, session.avatar, session.name, session.look);
    space_.Attach(session.id, session.name, session.look);
    people_.push_back({session.token, session.avatar, tab, {}});
    tokens_.push_back(session.token);
  }

  void Drop() {
    const std::size_t tab = random_.Below(kTabs);
    const auto person = PersonAt(tab);
    const auto lost = registry_.ConnectionLost(connections_[tab], now_);
    REQUIRE(lost.has_value() == (person != people_.end()));
    if (!lost) return;
    space_.Detach(*lost);
    person->tab = kTabs;
    person->away_until = now_ + seconds(kResumeSeconds);
  }

  void Leave() {
    const std::size_t tab = random_.Below(kTabs);
    const auto person = PersonAt(tab);
    const auto left = registry_.Leave(connections_[tab], now_);
    REQUIRE(left.has_value() == (person != people_.end()));
    if (!left) return;
    for (int twice = 0; twice < 2; ++twice) space_.Leave(*left);
    people_.erase(person);
  }

  void Expire() {
    const std::size_t before = people_.size();
    std::erase_if(people_, [this](const Person& person) {
      return person.tab == kTabs && person.away_until <= now_;
    });
    const auto expired = registry_.Expire(now_);
    REQUIRE(expired.size() == before - people_.size());
    for (const SessionId session : expired) space_.Leave(session);
  }

  Random random_;
  TimePoint now_{seconds(1000)};
  Tilemap map_ = MakeSpaceMap(40, 40);
  SilentOutput output_;
  SessionRegistry registry_;
  Space space_;
  std::vector<Person> people_;
  std::vector<std::string> tokens_;  // ever given out
  std::array<ConnectionId, kTabs> connections_{};
  std::uint64_t last_connection_ = 0;
};

TEST_CASE("no order of join, resume, drop, take-over, leave and expiry makes a ghost or a double",
          "[session][interleaving]") {
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    INFO("seed " << seed);
    Scene scene(seed);
    for (int step = 0; step < 100; ++step) {
      scene.Step();
      scene.Check();
    }
  }
}

}  // namespace
}  // namespace atrium
