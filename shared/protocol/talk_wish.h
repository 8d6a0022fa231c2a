// The JSON messages in which a client asks the server for something that concerns talking, or for
// a gesture or a reaction. Each is granted in silence or refused with an error that ends nothing.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>

#include "shared/core/result.h"
#include "shared/core/strong_id.h"
#include "shared/protocol/emote.h"
#include "shared/sim/proximity.h"

namespace atrium {

// This link holds (`kept` said so), but the page has nothing of it: it was loaded anew.
struct RenewWish {
  LinkNumber link = 0;
};

// The SFU's room could not be entered with the last admission.
struct SfuAgainWish {};

// The SFU cannot be reached from where the page is: it is to be led from page to page.
struct SfuUnreachableWish {};

// Not to be disturbed: linked with nobody.
struct BusyWish {
  bool on = false;
};

// Never to be linked with that person, who is not told.
struct BlockWish {
  AvatarId avatar;
  bool on = false;
};

// Nobody else is to join one's conversation.
struct LockWish {
  bool on = false;
};

// To be let into the locked conversation of `avatar`.
struct KnockWish {
  AvatarId avatar;
};

// `avatar`, who has knocked, may come in.
struct AdmitWish {
  AvatarId avatar;
};

// What is said in the private zone one stands in is to be encrypted.
struct EncryptWish {};

// To be seen doing so by all who see one's avatar. Never kNone.
struct EmoteWish {
  Emote emote = Emote::kWave;
};

// To sit down on the seat one stands on.
struct SitWish {};

// To walk behind `avatar`, who is asked first; or not (any more).
struct FollowWish {
  AvatarId avatar;
  bool on = false;
};

// To let `avatar` walk behind oneself, who has asked to; or not (any more).
struct LeadWish {
  AvatarId avatar;
  bool on = false;
};

enum class LinkWay : std::uint8_t { kDirect, kRelay, kSfu };
inline constexpr std::array<std::string_view, 3> kLinkWayNames = {"direct", "relay", "sfu"};
inline constexpr std::size_t kLinkWays = kLinkWayNames.size();

enum class LinkFailure : std::uint8_t {
  kNoAnswer,  // the other side never described itself
  kNoRoute,   // it did, but no way between the two was found
  kRefused,   // it described something that no page of ours would
};
inline constexpr std::array<std::string_view, 3> kLinkFailureNames = {"no_answer", "no_route",
                                                                      "refused"};
inline constexpr std::size_t kLinkFailures = kLinkFailureNames.size();

inline constexpr std::uint32_t kMaxSetUpMs = 120'000;

// How the own side of a link came about, for the operator's figures: connected after `ms`, or not.
struct ReportWish {
  LinkNumber link = 0;
  std::uint32_t ms = 0;
  LinkWay way = LinkWay::kDirect;
  std::optional<LinkFailure> failure;
};

using TalkWish = std::variant<RenewWish, SfuAgainWish, SfuUnreachableWish, BusyWish, BlockWish,
                              LockWish, KnockWish, AdmitWish, EncryptWish, EmoteWish, SitWish,
                              FollowWish, LeadWish, ReportWish>;

// Whether a message of this type is a wish.
bool IsTalkWish(std::string_view type);
// `type` is that of the message.
Result<TalkWish> DecodeTalkWish(std::string_view type, std::string_view text);

}  // namespace atrium
