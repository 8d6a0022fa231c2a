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
  Read<SfuAgainWish>("sfu_again", R"({"type":"sfu_again"})");
  Read<SfuUnreachableWish>("sfu_unreachable", R"({"type":"sfu_unreachable"})");
  CHECK(Read<BusyWish>("busy", R"({"type":"busy","on":true})").on);
  const auto block = Read<BlockWish>("block", R"({"type":"block","avatar":9,"on":true})");
  CHECK(block.avatar == AvatarId{9});
  CHECK(block.on);
  CHECK_FALSE(Read<LockWish>("lock", R"({"type":"lock","on":false})").on);
  CHECK(Read<KnockWish>("knock", R"({"type":"knock","avatar":9})").avatar == AvatarId{9});
  CHECK(Read<EmoteWish>("emote", R"({"type":"emote","emote":"dance"})").emote == Emote::kDance);
  CHECK(Read<EmoteWish>("emote", R"({"type":"emote","emote":"thumbs_up"})").emote ==
        Emote::kThumbsUp);
  Read<SitWish>("sit", R"({"type":"sit"})");
  const auto follow = Read<FollowWish>("follow", R"({"type":"follow","avatar":9,"on":true})");
  CHECK(follow.avatar == AvatarId{9});
  CHECK(follow.on);
  CHECK_FALSE(Read<LeadWish>("lead", R"({"type":"lead","avatar":9,"on":false})").on);
  Read<EncryptWish>("encrypt", R"({"type":"encrypt"})");
  CHECK(Read<AdmitWish>("admit", R"({"type":"admit","avatar":9})").avatar == AvatarId{9});
}

TEST_CASE("a report tells of a connection or of a failure", "[talk]") {
  const auto good =
      Read<ReportWish>("talk_report", R"({"type":"talk_report","link":7,"ms":320,"way":"relay"})");
  CHECK(good.link == 7);
  CHECK(good.ms == 320);
  CHECK(good.way == LinkWay::kRelay);
  CHECK_FALSE(good.failure);
  const auto bad =
      Read<ReportWish>("talk_report", R"({"type":"talk_report","link":7,"failure":"no_route"})");
  CHECK(bad.failure == LinkFailure::kNoRoute);
  for (const char* text : {R"({"type":"talk_report","link":7})",
                           R"({"type":"talk_report","link":7,"ms":120001,"way":"relay"})",
                           R"({"type":"talk_report","link":7,"ms":1,"way":"pigeon"})",
                           R"({"type":"talk_report","link":7,"failure":"<script>"})",
                           R"({"type":"talk_report","ms":1,"way":"relay"})"}) {
    INFO(text);
    CHECK_FALSE(DecodeTalkWish("talk_report", text).Ok());
  }
}

TEST_CASE("a gesture that nobody knows is refused", "[talk]") {
  for (const char* emote : {"none", "", "Wave", "<b>"}) {
    CHECK_FALSE(
        DecodeTalkWish("emote", R"({"type":"emote","emote":")" + std::string(emote) + "\"}").Ok());
  }
  CHECK_FALSE(DecodeTalkWish("emote", R"({"type":"emote","emote":1})").Ok());
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
  CHECK_FALSE(DecodeTalkWish("busy", R"({"type":"busy","on":1})").Ok());
  CHECK_FALSE(DecodeTalkWish("block", R"({"type":"block","avatar":0,"on":true})").Ok());
  CHECK_FALSE(DecodeTalkWish("block", R"({"type":"block","avatar":9})").Ok());
  CHECK_FALSE(DecodeTalkWish("follow", R"({"type":"follow","avatar":9})").Ok());
  CHECK_FALSE(DecodeTalkWish("lead", R"({"type":"lead","avatar":0,"on":true})").Ok());
  CHECK_FALSE(DecodeTalkWish("knock", R"({"type":"knock","avatar":65536})").Ok());
  CHECK_FALSE(DecodeTalkWish("admit", R"({"type":"admit"})").Ok());
}

}  // namespace atrium
