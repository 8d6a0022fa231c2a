// Against the examples of the RFCs.
#include "server/media/signing.h"

#include <catch2/catch_test_macros.hpp>

#include "server/media/ice_servers.h"
#include "shared/core/base64.h"

namespace atrium {
namespace {

std::string Hex(std::string_view bytes) {
  std::string hex;
  for (const char byte : bytes) {
    hex += "0123456789abcdef"[static_cast<unsigned char>(byte) >> 4U];
    hex += "0123456789abcdef"[static_cast<unsigned char>(byte) & 15U];
  }
  return hex;
}

TEST_CASE("keyed hashes are those of RFC 2202 and RFC 4231", "[media]") {
  CHECK(Hex(HmacSha1("Jefe", "what do ya want for nothing?")) ==
        "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
  CHECK(Hex(HmacSha256("Jefe", "what do ya want for nothing?")) ==
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

TEST_CASE("a person gets a name and password for TURN that hold for a while", "[media]") {
  IceServerOptions options;
  options.stun = {"stun:a.example"};
  const std::chrono::system_clock::time_point now{std::chrono::seconds(1'000)};
  REQUIRE(IceServersFor(options, SessionId{7}, now).servers.size() == 1);
  CHECK(IceServersFor(options, SessionId{7}, now).servers[0].username.empty());

  options.turn = {"turn:a.example?transport=tcp"};
  options.turn_secret = "a secret that is long";
  const auto servers = IceServersFor(options, SessionId{7}, now).servers;
  REQUIRE(servers.size() == 2);
  CHECK(servers[1].urls == options.turn);
  CHECK(servers[1].username == "1600:7");
  CHECK(servers[1].credential == Base64(HmacSha1(options.turn_secret, "1600:7")));
}

}  // namespace
}  // namespace atrium
