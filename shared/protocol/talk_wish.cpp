#include "shared/protocol/talk_wish.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "shared/protocol/json_fields.h"

namespace atrium {
namespace {

constexpr std::uint32_t kAnyNumber = 0xFFFFFFFFU;

AvatarId ReadAvatar(FieldReader& fields) {
  const AvatarId avatar{static_cast<std::uint16_t>(fields.Number("avatar", 0xFFFFU))};
  if (!avatar.IsValid()) fields.Fail("\"avatar\" must not be 0");
  return avatar;
}

// Something about somebody, on or off.
template <typename Wish>
Wish ReadSwitch(FieldReader& fields) {
  const AvatarId avatar = ReadAvatar(fields);
  return {avatar, fields.Flag("on")};
}

// The place of a name in a list of them; a name that is not there fails.
template <typename Value, std::size_t kCount>
Value ReadName(FieldReader& fields, const char* field,
               const std::array<std::string_view, kCount>& names) {
  const std::string name = fields.Text(field, 16);
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) fields.Fail("\"" + std::string(field) + "\" is not known");
  return static_cast<Value>(found == names.end() ? 0 : found - names.begin());
}

ReportWish ReadReport(FieldReader& fields) {
  ReportWish report;
  report.link = fields.Number("link", kAnyNumber);
  if (fields.Has("failure")) {
    report.failure = ReadName<LinkFailure>(fields, "failure", kLinkFailureNames);
    return report;
  }
  report.ms = fields.Number("ms", kMaxSetUpMs);
  report.way = ReadName<LinkWay>(fields, "way", kLinkWayNames);
  return report;
}

EmoteWish ReadEmote(FieldReader& fields) {
  const auto emote = ReadName<Emote>(fields, "emote", kEmoteNames);
  if (emote == Emote::kNone) fields.Fail("\"emote\" is not known");
  return {emote};
}

using Read = TalkWish (*)(FieldReader& fields);

constexpr std::array<std::pair<std::string_view, Read>, 14> kWishes{{
    {"renew",
     [](FieldReader& fields) -> TalkWish { return RenewWish{fields.Number("link", kAnyNumber)}; }},
    {"sfu_again", [](FieldReader&) -> TalkWish { return SfuAgainWish{}; }},
    {"sfu_unreachable", [](FieldReader&) -> TalkWish { return SfuUnreachableWish{}; }},
    {"busy", [](FieldReader& fields) -> TalkWish { return BusyWish{fields.Flag("on")}; }},
    {"block", [](FieldReader& fields) -> TalkWish { return ReadSwitch<BlockWish>(fields); }},
    {"lock", [](FieldReader& fields) -> TalkWish { return LockWish{fields.Flag("on")}; }},
    {"knock", [](FieldReader& fields) -> TalkWish { return KnockWish{ReadAvatar(fields)}; }},
    {"admit", [](FieldReader& fields) -> TalkWish { return AdmitWish{ReadAvatar(fields)}; }},
    {"encrypt", [](FieldReader&) -> TalkWish { return EncryptWish{}; }},
    {"emote", [](FieldReader& fields) -> TalkWish { return ReadEmote(fields); }},
    {"sit", [](FieldReader&) -> TalkWish { return SitWish{}; }},
    {"follow", [](FieldReader& fields) -> TalkWish { return ReadSwitch<FollowWish>(fields); }},
    {"lead", [](FieldReader& fields) -> TalkWish { return ReadSwitch<LeadWish>(fields); }},
    {"talk_report", [](FieldReader& fields) -> TalkWish { return ReadReport(fields); }},
}};

const Read* Find(std::string_view type) {
  const auto* found = std::find_if(kWishes.begin(), kWishes.end(),
                                   [type](const auto& wish) { return wish.first == type; });
  return found == kWishes.end() ? nullptr : &found->second;
}

}  // namespace

bool IsTalkWish(std::string_view type) { return Find(type) != nullptr; }

Result<TalkWish> DecodeTalkWish(std::string_view type, std::string_view text) {
  const Read* read = Find(type);
  if (read == nullptr) return Error{"This is no wish."};
  FieldReader fields(text, type);
  const TalkWish wish = (*read)(fields);
  return fields.Finish(wish);
}

}  // namespace atrium
