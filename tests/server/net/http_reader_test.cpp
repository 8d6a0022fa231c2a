// HTTP requests out of a byte stream.
#include "server/net/http_reader.h"

#include <string_view>

#include <catch2/catch_test_macros.hpp>

namespace atrium {
namespace {

void Add(HttpReader& reader, std::string_view text) {
  reader.Add({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
}

TEST_CASE("a request is read whole, whatever pieces it comes in", "[net]") {
  HttpReader reader;
  constexpr std::string_view kRequest = "POST /a HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc";
  for (std::size_t i = 0; i + 1 < kRequest.size(); ++i) {
    Add(reader, kRequest.substr(i, 1));
    CHECK_FALSE(reader.Next().has_value());
  }
  Add(reader, kRequest.substr(kRequest.size() - 1));
  const auto request = reader.Next();
  REQUIRE(request.has_value());
  CHECK(request->target == "/a");
  CHECK(request->body == "abc");
  CHECK(reader.Broken() == 0);
}

TEST_CASE("two requests in one piece come out one after the other", "[net]") {
  HttpReader reader;
  Add(reader, "POST /a HTTP/1.1\r\nContent-Length: 1\r\n\r\nxGET /b HTTP/1.1\r\n\r\nrest");
  CHECK(reader.Next().value().body == "x");
  CHECK(reader.Next().value().target == "/b");
  CHECK(reader.TakeRest().size() == 4);
}

TEST_CASE("a body in chunks is refused before its first byte is parsed", "[net]") {
  HttpReader reader;
  Add(reader,
      "POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n1\r\nabc\r\n0\r\n\r\n");
  CHECK_FALSE(reader.Next().has_value());
  CHECK(reader.Broken() == 411);
}

TEST_CASE("bytes that are no request break the stream", "[net]") {
  HttpReader reader;
  Add(reader, "nonsense\r\n\r\n");
  CHECK_FALSE(reader.Next().has_value());
  CHECK(reader.Broken() == 400);
}

}  // namespace
}  // namespace atrium
