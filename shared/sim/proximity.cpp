#include "shared/sim/proximity.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace atrium {
namespace {

std::int64_t Squared(double tiles) { return static_cast<std::int64_t>(tiles * tiles); }

std::int32_t ReachOf(std::int32_t audible_tiles) {
  return static_cast<std::int32_t>(std::ceil(audible_tiles * kConnectFactor));
}

std::int64_t DistanceSquared(TilePosition a, TilePosition b) {
  const std::int64_t x = a.x - b.x;
  const std::int64_t y = a.y - b.y;
  return x * x + y * y;
}

}  // namespace

ProximityEngine::ProximityEngine(std::int32_t width, std::int32_t height,
                                 std::int32_t audible_tiles, std::span<const Zone> zones)
    : connect_squared_(Squared(audible_tiles * kConnectFactor)),
      release_squared_(Squared(audible_tiles * kReleaseFactor)),
      zones_(zones),
      grid_(width, height, ReachOf(audible_tiles)),
      members_(zones.size()) {}

ProximityEngine::Person& ProximityEngine::At(AvatarId id) {
  if (id.value >= people_.size()) people_.resize(std::size_t{id.value} + 1);
  return people_[id.value];
}

const ProximityEngine::Person* ProximityEngine::Find(AvatarId id) const {
  return id.value < people_.size() && people_[id.value].present ? &people_[id.value] : nullptr;
}

void ProximityEngine::NoteMoved(AvatarId id) {
  Person& person = At(id);
  if (person.moved) return;
  person.moved = true;
  moved_.push_back(id);
}

std::vector<AvatarId>* ProximityEngine::MembersOf(ZoneId zone) {
  return KindAt(zone) == ZoneKind::kPrivate ? &members_[zone.value - 1U] : nullptr;
}

void ProximityEngine::SetZone(AvatarId id, ZoneId zone) {
  Person& person = At(id);
  if (person.zone == zone) return;
  if (auto* members = MembersOf(person.zone)) std::erase(*members, id);
  if (auto* members = MembersOf(zone)) members->push_back(id);
  person.zone = zone;
}

void ProximityEngine::Put(AvatarId id, TilePosition tile, ZoneId zone) {
  Person& person = At(id);
  if (person.present) {
    grid_.Move(id, person.tile, tile);
  } else {
    grid_.Add(id, tile);
    person.present = true;
  }
  person.tile = tile;
  SetZone(id, zone);
  NoteMoved(id);
}

void ProximityEngine::SetReachable(AvatarId id, bool reachable) {
  Person& person = At(id);
  person.reachable = reachable;
  person.interrupted = person.interrupted || !reachable;
  NoteMoved(id);
}

void ProximityEngine::SetHeld(AvatarId id, bool held) {
  At(id).held = held;
  NoteMoved(id);
}

void ProximityEngine::Renew(AvatarId a, AvatarId b) { renewals_.emplace_back(a, b); }

void ProximityEngine::Remove(AvatarId id) {
  Person& person = At(id);
  if (!person.present) return;
  grid_.Remove(id, person.tile);
  SetZone(id, {});
  person.present = false;
  person.held = false;
  SetReachable(id, false);
}

void ProximityEngine::SetMaxLinks(std::size_t max_links) {
  if (max_links == max_links_) return;
  max_links_ = max_links;
  for (std::size_t id = 0; id < people_.size(); ++id) {
    if (people_[id].present) NoteMoved(AvatarId{static_cast<std::uint16_t>(id)});
  }
}

ZoneKind ProximityEngine::KindAt(ZoneId zone) const {
  return zone.IsValid() && zone.value <= zones_.size() ? zones_[zone.value - 1U].kind
                                                       : ZoneKind::kPublic;
}

ProximityEngine::Relation ProximityEngine::RelationOf(const Person& a, const Person& b) const {
  if (!a.reachable || !b.reachable) return Relation::kUnreachable;
  const ZoneKind kind_a = KindAt(a.zone);
  const ZoneKind kind_b = KindAt(b.zone);
  if (kind_a == ZoneKind::kSilent || kind_b == ZoneKind::kSilent) return Relation::kSeparated;
  if (kind_a == ZoneKind::kPrivate || kind_b == ZoneKind::kPrivate) {
    return a.zone == b.zone ? Relation::kTogether : Relation::kSeparated;
  }
  const std::int64_t distance = DistanceSquared(a.tile, b.tile);
  if (distance <= connect_squared_) return Relation::kNear;
  return distance <= release_squared_ ? Relation::kBetween : Relation::kFar;
}

