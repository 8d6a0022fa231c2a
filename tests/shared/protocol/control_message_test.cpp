// The JSON messages of text frames.
#include "shared/protocol/control_message.h"

#include <string>

#include <catch2/catch_test_macros.hpp>

#include "shared/protocol/limits.h"

namespace atrium {
namespace {

TEST_CASE("a hello reads back as it was written", "[protocol][control]") {
  const HelloMessage hello{kProtocolVersion,
                           "Zoë \"Z\"",
                           {1, 2, 3, 4, 5, 6, 7, 8, 9},
                           "0123456789abcdef0123456789abcdef",
                           "campus#gate"};
  const auto read = DecodeHello(EncodeHello(hello));
  REQUIRE(read.Ok());
  CHECK(read.Value().name == hello.name);
  CHECK(read.Value().look == hello.look);
  CHECK(read.Value().resume_token == hello.resume_token);
  CHECK(read.Value().way == hello.way);
}

TEST_CASE("a welcome and an error read back as they were written", "[protocol][control]") {
  const auto welcome = DecodeWelcome(EncodeWelcome({AvatarId{7}, 99, "abc", true, "hash"}));
  REQUIRE(welcome.Ok());
  CHECK(welcome.Value().avatar == AvatarId{7});
  CHECK(welcome.Value().tick == 99);
  CHECK(welcome.Value().resumed);
  CHECK(welcome.Value().map_hash == "hash");

  const auto error =
      DecodeError(EncodeError({ErrorCode::kServerFull, "Full. Try later.", true, 5000}));
  REQUIRE(error.Ok());
  CHECK(error.Value().code == ErrorCode::kServerFull);
  CHECK(error.Value().retry_after_ms == 5000);
}

TEST_CASE("a broken hello gets a sentence that names the field", "[protocol][control]") {
  const auto problem = [](std::string_view text) {
    const auto read = DecodeHello(text);
    return read ? std::string("accepted") : read.ErrorMessage();
  };
  const std::string head = R"({"type":"hello","protocol":)" + std::to_string(kProtocolVersion);
  CHECK(problem("{") == "the message is not a JSON object.");
  CHECK(problem("[1]") == "the message is not a JSON object.");
  CHECK(problem(R"({"type":"other"})") == "the message's \"type\" is not \"hello\".");
  CHECK(problem(R"({"type":"hello"})") == "\"protocol\" is missing.");
  CHECK(problem(R"({"type":"hello","protocol":-1})").starts_with("\"protocol\" must be"));
  CHECK(problem(head + "}") == "\"name\" is missing.");
  CHECK(problem(head + R"(,"name":7})").starts_with("\"name\" must be"));
  CHECK(problem(head + R"(,"name":"a","look":[1]})").starts_with("\"look\" must be"));
  CHECK(problem(head + R"(,"name":"a","look":[1,2,3,4,5,6,7,8,256]})").starts_with("\"look\""));
}

TEST_CASE("a hello of another version is read no further than its version", "[protocol][control]") {
  const auto read = DecodeHello(R"({"type":"hello","protocol":4000,"who":"me"})");
  REQUIRE(read.Ok());
  CHECK(read.Value().protocol == 4000);
  // A page of the first version, whose looks had eight numbers, is told to reload.
  const auto older =
      DecodeHello(R"({"type":"hello","protocol":1,"name":"a","look":[1,2,3,4,5,6,7,8]})");
  REQUIRE(older.Ok());
  CHECK(older.Value().protocol == 1);
}

TEST_CASE("a token that no server wrote counts as none", "[protocol][control]") {
  for (const std::string token : {"short", "0123456789ABCDEF0123456789ABCDEF", "null"}) {
    HelloMessage hello{kProtocolVersion, "Ada", {}, token};
    const auto read = DecodeHello(EncodeHello(hello));
    REQUIRE(read.Ok());
    CHECK(read.Value().resume_token.empty());
  }
}

TEST_CASE("the type of a message is read without the rest", "[protocol][control]") {
  CHECK(ControlMessageType(R"({"type":"chat","text":"hi"})") == "chat");
  CHECK(ControlMessageType(R"({"type":3})").empty());
  CHECK(ControlMessageType("nonsense").empty());
}

}  // namespace
}  // namespace atrium
