#include "shared/sim/proximity.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace atrium {
namespace {

// So much nearer than anybody in the open is who belongs to the same stage.
constexpr double kStageHeadStartTiles = 1e6;

}  // namespace

ProximityEngine::ProximityEngine(std::int32_t width, std::int32_t height,
                                 std::int32_t audible_tiles, std::span<const Zone> zones)
    : rules_(audible_tiles, zones), grid_(width, height, rules_.Reach()), members_(zones.size()) {}

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
  return rules_.IsGathering(zone) ? &members_[zone.value - 1U] : nullptr;
}

void ProximityEngine::SetZone(AvatarId id, ZoneId zone) {
  Person& person = At(id);
  if (person.place.zone == zone) return;
  if (auto* members = MembersOf(person.place.zone)) std::erase(*members, id);
  if (auto* members = MembersOf(zone)) members->push_back(id);
  person.place.zone = zone;
}

void ProximityEngine::Put(AvatarId id, TilePosition tile, ZoneId zone) {
  Person& person = At(id);
  if (!person.present || person.place.tile != tile) person.arrived = tick_;
  if (person.present) {
    grid_.Move(id, person.place.tile, tile);
  } else {
    grid_.Add(id, tile);
    person.present = true;
  }
  person.place.tile = tile;
  SetZone(id, zone);
  NoteMoved(id);
}

void ProximityEngine::SetReachable(AvatarId id, bool reachable, UnlinkReason why) {
  Person& person = At(id);
  person.reachable = reachable;
  if (!reachable) person.why = why;
  person.interrupted = person.interrupted || !reachable;
  NoteMoved(id);
}

bool ProximityEngine::Encrypt(ZoneId zone, AvatarId by) {
  const bool is_already = rules_.IsEncrypted(zone) || FindEncrypted(zone) != nullptr;
  if (!IsPrivate(zone) || is_already) return false;
  encrypted_.push_back({zone, by});
  return true;
}

const ProximityEngine::EncryptedZone* ProximityEngine::FindEncrypted(ZoneId zone) const {
  for (const EncryptedZone& encrypted : encrypted_) {
    if (encrypted.zone == zone) return &encrypted;
  }
  return nullptr;
}

bool ProximityEngine::IsEncrypted(ZoneId zone) const {
  const EncryptedZone* encrypted = FindEncrypted(zone);
  return rules_.IsEncrypted(zone) || (encrypted != nullptr && encrypted->begun);
}

AvatarId ProximityEngine::EncryptedBy(ZoneId zone) const {
  return IsEncrypted(zone) && !rules_.IsEncrypted(zone) ? FindEncrypted(zone)->by : AvatarId{};
}

void ProximityEngine::UpdateEncryptedZones() {
  std::erase_if(encrypted_, [this](const EncryptedZone& encrypted) {
    return MembersOf(encrypted.zone)->empty();
  });
  for (EncryptedZone& encrypted : encrypted_) {
    if (std::exchange(encrypted.begun, true)) continue;
    for (const AvatarId id : *MembersOf(encrypted.zone)) NoteMoved(id);
  }
}

void ProximityEngine::SetApart(AvatarId a, AvatarId b, bool apart) {
  for (const auto& [one, other] : {std::pair(a, b), std::pair(b, a)}) {
    std::erase(At(one).apart, other);
    if (apart) At(one).apart.push_back(other);
    NoteMoved(one);
  }
}

void ProximityEngine::SetCircle(AvatarId id, std::uint32_t circle) {
  if (At(id).circle == circle) return;
  At(id).circle = circle;
  NoteMoved(id);
  for (const Pair& pair : At(id).pairs) bar_changes_.push_back(pair.other);
}

void ProximityEngine::SetHeld(AvatarId id, bool held) {
  At(id).held = held;
  NoteMoved(id);
}

void ProximityEngine::Renew(AvatarId a, AvatarId b) { renewals_.emplace_back(a, b); }

void ProximityEngine::Remove(AvatarId id) {
  Person& person = At(id);
  if (!person.present) return;
  grid_.Remove(id, person.place.tile);
  SetZone(id, {});
  person.present = false;
  person.held = false;
  person.circle = 0;
  person.max_links = kMaxLinksWithSfu;
  for (const AvatarId other : person.apart) std::erase(At(other).apart, id);
  person.apart.clear();
  for (EncryptedZone& encrypted : encrypted_) {
    if (encrypted.by == id) encrypted.by = {};  // whoever gets the id later is somebody else
  }
  SetReachable(id, false);
}

