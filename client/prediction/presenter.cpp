#include "client/prediction/presenter.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "client/prediction/emote_time.h"
#include "shared/protocol/limits.h"

namespace atrium {
namespace {

// When a clock moved so much more (or less) than time did, it was corrected, not slewed.
constexpr double kClockJumpTicks = 1.5;
// Positions in the list of people are for a small map: this often is enough.
constexpr double kPeoplePeriodMs = 250;

double TicksFrom(TickMoment from, TickMoment to) {
  return TicksBetween(from.tick, to.tick) + to.part - from.part;
}

TickMoment Shift(TickMoment moment, double ticks) {
  const double at = moment.part + ticks;
  const double whole = std::floor(at);
  return {moment.tick + static_cast<Tick>(static_cast<std::int64_t>(whole)), at - whole};
}

bool DrawnBefore(const PresentedAvatar& a, const PresentedAvatar& b) {
  return a.y != b.y ? a.y < b.y : a.id < b.id;
}

// The order hardly changes from frame to frame, and then this is one pass.
void InsertionSort(std::vector<PresentedAvatar>& avatars) {
  for (std::size_t i = 1; i < avatars.size(); ++i) {
    if (!DrawnBefore(avatars[i], avatars[i - 1])) continue;
    const PresentedAvatar moved = avatars[i];
    std::size_t place = i;
    for (; place > 0 && DrawnBefore(moved, avatars[place - 1]); --place) {
      avatars[place] = avatars[place - 1];
    }
    avatars[place] = moved;
  }
}

// Where on the timeline the frame before has to be looked up in today's belief.
TickMoment Reference(TickMoment last, TickMoment now, double passed_ticks) {
  const double jump = TicksFrom(last, now) - passed_ticks;
  return std::fabs(jump) > kClockJumpTicks ? Shift(now, -passed_ticks) : last;
}

using Known = std::pair<const AvatarId, RosterPerson>;

PresentedPerson Shown(const Known& known, const Presenter::Sources& sources) {
  const auto& [id, person] = known;
  PresentedPerson shown;
  shown.id = id;
  shown.name = person.name;
  shown.look = person.look;
  shown.away = person.away;
  shown.busy = person.busy;
  shown.self = id == sources.self;
  return shown;
}

// Pointers are sorted, not people: a tenth of the code, and names stay where they are.
std::vector<const Known*> InListOrder(const Presenter::Sources& sources) {
  std::vector<const Known*> order;
  for (const Known& known : sources.roster.People()) order.push_back(&known);
  std::sort(order.begin(), order.end(), [&](const Known* a, const Known* b) {
    if ((a->first == sources.self) != (b->first == sources.self)) return a->first == sources.self;
    const int names = a->second.name.compare(b->second.name);
    return names != 0 ? names < 0 : a->first < b->first;
  });
  return order;
}

}  // namespace

struct Presenter::Frame {
  float passed_ms;
  TickMoment delayed;
  TickMoment delayed_reference;
  bool delayed_jumped;
  bool delayed_frozen;
  TickMoment predicted;
  TickMoment predicted_reference;
  bool predicted_frozen;
  Tick known;
};

void Presenter::Build(const Sources& sources, double now_ms, PresentedWorld& world) {
  CollectPeople(sources, now_ms, world);
  const auto known = sources.replica.KnownTick();
  if (!known) return;  // the world of before a reconnect stays on the screen
  Frame frame{};
  frame.known = *known;
  frame.passed_ms = static_cast<float>(std::max(0.0, now_ms - last_ms_));
  const double passed_ticks = frame.passed_ms / kTickMilliseconds;
  const TickMoment limit{*known + 1 + kQuietTickPeriod + kExtrapolationTicks, 0};
  frame.delayed = sources.clock.Delayed();
  if (TicksFrom(limit, frame.delayed) > 0) frame.delayed = limit;
  frame.predicted = sources.clock.Predicted();
  if (!began_) {
    last_delayed_ = frame.delayed;
    last_predicted_ = frame.predicted;
    frame.passed_ms = 0;
  }
  frame.delayed_reference = Reference(last_delayed_, frame.delayed, passed_ticks);
  frame.delayed_jumped = TicksFrom(last_delayed_, frame.delayed_reference) != 0;
  frame.delayed_frozen = TicksFrom(last_delayed_, frame.delayed) == 0 && frame.passed_ms > 0;
  frame.predicted_reference = Reference(last_predicted_, frame.predicted, passed_ticks);
  frame.predicted_frozen = TicksFrom(last_predicted_, frame.predicted) == 0 && frame.passed_ms > 0;

  ++frame_number_;
  emote_waits_ = false;
  now_ms_ = now_ms;
  PlaceOthers(sources, frame);
  PlaceSelf(sources, frame);
  Collect(world);
  CollectSelf(sources, world);
  began_ = true;
  last_ms_ = now_ms;
  last_delayed_ = frame.delayed;
  last_predicted_ = frame.predicted;
}

Figure& Presenter::FigureOf(AvatarId id) {
  auto slot = slots_.Find(id);
  if (!slot) {
    slot = figures_.size();
    slots_.Set(id, *slot);
    figures_.push_back({.figure = Figure(id)});
  }
  Held& held = figures_[*slot];
  if (held.frame + 1 != frame_number_ && held.frame != frame_number_) held = {.figure = Figure(id)};
  held.frame = frame_number_;
  return held.figure;
}

void Presenter::Present(Figure& figure, ReplicaAvatar& avatar, TickMoment moment,
                        const ClientRoster& roster) {
  PresentedAvatar& shown = figure.Shown();
  shown.zone = avatar.zone;
  shown.sits = avatar.sits && !shown.walking;
  Held& held = figures_[*slots_.Find(avatar.id)];
  Express(held, avatar, moment);
  if (held.roster_version == roster.Version()) return;
  held.roster_version = roster.Version();
  if (const RosterPerson* person = roster.Find(avatar.id)) {
    shown.look = person->look;
    shown.away = person->away;
    shown.busy = person->busy;
  }
}

void Presenter::Express(Held& held, ReplicaAvatar& avatar, TickMoment moment) {
  Begin(avatar.gesture, moment, held.gesture);
  Begin(avatar.reaction, moment, held.reaction);
  PresentedAvatar& shown = held.figure.Shown();
  if (!ShowEmote(held.gesture.emote, now_ms_ - held.gesture.at_ms, shown)) held.gesture = {};
  if (!ShowReaction(held.reaction.emote, now_ms_ - held.reaction.at_ms, shown)) held.reaction = {};
}

// It begins in the world's time, which may be long ago for whoever has not looked, and goes on in
// one's own: where nobody moves no ticks come.
void Presenter::Begin(ToldEmote& told, TickMoment moment, Begun& begun) {
  if (told.emote == Emote::kNone) return;
  emote_waits_ = true;
  const double since_ms = TicksFrom({told.from, 0}, moment) * kTickMilliseconds;
  if (since_ms >= 0) begun = {std::exchange(told.emote, Emote::kNone), now_ms_ - since_ms};
}

void Presenter::PlaceOthers(const Sources& sources, const Frame& frame) {
  const MovementWorld& world = sources.replica.World();
  for (ReplicaAvatar& avatar : sources.replica.Avatars()) {
    if (avatar.id == sources.self) continue;
    if (avatar.gone_from && TicksBetween(*avatar.gone_from, frame.delayed.tick) >= 0) continue;
    Figure& figure = FigureOf(avatar.id);
    if (avatar.track.TakeRewound() || frame.delayed_jumped) {
      const Tick tick = frame.delayed_reference.tick;
      figure.Correct(Between(PositionOf(avatar.track.StateAt(tick, world)),
                             PositionOf(avatar.track.StateAt(tick + 1, world)),
                             frame.delayed_reference.part));
    }
    const TrackView& view = avatar.track.ViewAt(frame.delayed.tick, world);
    figure.Move(view, frame.delayed.part, frame.passed_ms, frame.delayed_frozen);
    Present(figure, avatar, frame.delayed, sources.roster);
  }
}

void Presenter::PlaceSelf(const Sources& sources, const Frame& frame) {
  ReplicaAvatar* avatar = sources.replica.Find(sources.self);
  if (avatar == nullptr || avatar->gone_from) return;
  const auto state_at = [&](Tick tick) {
    return sources.predictor.StateAt(tick, avatar->track, frame.known, sources.replica.World());
  };
  Figure& figure = FigureOf(avatar->id);
  const Tick before = frame.predicted_reference.tick;
  figure.Correct(Between(PositionOf(state_at(before)), PositionOf(state_at(before + 1)),
                         frame.predicted_reference.part));
  const Tick tick = frame.predicted.tick;
  TrackView view = MakeView(tick, state_at(tick), state_at(tick + 1),
                            sources.predictor.IntentAt(tick, avatar->track, frame.known));
  view.settled = view.from == view.to && !sources.predictor.Busy();
  figure.Move(view, frame.predicted.part, frame.passed_ms, frame.predicted_frozen);
  figure.Shown().self = true;
  Present(figure, *avatar, frame.predicted, sources.roster);
}

void Presenter::Collect(PresentedWorld& world) {
  world.avatars.clear();
  world.moving = emote_waits_;
  const auto add = [&](const Held& held) {
    world.avatars.push_back(held.figure.Shown());
    world.moving = world.moving || held.figure.Moving();
  };
  std::size_t kept = 0;
  for (const AvatarId id : order_) {
    const auto slot = slots_.Find(id);
    if (!slot || figures_[*slot].frame != frame_number_) continue;
    add(figures_[*slot]);
    ++kept;
  }
  // Figures of this frame that the last one did not have, and removal of those that are over.
  for (std::size_t i = 0; i < figures_.size();) {
    Held& held = figures_[i];
    const AvatarId id = held.figure.Shown().id;
    if (held.frame == frame_number_) {
      ++i;
      continue;
    }
    slots_.Erase(id);
    if (i + 1 < figures_.size()) {
      held = figures_.back();
      slots_.Set(held.figure.Shown().id, i);
    }
    figures_.pop_back();
    world.moving = true;
  }
  if (kept < figures_.size()) {
    std::vector<AvatarId> known = order_;
    std::sort(known.begin(), known.end());
    for (const Held& held : figures_) {
      if (!std::binary_search(known.begin(), known.end(), held.figure.Shown().id)) add(held);
    }
  }
  InsertionSort(world.avatars);
  order_.clear();
  for (const PresentedAvatar& avatar : world.avatars) order_.push_back(avatar.id);
}

void Presenter::CollectSelf(const Sources& sources, PresentedWorld& world) const {
  const auto slot = slots_.Find(sources.self);
  world.has_self = slot.has_value();
  if (!slot) return;
  const PresentedAvatar& self = figures_[*slot].figure.Shown();
  world.self_x = self.x;
  world.self_y = self.y;
  world.self_zone = self.zone;
}

void Presenter::CollectPeople(const Sources& sources, double now_ms, PresentedWorld& world) {
  const bool changed = people_version_ != sources.roster.Version();
  if (!changed && now_ms - people_at_ms_ < kPeoplePeriodMs) return;
  people_at_ms_ = now_ms;
  if (changed) {
    world.people.clear();
    for (const Known* known : InListOrder(sources)) world.people.push_back(Shown(*known, sources));
    people_version_ = sources.roster.Version();
    ++world.people_version;
  }
  for (PresentedPerson& shown : world.people) {
    const RosterPerson* person = sources.roster.Find(shown.id);
    const auto slot = slots_.Find(shown.id);
    if (slot) {
      const PresentedAvatar& avatar = figures_[*slot].figure.Shown();
      shown.tile = {static_cast<std::int16_t>(avatar.x), static_cast<std::int16_t>(avatar.y)};
    } else if (person != nullptr && person->tile) {
      shown.tile = *person->tile;
    }
    shown.has_tile = slot.has_value() || (person != nullptr && person->tile);
  }
}

}  // namespace atrium
