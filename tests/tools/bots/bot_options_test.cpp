#include "tools/bots/bot_options.h"

#include <vector>

#include <catch2/catch_test_macros.hpp>

namespace atrium {
namespace {

Result<BotOptions> Parse(const std::vector<std::string>& arguments) {
  return ParseBotOptions(arguments);
}

}  // namespace

TEST_CASE("the swarm's options are read, and its scene is named by its pattern", "[bots]") {
  const auto options = Parse({"--clients", "400", "--seconds", "2.5", "--pattern", "spread",
                              "--join", "storm", "--resume-storm"});
  REQUIRE(options.Ok());
  CHECK(options.Value().clients == 400);
  CHECK(options.Value().seconds == 2.5);
  CHECK(options.Value().pattern == WalkPattern::kSpread);
  CHECK(options.Value().storm);
  CHECK(options.Value().resume_storm);
  CHECK(options.Value().scene == "spread");
}

TEST_CASE("an option of the swarm that cannot be is named", "[bots]") {
  CHECK(Parse({"--walk"}).ErrorMessage().find("--walk") != std::string::npos);
  CHECK(Parse({"--clients"}).ErrorMessage().find("needs a value") != std::string::npos);
  for (const char* wrong : {"many", "-1", "3x", ""}) {
    CHECK(Parse({"--seconds", wrong}).ErrorMessage().find("--seconds") != std::string::npos);
  }
  CHECK_FALSE(Parse({"--clients", "0"}).Ok());
  CHECK_FALSE(Parse({"--pattern", "dance"}).Ok());
}

}  // namespace atrium