void ProximityEngine::SetMaxLinks(std::size_t max_links) {
  if (max_links == max_links_) return;
  max_links_ = max_links;
  for (std::size_t id = 0; id < people_.size(); ++id) {
    if (people_[id].present) NoteMoved(AvatarId{static_cast<std::uint16_t>(id)});
  }
}

void ProximityEngine::SetMaxLinksOf(AvatarId id, std::size_t max_links) {
  if (At(id).max_links == max_links) return;
  At(id).max_links = max_links;
  NoteMoved(id);
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
  const Place& at = people_[a.value].place;
  const Place& from = people_[b.value].place;
  const bool staged = rules_.Between(at, from) == Earshot::kStaged;
  // Whom one is linked with in a private zone is in the same one.
  const bool encrypted = IsEncrypted(at.zone);
  set(a, {b, phase, tick_, number, rules_.HearsFully(at, from), staged, encrypted});
  set(b, {a, phase, tick_, number, rules_.HearsFully(from, at), staged, encrypted});
}

bool ProximityEngine::IsSameHearing(AvatarId a, AvatarId b) const {
  const Place& at = people_[a.value].place;
  const Place& from = people_[b.value].place;
  return FindPair(a, b)->encrypted == IsEncrypted(at.zone) &&
         FindPair(a, b)->full == rules_.HearsFully(at, from) &&
         FindPair(b, a)->full == rules_.HearsFully(from, at);
}

void ProximityEngine::DropPair(AvatarId a, AvatarId b) {
  std::erase_if(At(a).pairs, [b](const Pair& pair) { return pair.other == b; });
  std::erase_if(At(b).pairs, [a](const Pair& pair) { return pair.other == a; });
}

double ProximityEngine::Remoteness(AvatarId a, AvatarId b) const {
  const Place& at = people_[a.value].place;
  const Place& from = people_[b.value].place;
  const auto squared = static_cast<double>(DistanceSquared(at.tile, from.tile));
  const bool staged = rules_.Between(at, from) == Earshot::kStaged;
  return std::sqrt(squared) - (staged ? kStageHeadStartTiles : 0);
}

// Of two who are as far away, the one who came later; the invalid id when there is no link.
AvatarId ProximityEngine::FarthestLinked(AvatarId id) const {
  const Pair* farthest = nullptr;
  double most = 0;
  for (const Pair& pair : people_[id.value].pairs) {
    if (pair.number == 0) continue;
    const double remoteness = Remoteness(id, pair.other);
    const bool first = farthest == nullptr;
    if (!first && remoteness < most) continue;
    if (!first && remoteness == most && pair.number < farthest->number) continue;
    farthest = &pair;
    most = remoteness;
  }
  return farthest == nullptr ? AvatarId{} : farthest->other;
}

bool ProximityEngine::Stands(AvatarId id) const {
  return TicksBetween(people_[id.value].arrived, tick_) >= static_cast<std::int32_t>(kStandTicks);
}

bool ProximityEngine::MayDisplace(AvatarId id, AvatarId other) const {
  const Place& at = people_[id.value].place;
  return (Stands(id) && Stands(other)) ||
         rules_.Between(at, people_[other.value].place) == Earshot::kStaged;
}

bool ProximityEngine::HasPlaceFor(AvatarId id, AvatarId other) const {
  if (!IsFull(id)) return true;
  if (!MayDisplace(id, other)) return false;
  const AvatarId farthest = FarthestLinked(id);
  return farthest.IsValid() && Remoteness(id, other) + kNearerTiles <= Remoteness(id, farthest);
}

bool ProximityEngine::AreApart(AvatarId a, AvatarId b) const {
  const auto& apart = people_[a.value].apart;
  return std::find(apart.begin(), apart.end(), b) != apart.end();
}

bool ProximityEngine::AreDivided(AvatarId a, AvatarId b) const {
  const Person& one = people_[a.value];
  const Person& other = people_[b.value];
  return one.circle != other.circle && rules_.Between(one.place, other.place) != Earshot::kStaged;
}