const ProximityEngine::Pair* ProximityEngine::FindPair(AvatarId a, AvatarId b) const {
  if (a.value >= people_.size()) return nullptr;
  for (const Pair& pair : people_[a.value].pairs) {
    if (pair.other == b) return &pair;
  }
  return nullptr;
}

void ProximityEngine::SetPair(AvatarId a, AvatarId b, Phase phase, LinkNumber number) {
  const auto set = [this](AvatarId of, const Pair& pair) {
    auto& pairs = At(of).pairs;
    const auto found = std::find_if(pairs.begin(), pairs.end(), [&pair](const Pair& other) {
      return other.other == pair.other;
    });
    if (found == pairs.end()) {
      pairs.push_back(pair);
    } else {
      *found = pair;
    }
  };
  set(a, {b, phase, tick_, number});
  set(b, {a, phase, tick_, number});
}

void ProximityEngine::DropPair(AvatarId a, AvatarId b) {
  std::erase_if(At(a).pairs, [b](const Pair& pair) { return pair.other == b; });
  std::erase_if(At(b).pairs, [a](const Pair& pair) { return pair.other == a; });
}

double ProximityEngine::Distance(AvatarId a, AvatarId b) const {
  const std::int64_t squared = DistanceSquared(people_[a.value].tile, people_[b.value].tile);
  return std::sqrt(static_cast<double>(squared));
}

// Of two who are as far away, the one who came later; the invalid id when there is no link.
AvatarId ProximityEngine::FarthestLinked(AvatarId id) const {
  const Pair* farthest = nullptr;
  for (const Pair& pair : people_[id.value].pairs) {
    if (pair.number == 0) continue;
    const double nearer = farthest == nullptr ? -1 : Distance(id, farthest->other);
    const double distance = Distance(id, pair.other);
    if (distance > nearer || (distance == nearer && pair.number > farthest->number)) {
      farthest = &pair;
    }
  }
  return farthest == nullptr ? AvatarId{} : farthest->other;
}

bool ProximityEngine::HasPlaceFor(AvatarId id, AvatarId other) const {
  if (!IsFull(id)) return true;
  const AvatarId farthest = FarthestLinked(id);
  return farthest.IsValid() && Distance(id, other) + kNearerTiles <= Distance(id, farthest);
}

bool ProximityEngine::MayLink(AvatarId a, AvatarId b) const {
  const bool here = !people_[a.value].held && !people_[b.value].held;
  return here && HasPlaceFor(a, b) && HasPlaceFor(b, a);
}

void ProximityEngine::DropFarthest(AvatarId id, std::size_t links_left) {
  while (At(id).links > links_left) {
    Part(id, FarthestLinked(id), UnlinkReason::kProximityLost);
  }
}

void ProximityEngine::Begin(AvatarId a, AvatarId b) {
  if (!MayLink(a, b)) return DropPair(a, b);
  for (const AvatarId id : {a, b}) DropFarthest(id, max_links_ - 1);
  ++At(a).links;
  ++At(b).links;
  SetPair(a, b, Phase::kLinked, ++last_number_);
  ++link_count_;
  changes_->push_back({std::min(a, b), std::max(a, b), true, {}});
}

// Ends a pair of whatever phase.
void ProximityEngine::Part(AvatarId a, AvatarId b, UnlinkReason reason) {
  const bool was_linked = FindPair(a, b)->phase != Phase::kApproaching;
  DropPair(a, b);
  if (!was_linked) return;
  --link_count_;
  for (const AvatarId id : {a, b}) {
    --At(id).links;
    NoteMoved(id);  // there is room for somebody who waits
  }
  changes_->push_back({std::min(a, b), std::max(a, b), false, reason});
}

void ProximityEngine::Meet(AvatarId a, AvatarId b, Relation relation) {
  if (relation != Relation::kTogether && relation != Relation::kNear) return;
  if (!MayLink(a, b)) return;
  // Nobody is pushed aside for one who only passes by.
  if (relation == Relation::kTogether && HaveRoom(a, b)) return Begin(a, b);
  SetPair(a, b, Phase::kApproaching, 0);
  approaching_.push_back({a, b, tick_});
}

