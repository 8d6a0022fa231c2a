// Strict UTF-8.
#include "shared/core/utf8.h"

#include <catch2/catch_test_macros.hpp>

namespace atrium {
namespace {

TEST_CASE("text of one to four bytes a character survives decoding and encoding", "[core]") {
  const std::string text = "a é 語 🙂";
  const auto code_points = DecodeUtf8(text);
  REQUIRE(code_points.has_value());
  CHECK(code_points->size() == 7);
  CHECK(EncodeUtf8(*code_points) == text);
}

TEST_CASE("malformed UTF-8 is refused", "[core]") {
  for (const char* wrong : {"\x80", "\xC3", "\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80",
                            "\xF4\x90\x80\x80", "\xFF", "\xC3\x28", "ab\xE2\x82"}) {
    CHECK_FALSE(DecodeUtf8(wrong).has_value());
  }
}

}  // namespace
}  // namespace atrium
