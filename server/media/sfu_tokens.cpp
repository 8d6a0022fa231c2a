#include "server/media/sfu_tokens.h"

#include <nlohmann/json.hpp>

#include "server/media/signing.h"
#include "shared/core/base64.h"

namespace atrium {
namespace {

using Json = nlohmann::ordered_json;
using std::chrono::system_clock;

// Clocks of two machines differ a little.
constexpr std::chrono::seconds kClockTolerance{10};

std::int64_t Seconds(system_clock::time_point time) {
  return std::chrono::duration_cast<std::chrono::seconds>(time.time_since_epoch()).count();
}

std::string Sign(const SfuKey& key, Json claims, system_clock::time_point now) {
  claims["iss"] = key.name;
  claims["nbf"] = Seconds(now - kClockTolerance);
  claims["exp"] = Seconds(now + kSfuTokenLifetime);
  const Json head{{"alg", "HS256"}, {"typ", "JWT"}};
  const std::string text = Base64Url(head.dump()) + '.' + Base64Url(claims.dump());
  return text + '.' + Base64Url(HmacSha256(key.secret, text));
}

}  // namespace

std::string MintSfuJoinToken(const SfuKey& key, const std::string& room,
                             const std::string& identity, system_clock::time_point now) {
  const Json grants{
      {"room", room},         {"roomJoin", true},        {"canPublish", true},
      {"canSubscribe", true}, {"canPublishData", false}, {"canUpdateOwnMetadata", false}};
  return Sign(key, {{"sub", identity}, {"video", grants}}, now);
}

std::string MintSfuAdminToken(const SfuKey& key, const std::string& room,
                              system_clock::time_point now) {
  return Sign(key, {{"sub", "atrium"}, {"video", {{"room", room}, {"roomAdmin", true}}}}, now);
}

}  // namespace atrium
