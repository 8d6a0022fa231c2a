#include "shared/protocol/talk_wish.h"

#include <string>

#include <catch2/catch_test_macros.hpp>

namespace atrium {
namespace {

template <typename Wish>
Wish Read(std::string_view type, std::string_view text) {
  const auto wish = DecodeTalkWish(type, text);
  REQUIRE(wish.Ok());
  return std::get<Wish>(wish.Value());
}

}  // namespace

TEST_CASE("a wish is read with all it says", "[talk]") {
  CHECK(Read<RenewWish>("renew", R"({"type":"renew","link":7,"more":1})").link == 7);
}

TEST_CASE("a wish that says nonsense is refused", "[talk]") {
  CHECK_FALSE(IsTalkWish("signal"));
  CHECK_FALSE(IsTalkWish(""));
  for (const char* text :
       {"", "{}", "[]", R"({"type":"signal","link":7})", R"({"type":"renew"})",
        R"({"type":"renew","link":-1})", R"({"type":"renew","link":"7"})",
        R"({"type":"renew","link":1.5})", R"({"type":"renew","link":4294967296})"}) {
    INFO(text);
    CHECK_FALSE(DecodeTalkWish("renew", text).Ok());
  }
}

}  // namespace atrium
