// Sessions on disk between two processes.
#include "server/session/session_store.h"

#include <filesystem>
#include <sys/stat.h>

#include <catch2/catch_test_macros.hpp>

#include "server/session/token.h"
#include "tests/support/running_server.h"

namespace atrium {
namespace {

SavedSession Example() {
  return {MakeToken(), "Ada \xF0\x9F\x8C\xB1", {1, 2, 3, 4, 5, 6, 7, 0}, "campus",
          {12, 34},    Direction::kLeft};
}

TEST_CASE("saved sessions come back as they were, once, and are for their owner only",
          "[session]") {
  TemporaryFolder folder;
  const std::string file = (folder.Path() / "data" / "sessions.json").string();
  const SavedSession session = Example();
  REQUIRE_FALSE(WriteSavedSessions(file, {session}).has_value());
  struct stat status {};
  REQUIRE(stat(file.c_str(), &status) == 0);
  CHECK((status.st_mode & 0777U) == 0600U);
  const auto taken = TakeSavedSessions(file);
  REQUIRE(taken.Ok());
  REQUIRE(taken.Value().size() == 1);
  CHECK(taken.Value()[0].token == session.token);
  CHECK(taken.Value()[0].name == session.name);
  CHECK(taken.Value()[0].look == session.look);
  CHECK(taken.Value()[0].place == session.place);
  CHECK(taken.Value()[0].tile == session.tile);
  CHECK(taken.Value()[0].facing == session.facing);
  CHECK(TakeSavedSessions(file).Value().empty());
}

TEST_CASE("a damaged file of sessions is an error, not a crash", "[session]") {
  const std::string good = EncodeSavedSessions({Example()});
  REQUIRE(DecodeSavedSessions(good).Ok());
  for (std::size_t length = 0; length < good.size(); ++length) {
    CHECK_FALSE(DecodeSavedSessions(good.substr(0, length)).Ok());
  }
  for (const char* text :
       {"[]", "{\"version\":1,\"sessions\":[]}", "{\"version\":2,\"sessions\":3}",
        "{\"version\":2,\"sessions\":[{}]}", "{\"version\":2,\"sessions\":[null]}"}) {
    CHECK_FALSE(DecodeSavedSessions(text).Ok());
  }
}

TEST_CASE("a folder that cannot be written is reported", "[session]") {
  CHECK(WriteSavedSessions("/proc/nowhere/sessions.json", {}).has_value());
}

}  // namespace
}  // namespace atrium
