#include "shared/core/base64.h"

#include <catch2/catch_test_macros.hpp>

#include "shared/core/random.h"

namespace atrium {
namespace {

TEST_CASE("base64 is that of RFC 4648", "[core]") {
  CHECK(Base64("").empty());
  CHECK(Base64("f") == "Zg==");
  CHECK(Base64("fo") == "Zm8=");
  CHECK(Base64("foobar") == "Zm9vYmFy");
  CHECK(Base64("\xfb\xff") == "+/8=");
  CHECK(Base64Url("\xfb\xff") == "-_8");
}

TEST_CASE("bytes come back from either alphabet, and from no other characters", "[core]") {
  Random random(5);
  for (int round = 0; round < 200; ++round) {
    std::string bytes;
    for (std::uint32_t i = random.Below(20); i > 0; --i) {
      bytes += static_cast<char>(random.Below(256));
    }
    CHECK(FromBase64(Base64(bytes)) == bytes);
    CHECK(FromBase64Url(Base64Url(bytes)) == bytes);
  }
  CHECK(FromBase64("Zg") == "f");
  CHECK_FALSE(FromBase64("-_8").has_value());
  CHECK_FALSE(FromBase64("Zm 8").has_value());
  CHECK_FALSE(FromBase64Url("+/8").has_value());
  CHECK_FALSE(FromBase64Url("Zg==").has_value());
}

}  // namespace
}  // namespace atrium
