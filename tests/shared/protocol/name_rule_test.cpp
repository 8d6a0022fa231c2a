// Which names people may have.
#include "shared/protocol/name_rule.h"

#include <string>

#include <catch2/catch_test_macros.hpp>

namespace atrium {
namespace {

std::string Cleaned(std::string_view name) {
  auto result = CleanName(name);
  return result ? result.Value() : "refused: " + result.ErrorMessage();
}

bool IsRefused(std::string_view name) { return !CleanName(name).Ok(); }

TEST_CASE("names of any script and emoji are kept as they are", "[protocol][name]") {
  for (const char* name : {"Ada", "Zoë", "Нина", "李小龍", "สมชาย", "محمد", "נועה", "ひかり",
                           "한별", "👩‍🚀", "❤️ Léa", "O'Neil-Smith", "नमस्ते", "50‰"}) {
    CHECK(Cleaned(name) == name);
  }
}

TEST_CASE("white space is trimmed at the ends and folded inside", "[protocol][name]") {
  CHECK(Cleaned("  Ada \u00A0\u3000 Lovelace ") == "Ada Lovelace");
}

TEST_CASE("a name with nothing visible is refused", "[protocol][name]") {
  for (const char* name : {"", "   ", "\u200D", "\uFE0F", "\u3164"}) {
    CHECK(IsRefused(name));
  }
}

TEST_CASE("control, bidi and invisible characters are refused", "[protocol][name]") {
  for (const char* name : {"a\tb", "a\nb", "a\x7F", "a\u0085", "\u202Eevil", "a\u2066b", "a\u200Fb",
                           "a\u200Bb", "a\u00ADb", "\uFEFFa", "a\uE000", "a\U000E0041"}) {
    CHECK(IsRefused(name));
  }
}

TEST_CASE("thirty-two characters fit whatever their bytes, thirty-three do not",
          "[protocol][name]") {
  std::string emoji;
  for (int i = 0; i < 32; ++i) emoji += "🙂";
  CHECK(Cleaned(emoji) == emoji);
  CHECK(IsRefused(emoji + "a"));
  CHECK(IsRefused(std::string(100'000, 'a')));
}

TEST_CASE("bytes that are not UTF-8 are refused", "[protocol][name]") {
  CHECK(IsRefused("\xC3\x28"));
}

}  // namespace
}  // namespace atrium
