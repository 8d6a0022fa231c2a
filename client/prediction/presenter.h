// Builds what one frame shows: oneself ahead of the server, the others a little behind it.
#pragma once

#include <vector>

#include "client/net/clock_sync.h"
#include "client/net/roster.h"
#include "client/prediction/figure.h"
#include "client/prediction/id_slots.h"
#include "client/prediction/predictor.h"
#include "client/prediction/presented_world.h"
#include "client/prediction/replica_world.h"

namespace atrium {

class Presenter {
 public:
  // Beyond what the stream promises (kQuietTickPeriod), nobody is guessed farther than this: a
  // stalled connection must not run avatars away.
  static constexpr Tick kExtrapolationTicks = 6;

  // What a frame is made of; everything is borrowed for the call.
  struct Sources {
    ReplicaWorld& replica;
    const Predictor& predictor;
    const ClockSync& clock;
    const ClientRoster& roster;
    AvatarId self;
  };

  // Fills avatars, people, self and `moving`; the rest of `world` is left as it is.
  void Build(const Sources& sources, double now_ms, PresentedWorld& world);

 private:
  struct Frame;  // what holds for all figures of this frame
  struct Held;

  void PlaceOthers(const Sources& sources, const Frame& frame);
  void PlaceSelf(const Sources& sources, const Frame& frame);
  // `moment`: that of the figure on its timeline.
  void Present(Figure& figure, ReplicaAvatar& avatar, TickMoment moment,
               const ClientRoster& roster);
  struct Begun;
  void Express(Held& held, ReplicaAvatar& avatar, TickMoment moment);
  void Begin(ToldEmote& told, TickMoment moment, Begun& begun);
  Figure& FigureOf(AvatarId id);
  void Collect(PresentedWorld& world);
  void CollectSelf(const Sources& sources, PresentedWorld& world) const;
  void CollectPeople(const Sources& sources, double now_ms, PresentedWorld& world);

  struct Begun {
    Emote emote = Emote::kNone;
    double at_ms = 0;
  };

  struct Held {
    Figure figure;
    std::uint32_t frame = 0;  // the last one it was in
    std::uint32_t roster_version = 0;
    Begun gesture{};
    Begun reaction{};
  };

  std::vector<Held> figures_;
  IdSlots slots_;
  std::vector<AvatarId> order_;  // of the last frame: nearly that of the next
  std::uint32_t frame_number_ = 0;
  double last_ms_ = 0;
  double now_ms_ = 0;
  TickMoment last_delayed_;
  TickMoment last_predicted_;
  bool began_ = false;
  bool emote_waits_ = false;  // for its moment, in this frame
  std::uint32_t people_version_ = 0;
  double people_at_ms_ = 0;
};

}  // namespace atrium
