// The JSON messages in which a client asks the server for something that concerns talking. Each is
// granted in silence or refused with an error that ends nothing.
#pragma once

#include <string_view>
#include <variant>

#include "shared/core/result.h"
#include "shared/core/strong_id.h"
#include "shared/sim/proximity.h"

namespace atrium {

// This link holds (`kept` said so), but the page has nothing of it: it was loaded anew.
struct RenewWish {
  LinkNumber link = 0;
};

// The admission to the SFU was of no use: another one, if any is needed.
struct SfuAgainWish {};

using TalkWish = std::variant<RenewWish, SfuAgainWish>;

// Whether a message of this type is a wish.
bool IsTalkWish(std::string_view type);
// `type` is that of the message.
Result<TalkWish> DecodeTalkWish(std::string_view type, std::string_view text);

}  // namespace atrium