bool ProximityEngine::IsKeptOut(AvatarId id, AvatarId other) const {
  const std::uint32_t circle = people_[other.value].circle;
  const auto& pairs = people_[id.value].pairs;
  const auto by_circle = std::count_if(pairs.begin(), pairs.end(), [&](const Pair& pair) {
    return pair.phase == Phase::kBarred && people_[pair.other.value].circle == circle;
  });
  return circle != 0 && by_circle >= kMaxBarredByCircle;
}

void ProximityEngine::Bar(AvatarId a, AvatarId b) {
  SetPair(a, b, Phase::kBarred, 0);
  bar_changes_.insert(bar_changes_.end(), {a, b});
}

bool ProximityEngine::MayLink(AvatarId a, AvatarId b) const {
  const bool here = !people_[a.value].held && !people_[b.value].held;
  if (AreDivided(a, b) && (IsKeptOut(a, b) || IsKeptOut(b, a))) return false;
  return here && HasPlaceFor(a, b) && HasPlaceFor(b, a);
}

void ProximityEngine::DropFarthest(AvatarId id, std::size_t links_left) {
  while (At(id).links > links_left) {
    Part(id, FarthestLinked(id), UnlinkReason::kProximityLost);
  }
}

void ProximityEngine::Begin(AvatarId a, AvatarId b) {
  if (!MayLink(a, b)) return DropPair(a, b);
  if (AreDivided(a, b)) return Bar(a, b);
  for (const AvatarId id : {a, b}) DropFarthest(id, MaxLinksOf(id) - 1);
  ++At(a).links;
  ++At(b).links;
  SetPair(a, b, Phase::kLinked, ++last_number_);
  ++link_count_;
  changes_->push_back({std::min(a, b), std::max(a, b), true, {}, FindPair(a, b)->staged});
}

// Ends a pair of whatever phase.
void ProximityEngine::Part(AvatarId a, AvatarId b, UnlinkReason reason) {
  const Pair pair = *FindPair(a, b);
  DropPair(a, b);
  if (pair.phase == Phase::kBarred) {
    bar_changes_.insert(bar_changes_.end(), {a, b});
    for (const AvatarId id : {a, b}) NoteMoved(id);  // another one may keep them out
  }
  if (pair.number == 0) return;
  --link_count_;
  for (const AvatarId id : {a, b}) {
    --At(id).links;
    NoteMoved(id);  // there is room for somebody who waits
  }
  changes_->push_back({std::min(a, b), std::max(a, b), false, reason, pair.staged});
}

void ProximityEngine::Meet(AvatarId a, AvatarId b, Earshot earshot) {
  const bool gathered = earshot == Earshot::kTogether || earshot == Earshot::kStaged;
  if ((!gathered && earshot != Earshot::kNear) || !MayLink(a, b)) return;
  // Nobody is pushed aside for one who only passes by.
  if (gathered && HaveRoom(a, b)) return Begin(a, b);
  if (FindPair(a, b) != nullptr) return;
  SetPair(a, b, Phase::kApproaching, 0);
  approaching_.push_back({a, b, tick_});
}

void ProximityEngine::ReconsiderPair(AvatarId a, AvatarId b) {
  const bool apart = AreApart(a, b);
  const bool reachable = At(a).reachable && At(b).reachable && !apart;
  const Earshot earshot = rules_.Between(At(a).place, At(b).place);
  const Pair* pair = FindPair(a, b);
  if (!reachable) {
    const UnlinkReason why = At(a).reachable ? At(b).why : At(a).why;
    if (pair != nullptr) Part(a, b, apart ? UnlinkReason::kUserEnded : why);
    return;
  }
  if (pair == nullptr) return Meet(a, b, earshot);
  if (earshot == Earshot::kSeparated) return Part(a, b, UnlinkReason::kZoneLeft);
  const bool divided = AreDivided(a, b);
  if (pair->number != 0 && (divided || !IsSameHearing(a, b))) {
    Part(a, b, divided ? UnlinkReason::kUserEnded : UnlinkReason::kZoneLeft);
    return Meet(a, b, earshot);
  }
  Follow(a, b, pair->phase, earshot);
}

