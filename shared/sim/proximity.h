// Who is close enough to talk: the pairs of people between whom sound and pictures may flow.
//
// A pair is linked when two people come near, and unlinked when they have been apart for a while;
// two radii and two waiting times keep it from flickering. A link is permission and preparation,
// not loudness: how loud somebody is follows from the distance, and is the client's affair. Zones
// come before distance: see shared/sim/earshot.h.
//
// Only people who moved are looked at again. Knows nothing of clients, sockets and clocks.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <utility>
#include <vector>

#include "shared/core/strong_id.h"
#include "shared/core/tick.h"
#include "shared/sim/earshot.h"
#include "shared/sim/people_grid.h"

namespace atrium {

// Who only passes by is not linked: so long one has to stay near. And so long apart, to be
// unlinked.
inline constexpr Tick kApproachTicks = 6;
inline constexpr Tick kPartTicks = 50;
// People one is linked with at most: every link is a connection from page to page with an encoder
// and an uplink of its own. A bound, not a measured optimum.
inline constexpr std::size_t kDefaultMaxLinks = 8;
// Through an SFU every page sends once. What bounds it is what one page can take and play.
inline constexpr std::size_t kMaxLinksWithSfu = 24;
// With all links taken, whoever is nearer than the farthest by so many tiles takes that place.
inline constexpr double kNearerTiles = 1.5;
// But only when both have stood for so long: in a crowd that walks about somebody is always nearer,
// and places that change with every step are of use to nobody.
inline constexpr Tick kStandTicks = kTicksPerSecond;
// Of one circle, so many keep somebody out at most: one would do to know of, but may walk off. A
// crowd that walks past a locked group is not told of all its members.
inline constexpr std::ptrdiff_t kMaxBarredByCircle = 2;
// Somebody may become nearer without a step, when others walk off: those with all links taken look
// around this often.
inline constexpr Tick kLookAroundTicks = 20;

enum class UnlinkReason : std::uint8_t {
  kProximityLost,  // they walked apart, or somebody nearer took the place
  kZoneLeft,       // a zone that separates them lies between them now
  kGone,           // one left or is away
  kUserEnded,  // one does not want it: is not to be disturbed, blocks the other, or locked them out
};

// Which of all links of a space, in the order in which they began; 0 is none.
using LinkNumber = std::uint32_t;

struct LinkChange {
  AvatarId a;  // the smaller id
  AvatarId b;
  bool linked = false;
  UnlinkReason reason = UnlinkReason::kProximityLost;  // when not linked
  bool staged = false;                                 // between a stage and those who hear it

  friend bool operator==(const LinkChange&, const LinkChange&) = default;
};

class ProximityEngine {
 public:
  // For a map of `width` x `height` tiles. `zones` as the map has them, by id - 1: borrowed for the
  // engine's life.
  ProximityEngine(std::int32_t width, std::int32_t height, std::int32_t audible_tiles,
                  std::span<const Zone> zones);

  // The person is here now. What follows from it is told by the next Advance.
  void Put(AvatarId id, TilePosition tile, ZoneId zone);
  // Whether the person may be linked at all, and why not. People begin unreachable.
  void SetReachable(AvatarId id, bool reachable, UnlinkReason why = UnlinkReason::kGone);
  // What is said in this private zone is encrypted from the next Advance on, until one finds nobody
  // inside any more; then the map decides again. Its links begin anew. False when it is already.
  bool Encrypt(ZoneId zone, AvatarId by);
  // Whether these two are never linked, until one of them is removed.
  void SetApart(AvatarId a, AvatarId b, bool apart);
  // Only those of the same circle are linked with each other, stages aside. 0, at first, is that of
  // all who are in none.
  void SetCircle(AvatarId id, std::uint32_t circle);
  // Somebody out of reach for a moment who may come back: links that hold go on, none begins.
  void SetHeld(AvatarId id, bool held);
  // The link between the two, if there is one, ends and begins anew, as if one had been away.
  void Renew(AvatarId a, AvatarId b);
  void Remove(AvatarId id);
  // How many links one person has at most, from the next Advance on; at first kDefaultMaxLinks.
  // When it falls, the farthest go.
  void SetMaxLinks(std::size_t max_links);
  // How many this one has at most, if that is fewer; until the person is removed.
  void SetMaxLinksOf(AvatarId id, std::size_t max_links);

  // What changed by the end of `tick`; ticks rise. Appends to `changes`.
  void Advance(Tick tick, std::vector<LinkChange>& changes);

  // 0 when they are not linked. Whoever is unlinked and linked again has another number.
  LinkNumber LinkBetween(AvatarId a, AvatarId b) const;
  struct Link {
    AvatarId with;
    LinkNumber number = 0;
    bool full = false;       // heard at full loudness, however far away
    bool encrypted = false;  // in an encrypted zone

    friend bool operator==(const Link&, const Link&) = default;
  };
  // In no particular order; appends.
  void AppendLinks(AvatarId id, std::vector<Link>& links) const;
  std::size_t LinkCount() const { return link_count_; }
  bool IsPrivate(ZoneId zone) const { return rules_.KindAt(zone) == ZoneKind::kPrivate; }
  // Whether what is said in the zone is for nobody but those inside, not even for an SFU.
  bool IsEncrypted(ZoneId zone) const;
  // Who has encrypted it; the invalid id when it was the map, or when they are gone.
  AvatarId EncryptedBy(ZoneId zone) const;
  // Whether the two would be linked but for the circle that the second is in.
  bool IsBarred(AvatarId id, AvatarId from) const;
  // From whom somebody is barred, some of each circle, in no particular order; appends.
  void AppendBarred(AvatarId id, std::vector<AvatarId>& barred) const;
  // Those for whom that may have changed since the last call; appends.
  void TakeBarChanges(std::vector<AvatarId>& changes);

