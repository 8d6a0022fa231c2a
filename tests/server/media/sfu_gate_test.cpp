#include "server/media/sfu_gate.h"

#include <initializer_list>

#include <catch2/catch_test_macros.hpp>

#include "server/media/sfu_tokens.h"
#include "shared/core/base64.h"

namespace atrium {
namespace {

std::string TokenOf(const std::string& room, const std::string& identity) {
  return MintSfuJoinToken({"key", "secret"}, room, identity, {});
}

HttpRequest Asking(const std::string& query) {
  HttpRequest request;
  request.method = "GET";
  request.target = "/sfu/rtc/v1" + query;
  return request;
}

std::string Query(std::initializer_list<std::string_view> fields) {
  std::string query = "?";
  for (const std::string_view field : fields) {
    if (query.size() > 1) query += '&';
    query += field;
  }
  return query;
}

bool LetsIn(const SfuGate& gate, const std::string& query) { return gate.LetsIn(Asking(query)); }

TEST_CASE("the way to the SFU is open to whoever is in that room, until put out", "[sfu]") {
  SfuGate gate;
  const std::string mine = "?access_token=" + TokenOf("zone-1", "5-5");
  CHECK_FALSE(LetsIn(gate, mine));
  gate.Admit("zone-1", "5-5");
  CHECK(LetsIn(gate, mine));
  CHECK(LetsIn(gate, "?auto_subscribe=0&" + mine.substr(1) + "&sdk=js"));
  CHECK_FALSE(LetsIn(gate, "?access_token=" + TokenOf("open", "5-5")));
  CHECK_FALSE(LetsIn(gate, "?access_token=" + TokenOf("zone-1", "6-6")));
  gate.Admit("open", "5-5");
  CHECK_FALSE(LetsIn(gate, mine));
  CHECK(LetsIn(gate, "?access_token=" + TokenOf("open", "5-5")));
  gate.Dismiss("5-5");
  CHECK_FALSE(LetsIn(gate, "?access_token=" + TokenOf("open", "5-5")));
}

TEST_CASE("nobody shows the SFU another token than us, or gets another name there", "[sfu]") {
  SfuGate gate;
  gate.Admit("open", "5-5");
  const std::string good = "access_token=" + TokenOf("open", "5-5");
  const std::string bad = "access_token=" + TokenOf("zone-1", "5-5");
  REQUIRE(LetsIn(gate, "?" + good));
  for (const std::string& query :
       {std::string(), Query({}), Query({"access_token"}), Query({bad, good}), Query({good, good}),
        Query({"access%5Ftoken=x", good}), Query({"access+token=x", good}),
        Query({"a=1;access_token=x", good}), Query({good, "publish=ghost"}),
        Query({good, "%70ublish=ghost"}), Query({"access_token=a.b.c"}),
        Query({"access_token=.."})}) {
    INFO(query);
    CHECK_FALSE(LetsIn(gate, query));
  }
  HttpRequest request = Asking("?" + good);
  request.headers = {{"authorization", "Bearer x"}};
  CHECK_FALSE(gate.LetsIn(request));
  request = Asking("?" + good);
  request.method = "POST";
  CHECK_FALSE(gate.LetsIn(request));
  request = Asking("?" + good);
  request.body = "publish=ghost";
  CHECK_FALSE(gate.LetsIn(request));
}

TEST_CASE("a token that says nonsense is nobody's", "[sfu]") {
  for (const char* claims : {"", "7", "[]", "{}", R"({"sub":7,"video":{"room":"open"}})",
                             R"({"sub":"5-5","video":"open"})", R"({"sub":"5-5","video":{}})",
                             R"({"sub":"","video":{"room":""}})", R"({"sub":"5-5"}})"}) {
    INFO(claims);
    CHECK_FALSE(ReadSfuToken("head." + Base64Url(claims) + ".signature"));
  }
  CHECK_FALSE(ReadSfuToken("head.!!.signature"));
  CHECK_FALSE(ReadSfuToken(""));
  const auto seat = ReadSfuToken(TokenOf("open", "5-5"));
  REQUIRE(seat);
  CHECK(seat->identity == "5-5");
  CHECK(seat->room == "open");
}

}  // namespace
}  // namespace atrium
