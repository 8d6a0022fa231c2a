#include "shared/sim/topology.h"

#include <algorithm>

namespace atrium {
namespace {

bool HasPassed(Tick since, Tick now, Tick ticks) {
  return TicksBetween(since, now) >= static_cast<std::int32_t>(ticks);
}

}  // namespace

void Topology::SetSfuAvailable(bool available) {
  availability_changed_ = availability_changed_ || available != available_;
  available_ = available;
}

Topology::Person& Topology::At(AvatarId id) {
  if (id.value >= people_.size()) people_.resize(std::size_t{id.value} + 1);
  return people_[id.value];
}

const Topology::Person* Topology::Find(AvatarId id) const {
  return id.value < people_.size() ? &people_[id.value] : nullptr;
}

bool Topology::IsInSfu(AvatarId id) const {
  const Person* person = Find(id);
  return person != nullptr && person->in_sfu;
}

bool Topology::IsCutOff(AvatarId id) const {
  const Person* person = Find(id);
  return person != nullptr && person->cut_off;
}

void Topology::SetReachesSfu(AvatarId id, bool reaches) {
  Person& person = At(id);
  if (person.cut_off == !reaches) return;
  person.cut_off = !reaches;
  cut_.push_back(id);
}

void Topology::Count(AvatarId id, bool linked) {
  Person& person = At(id);
  person.links = linked ? person.links + 1 : person.links - 1;
  counted_.push_back(id);
}

void Topology::OnLink(const LinkChange& change) {
  Count(change.a, change.linked);
  Count(change.b, change.linked);
}

void Topology::EnterSfu(Tick tick) {
  std::erase_if(many_, [&](AvatarId id) {
    Person& person = At(id);
    const bool due = person.links > kSfuLinks || HasPassed(person.many_since, tick, kToSfuTicks);
    if (person.links >= kSfuLinks && !due) return false;
    person.many = false;
    person.in_sfu = person.links >= kSfuLinks;
    if (available_ && person.in_sfu) changed_.push_back(id);
    return true;
  });
}

void Topology::LeaveSfu(Tick tick) {
  std::erase_if(few_, [&](AvatarId id) {
    Person& person = At(id);
    const bool due = person.few && HasPassed(person.few_since, tick, kBackToMeshTicks);
    if (person.few && !due) return false;
    person.noted = false;
    if (!due) return true;
    person.in_sfu = false;
    person.few = false;
    if (available_) changed_.push_back(id);
    return true;
  });
}

void Topology::Advance(Tick tick) {
  changed_.clear();
  for (const AvatarId id : counted_) {
    Person& person = At(id);
    if (!person.in_sfu && !person.many && person.links >= kSfuLinks) {
      person.many = true;
      person.many_since = tick;
      many_.push_back(id);
    }
    const bool few = person.in_sfu && person.links <= kBackToMeshLinks;
    if (few && !person.few) person.few_since = tick;
    person.few = few;
    if (few && !person.noted) {
      person.noted = true;
      few_.push_back(id);
    }
  }
  counted_.clear();
  EnterSfu(tick);
  LeaveSfu(tick);
  if (available_) changed_.insert(changed_.end(), cut_.begin(), cut_.end());
  cut_.clear();
  if (!availability_changed_) return;
  availability_changed_ = false;
  for (std::size_t i = 0; i < people_.size(); ++i) {
    if (people_[i].in_sfu) changed_.push_back(AvatarId{static_cast<std::uint16_t>(i)});
  }
}

Route Topology::RouteOf(AvatarId a, AvatarId b) const {
  const bool both_reach_it = available_ && !IsCutOff(a) && !IsCutOff(b);
  return both_reach_it && (IsInSfu(a) || IsInSfu(b)) ? Route::kSfu : Route::kMesh;
}

}  // namespace atrium
