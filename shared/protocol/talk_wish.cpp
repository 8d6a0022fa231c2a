#include "shared/protocol/talk_wish.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "shared/protocol/json_fields.h"

namespace atrium {
namespace {

constexpr std::uint32_t kAnyNumber = 0xFFFFFFFFU;

using Read = TalkWish (*)(FieldReader& fields);

constexpr std::array<std::pair<std::string_view, Read>, 2> kWishes{{
    {"renew",
     [](FieldReader& fields) -> TalkWish { return RenewWish{fields.Number("link", kAnyNumber)}; }},
    {"sfu_again", [](FieldReader&) -> TalkWish { return SfuAgainWish{}; }},
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
  TalkWish wish = (*read)(fields);
  return fields.Finish(std::move(wish));
}

}  // namespace atrium