 private:
  enum class Phase : std::uint8_t { kApproaching, kLinked, kParting, kBarred };
  struct Pair {
    AvatarId other;
    Phase phase = Phase::kApproaching;
    Tick since = 0;
    LinkNumber number = 0;
    bool full = false;  // the other is heard at full loudness
    bool staged = false;
    bool encrypted = false;
  };
  struct Person {
    Place place;
    bool present = false;
    bool reachable = false;
    bool held = false;
    UnlinkReason why = UnlinkReason::kGone;  // when not reachable
    std::uint32_t circle = 0;
    Tick arrived = 0;  // on the tile
    bool moved = false;
    bool interrupted = false;  // was unreachable since the last Advance
    std::size_t links = 0;
    std::size_t max_links = kMaxLinksWithSfu;
    std::vector<Pair> pairs;  // each pair is kept with both
    std::vector<AvatarId> apart;
  };
  struct Appointment {
    AvatarId a;
    AvatarId b;
    Tick since = 0;
  };
  struct EncryptedZone {
    ZoneId zone;
    AvatarId by;
    bool begun = false;
  };

  Person& At(AvatarId id);
  const Person* Find(AvatarId id) const;
  void NoteMoved(AvatarId id);
  void SetZone(AvatarId id, ZoneId zone);
  const EncryptedZone* FindEncrypted(ZoneId zone) const;
  void UpdateEncryptedZones();
  // Those inside a zone where not only the near ones count; null for any other.
  std::vector<AvatarId>* MembersOf(ZoneId zone);
  void AppendMembers(ZoneId zone, std::vector<AvatarId>& found);
  void AppendGathering(ZoneId zone, std::vector<AvatarId>& found);
  std::size_t MaxLinksOf(AvatarId id) const {
    return std::min(max_links_, people_[id.value].max_links);
  }
  bool IsFull(AvatarId id) const { return people_[id.value].links >= MaxLinksOf(id); }
  bool HaveRoom(AvatarId a, AvatarId b) const { return !IsFull(a) && !IsFull(b); }
  // How gladly a link with somebody is given up: by distance in tiles, before all that of a stage.
  double Remoteness(AvatarId a, AvatarId b) const;
  AvatarId FarthestLinked(AvatarId id) const;
  bool Stands(AvatarId id) const;
  // Whether the two stand, so that one of them may push somebody aside for the other. A stage need
  // not wait.
  bool MayDisplace(AvatarId id, AvatarId other) const;
  // Whether `id` has a link left for `other`, or one that is clearly farther.
  bool HasPlaceFor(AvatarId id, AvatarId other) const;
  bool MayLink(AvatarId a, AvatarId b) const;
  bool LooksAround(AvatarId id) const { return (id.value + tick_) % kLookAroundTicks == 0; }
  void NoteWhoLooksAround();

  const Pair* FindPair(AvatarId a, AvatarId b) const;
  void SetPair(AvatarId a, AvatarId b, Phase phase, LinkNumber number);
  bool AreApart(AvatarId a, AvatarId b) const;
  bool AreDivided(AvatarId a, AvatarId b) const;
  // Whether enough others of the circle of `other` keep `id` out already.
  bool IsKeptOut(AvatarId id, AvatarId other) const;
  void Bar(AvatarId a, AvatarId b);
  // Whether a link is still what it began as.
  bool IsSameHearing(AvatarId a, AvatarId b) const;
  void DropPair(AvatarId a, AvatarId b);

  void Reconsider(AvatarId id);
  void FindCandidates(AvatarId id);
  void DropFarthest(AvatarId id, std::size_t links_left);
  void ReconsiderPair(AvatarId a, AvatarId b);
  void Meet(AvatarId a, AvatarId b, Earshot earshot);
  void Follow(AvatarId a, AvatarId b, Phase phase, Earshot earshot);
  void FollowBarred(AvatarId a, AvatarId b, Earshot earshot);
  void Begin(AvatarId a, AvatarId b);
  void Part(AvatarId a, AvatarId b, UnlinkReason reason);
  void KeepAppointments(std::deque<Appointment>& appointments, Tick delay, Phase phase);

  EarshotRules rules_;
  std::size_t max_links_ = kDefaultMaxLinks;
  PeopleGrid grid_;
  std::vector<Person> people_;                  // by avatar id
  std::vector<std::vector<AvatarId>> members_;  // by zone id - 1; of gatherings
  std::vector<EncryptedZone> encrypted_;        // by those inside, not by the map
  std::vector<AvatarId> moved_;
  std::vector<std::pair<AvatarId, AvatarId>> renewals_;
  std::vector<AvatarId> found_;  // scratch
  std::vector<AvatarId> bar_changes_;
  std::deque<Appointment> approaching_;
  std::deque<Appointment> parting_;
  std::size_t link_count_ = 0;
  LinkNumber last_number_ = 0;
  // Of the Advance under way.
  Tick tick_ = 0;
  std::vector<LinkChange>* changes_ = nullptr;
};

}  // namespace atrium