// What two do who are nearing each other or linked, in earshot or not.
void ProximityEngine::Follow(AvatarId a, AvatarId b, Phase phase, Earshot earshot) {
  if (phase == Phase::kBarred) return FollowBarred(a, b, earshot);
  const bool is_far = earshot == Earshot::kFar;
  if (phase == Phase::kApproaching) {
    if (is_far || earshot == Earshot::kBetween) return DropPair(a, b);
    return Meet(a, b, earshot);
  }
  if (is_far == (phase == Phase::kParting)) return;
  SetPair(a, b, is_far ? Phase::kParting : Phase::kLinked, FindPair(a, b)->number);
  if (is_far) parting_.push_back({a, b, tick_});
}

void ProximityEngine::FollowBarred(AvatarId a, AvatarId b, Earshot earshot) {
  if (earshot != Earshot::kFar && AreDivided(a, b)) return;
  Part(a, b, UnlinkReason::kUserEnded);
  Meet(a, b, earshot);
}

void ProximityEngine::AppendMembers(ZoneId zone, std::vector<AvatarId>& found) {
  const auto* members = MembersOf(zone);
  if (members != nullptr) found.insert(found.end(), members->begin(), members->end());
}

void ProximityEngine::AppendGathering(ZoneId zone, std::vector<AvatarId>& found) {
  const ZoneId stage = rules_.StageOf(zone);
  AppendMembers(stage.IsValid() ? stage : zone, found);
  if (stage != zone || !zone.IsValid()) return;
  for (const Zone& audience : rules_.Zones()) {
    if (audience.stage == stage) AppendMembers(audience.id, found);
  }
}

void ProximityEngine::FindCandidates(AvatarId id) {
  const Person& person = At(id);
  const std::size_t known = found_.size();
  const bool full = IsFull(id);
  AppendGathering(person.place.zone, found_);
  const bool is_open = rules_.KindAt(person.place.zone) != ZoneKind::kPrivate;
  if (is_open && (!full || Stands(id))) grid_.AppendNear(person.place.tile, found_);
  // In a crowd nearly all of them walk, or are too far away to be looked at any closer.
  const AvatarId farthest = full ? FarthestLinked(id) : AvatarId{};
  const double limit = farthest.IsValid() ? Remoteness(id, farthest) - kNearerTiles : 0;
  const auto is_no_use = [&](AvatarId other) {
    if (!full && !IsFull(other)) return false;
    return !MayDisplace(id, other) || (full && Remoteness(id, other) > limit);
  };
  const auto first = found_.begin() + static_cast<std::ptrdiff_t>(known);
  found_.erase(std::remove_if(first, found_.end(), is_no_use), found_.end());
}

void ProximityEngine::Reconsider(AvatarId id) {
  Person& person = At(id);
  person.moved = false;
  found_.clear();
  for (const Pair& pair : person.pairs) found_.push_back(pair.other);
  // Even who is back already: the other end of what they had is gone.
  if (std::exchange(person.interrupted, false)) {
    for (const AvatarId other : found_) Part(id, other, person.why);
  }
  DropFarthest(id, MaxLinksOf(id));
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
  UpdateEncryptedZones();
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

bool ProximityEngine::IsBarred(AvatarId id, AvatarId from) const {
  const Pair* pair = FindPair(id, from);
  return pair != nullptr && pair->phase == Phase::kBarred && people_[from.value].circle != 0;
}

void ProximityEngine::AppendBarred(AvatarId id, std::vector<AvatarId>& barred) const {
  if (id.value >= people_.size()) return;
  for (const Pair& pair : people_[id.value].pairs) {
    const bool is_locked = people_[pair.other.value].circle != 0;
    if (pair.phase == Phase::kBarred && is_locked) barred.push_back(pair.other);
  }
}

void ProximityEngine::TakeBarChanges(std::vector<AvatarId>& changes) {
  changes.insert(changes.end(), bar_changes_.begin(), bar_changes_.end());
  bar_changes_.clear();
}

void ProximityEngine::AppendLinks(AvatarId id, std::vector<Link>& links) const {
  if (id.value >= people_.size()) return;
  for (const Pair& pair : people_[id.value].pairs) {
    if (pair.number != 0) links.push_back({pair.other, pair.number, pair.full, pair.encrypted});
  }
}

}  // namespace atrium