void ProximityEngine::ReconsiderPair(AvatarId a, AvatarId b) {
  const Relation relation = RelationOf(At(a), At(b));
  const Pair* pair = FindPair(a, b);
  if (pair == nullptr) return Meet(a, b, relation);
  const Phase phase = pair->phase;
  switch (relation) {
    case Relation::kUnreachable:
      return Part(a, b, UnlinkReason::kGone);
    case Relation::kSeparated:
      return Part(a, b, UnlinkReason::kZoneLeft);
    case Relation::kTogether:
      if (phase == Phase::kApproaching && HaveRoom(a, b)) return Begin(a, b);
      break;
    case Relation::kNear:
      break;
    case Relation::kBetween:
      if (phase == Phase::kApproaching) return DropPair(a, b);
      break;
    case Relation::kFar:
      if (phase == Phase::kApproaching) return DropPair(a, b);
      if (phase == Phase::kLinked) {
        SetPair(a, b, Phase::kParting, pair->number);
        parting_.push_back({a, b, tick_});
      }
      return;
  }
  if (phase == Phase::kParting) SetPair(a, b, Phase::kLinked, pair->number);
}

void ProximityEngine::FindCandidates(AvatarId id) {
  const Person& person = At(id);
  const std::size_t known = found_.size();
  if (const auto* members = MembersOf(person.zone)) {
    found_.insert(found_.end(), members->begin(), members->end());
  } else {
    grid_.AppendNear(person.tile, found_);
  }
  if (!IsFull(id)) return;
  const auto first = found_.begin() + static_cast<std::ptrdiff_t>(known);
  found_.erase(std::remove_if(first, found_.end(),
                              [this, id](AvatarId other) { return !HasPlaceFor(id, other); }),
               found_.end());
}

void ProximityEngine::Reconsider(AvatarId id) {
  Person& person = At(id);
  person.moved = false;
  found_.clear();
  for (const Pair& pair : person.pairs) found_.push_back(pair.other);
  // Even who is back already: the other end of what they had is gone.
  if (std::exchange(person.interrupted, false)) {
    for (const AvatarId other : found_) Part(id, other, UnlinkReason::kGone);
  }
  DropFarthest(id, max_links_);
  const bool looks = !IsFull(id) || LooksAround(id);
  if (person.present && person.reachable && looks) FindCandidates(id);
  std::sort(found_.begin(), found_.end());
  found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
  for (const AvatarId other : found_) {
    if (other != id) ReconsiderPair(id, other);
  }
}

// An appointment counts only if its pair has stayed in the phase since it was made.
void ProximityEngine::KeepAppointments(std::deque<Appointment>& appointments, Tick delay,
                                       Phase phase) {
  while (!appointments.empty()) {
    const Appointment due = appointments.front();
    if (TicksBetween(due.since, tick_) < static_cast<std::int32_t>(delay)) return;
    appointments.pop_front();
    const Pair* pair = FindPair(due.a, due.b);
    if (pair == nullptr || pair->phase != phase || pair->since != due.since) continue;
    if (phase == Phase::kApproaching) {
      Begin(due.a, due.b);
    } else {
      Part(due.a, due.b, UnlinkReason::kProximityLost);
    }
  }
}

void ProximityEngine::NoteWhoLooksAround() {
  const std::size_t first = (kLookAroundTicks - tick_ % kLookAroundTicks) % kLookAroundTicks;
  for (std::size_t id = first; id < people_.size(); id += kLookAroundTicks) {
    const AvatarId avatar{static_cast<std::uint16_t>(id)};
    if (people_[id].present && IsFull(avatar)) NoteMoved(avatar);
  }
}

void ProximityEngine::Advance(Tick tick, std::vector<LinkChange>& changes) {
  tick_ = tick;
  changes_ = &changes;
  for (const auto& [a, b] : renewals_) {
    if (LinkBetween(a, b) != 0) Part(a, b, UnlinkReason::kGone);
  }
  renewals_.clear();
  NoteWhoLooksAround();
  for (std::size_t i = 0; i < moved_.size(); ++i) Reconsider(moved_[i]);
  moved_.clear();
  KeepAppointments(approaching_, kApproachTicks, Phase::kApproaching);
  KeepAppointments(parting_, kPartTicks, Phase::kParting);
}

LinkNumber ProximityEngine::LinkBetween(AvatarId a, AvatarId b) const {
  const Pair* pair = FindPair(a, b);
  return pair == nullptr ? 0 : pair->number;
}

void ProximityEngine::AppendLinks(AvatarId id, std::vector<Link>& links) const {
  if (id.value >= people_.size()) return;
  for (const Pair& pair : people_[id.value].pairs) {
    if (pair.number != 0) links.push_back({pair.other, pair.number});
  }
}

}  // namespace atrium
