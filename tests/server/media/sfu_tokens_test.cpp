#include "server/media/sfu_tokens.h"

#include <catch2/catch_test_macros.hpp>

#include "server/media/signing.h"
#include "shared/core/base64.h"

namespace atrium {
namespace {

const SfuKey kKey{"key", "a secret of the SFU"};
const std::chrono::system_clock::time_point kNow{std::chrono::seconds(1'000)};

TEST_CASE("a token for the SFU names one room and one person, and holds for two minutes",
          "[media]") {
  const std::string token = MintSfuJoinToken(kKey, "open", "7-9", kNow);
  const std::string head = Base64Url(R"({"alg":"HS256","typ":"JWT"})");
  const std::string claims =
      Base64Url(R"({"sub":"7-9","video":{"room":"open","roomJoin":true,"canPublish":true,)"
                R"("canSubscribe":true,"canPublishData":false,"canUpdateOwnMetadata":false},)"
                R"("iss":"key","nbf":990,"exp":1120})");
  CHECK(token ==
        head + '.' + claims + '.' + Base64Url(HmacSha256(kKey.secret, head + '.' + claims)));
}

}  // namespace
}  // namespace atrium
