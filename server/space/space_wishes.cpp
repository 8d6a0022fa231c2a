// What a space does with what its clients wish about talking.
#include <algorithm>
#include <variant>

#include "server/space/space.h"

namespace atrium {

std::optional<ErrorMessage> Space::Wish(SessionId session, const TalkWish& wish) {
  Participant* client = Find(session);
  if (client == nullptr || !client->attached) return std::nullopt;
  return std::visit([&](const auto& body) { return Grant(*client, body); }, wish);
}

// A link that has ended meanwhile needs no other end.
std::optional<ErrorMessage> Space::Grant(Participant& client, const RenewWish& wish) {
  links_.clear();
  proximity_.AppendLinks(client.avatar, links_);
  const auto link = std::find_if(links_.begin(), links_.end(), [&wish](const auto& candidate) {
    return candidate.number == wish.link;
  });
  if (link != links_.end()) proximity_.Renew(client.avatar, link->with);
  return std::nullopt;
}

}  // namespace atrium
