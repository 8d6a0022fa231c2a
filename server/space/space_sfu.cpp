// Which links go through the SFU, and who is let in there.
#include <algorithm>

#include "server/space/space.h"

namespace atrium {

// Before the links are decided, so that nobody is told of a way for a link that ends.
void Space::UpdateSfu() {
  for (const AvatarId avatar : sfu_pauses_.TakeEnded(tick_)) SetReachesSfu(avatar, true);
  const bool available = sfu_ != nullptr && sfu_->IsAvailable();
  if (available == topology_.IsSfuAvailable()) return;
  proximity_.SetMaxLinks(available ? kMaxLinksWithSfu : kDefaultMaxLinks);
  topology_.SetSfuAvailable(available);
  // It may have been about to fail when pages could not reach it.
  sfu_pauses_.HastenAll();
}

// Whoever does not sends once for each other again, and cannot have as many.
void Space::SetReachesSfu(AvatarId avatar, bool reaches) {
  topology_.SetReachesSfu(avatar, reaches);
  proximity_.SetMaxLinksOf(avatar, reaches ? kMaxLinksWithSfu : kDefaultMaxLinks);
}

void Space::UpdateRoutes() {
  topology_.Advance(tick_);
  for (const AvatarId avatar : topology_.Changed()) {
    links_.clear();
    proximity_.AppendLinks(avatar, links_);
    links_.push_back({avatar, 0});
    for (const ProximityEngine::Link& link : links_) {
      const auto slot = slot_of_avatar_.find(link.with.value);
      if (slot == slot_of_avatar_.end() || !participants_[slot->second].attached) continue;
      Participant& client = participants_[slot->second];
      // What comes back after it was gone knows nobody.
      if (!topology_.IsSfuAvailable()) client.sfu_due = true;
      client.talk_due = true;
      Touch(slot->second);
    }
  }
}

// A room for each private zone, so that nobody outside even learns who is inside, and one for the
// open. Who may hear whom within it, the pages that send decide by the links that we tell them. In
// one room a page encrypts everything or nothing, so a zone has another one once it is encrypted.
std::string Space::SfuRoomOf(const Participant& client) const {
  const ZoneId zone = RoomOf(client);
  if (!zone.IsValid()) return options_.sfu_rooms + "open";
  return options_.sfu_rooms + "zone-" + std::to_string(zone.value) +
         (proximity_.IsEncrypted(zone) ? "-encrypted" : "");
}

// Another one for whoever has the same avatar later.
std::string Space::SfuIdentityOf(const Participant& client) {
  return std::to_string(client.avatar.value) + '-' + std::to_string(client.session.value);
}

// With `links_` those of the client. Whoever has no link any more must not stay in the room;
// whoever goes back to the mesh must, until it is heard there.
void Space::AdmitToSfu(Participant& client) {
  const bool through_sfu =
      std::any_of(links_.begin(), links_.end(), [&](const ProximityEngine::Link& link) {
        return topology_.RouteOf(client.avatar, link.with) == Route::kSfu;
      });
  const std::string room = through_sfu ? SfuRoomOf(client) : client.sfu_room;
  if (links_.empty() || room != client.sfu_room) DismissFromSfu(client);
  const bool is_due = room != client.sfu_room || client.sfu_due;
  if (!through_sfu || !is_due) return;
  client.sfu_due = false;
  client.sfu_room = room;
  AddText(sfu_->Admission(room, SfuIdentityOf(client)));
}

void Space::DismissFromSfu(Participant& client) {
  if (sfu_ == nullptr || client.sfu_room.empty()) return;
  sfu_->Dismiss(client.sfu_room, SfuIdentityOf(client));
  client.sfu_room.clear();
}

std::optional<ErrorMessage> Space::Grant(Participant& client, const SfuAgainWish&) {
  sfu_pauses_.Hasten(client.avatar);
  client.sfu_due = true;
  client.talk_due = true;
  Touch(SlotOf(client));
  return std::nullopt;
}

// Only of whoever was let in can that be true, and only while there is an SFU to be reached.
std::optional<ErrorMessage> Space::Grant(Participant& client, const SfuUnreachableWish&) {
  if (client.sfu_room.empty() || !topology_.IsSfuAvailable()) return std::nullopt;
  if (!sfu_pauses_.Begin(client.avatar, tick_)) return std::nullopt;
  ++talk_stats_.sfu_unreachable;
  DismissFromSfu(client);
  SetReachesSfu(client.avatar, false);
  return std::nullopt;
}

}  // namespace atrium
