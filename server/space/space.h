// One space: a map, the avatars on it, and what each client is told about them, tick by tick.
//
// An actor: messages come in by the functions below, frames go out through SpaceOutput. It knows
// sessions, not connections, and no clock but the times it is handed. One thread calls it.
//
// A frame of tick T goes out at the end of RunTick; shared/protocol/cell_update.h says what it
// means. Every cell that changed is encoded once, however many see it. A client whose connection
// is backlogged is skipped and later brought up to date with the full state of what it sees.
#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "server/media/sfu_access.h"
#include "server/net/frame_batch.h"
#include "server/space/call_keeper.h"
#include "server/space/cell_board.h"
#include "server/space/follow_keeper.h"
#include "server/space/overview.h"
#include "server/space/participant.h"
#include "server/space/roster.h"
#include "server/space/sfu_pauses.h"
#include "server/space/space_output.h"
#include "server/space/space_stats.h"
#include "server/space/talk_stats.h"
#include "shared/protocol/call_message.h"
#include "shared/protocol/client_frame.h"
#include "shared/protocol/control_message.h"
#include "shared/protocol/talk_message.h"
#include "shared/protocol/talk_wish.h"
#include "shared/sim/proximity.h"
#include "shared/sim/simulation.h"
#include "shared/sim/topology.h"
#include "shared/world/tilemap.h"

namespace atrium {

class Space {
 public:
  // Writing to the sockets is nearly all that a tick costs: this many writes take 5 to 8 ms of its
  // 50. Whoever is left over is the first in the next tick, with the frames of both in one write;
  // the interpolation delay covers that, and the first ack of a tick does not wait.
  static constexpr std::size_t kFlushesPerTick = 700;

  struct Options {
    SfuAccess* sfu = nullptr;  // null: there is none
    std::size_t flushes_per_tick = kFlushesPerTick;
    std::string sfu_rooms;  // before the names of its rooms, so that spaces share none
    ExitGrid exits{};
  };

  // Borrows the map, the output and the SFU for its whole life. The map has at least one spawn.
  Space(const Tilemap& map, SpaceOutput& output) : Space(map, output, Options()) {}
  Space(const Tilemap& map, SpaceOutput& output, Options options);

  // Where somebody appears: on `place` when that is free, else at the entry of that name, else on a
  // default spawn.
  struct Arrival {
    std::optional<AvatarState> place{};
    std::string entry{};
  };

  // The session's avatar appears, away until Attach. The session must not be in the space, the
  // avatar id not in use.
  void Join(SessionId session, AvatarId avatar, const std::string& name, const Look& look) {
    Join(session, avatar, name, look, Arrival());
  }
  void Join(SessionId session, AvatarId avatar, const std::string& name, const Look& look,
            const Arrival& arrival);
  // The rest do nothing for a session that is not in the space.

  // A client is there (again), knowing nothing: it gets everything with the next tick.
  void Attach(SessionId session, const std::string& name, const Look& look);
  // The client is gone, the avatar stops and stays, for a moment even with its links.
  void Detach(SessionId session);
  void Leave(SessionId session);
  void Receive(SessionId session, const ClientFrame& frame, TimePoint now);
  // Passes a signal on. False, and nobody hears of it, when the two are not linked by that link.
  bool Relay(SessionId from, const SignalMessage& signal);
  // Grants what a client wishes about talking, or says why not.
  std::optional<ErrorMessage> Wish(SessionId session, const TalkWish& wish);
  // The connection that SpaceOutput::Send reported as backlogged has sent everything.
  void OnDrained(SessionId session);

  // Steps one tick, which was due at `scheduled`, and sends its frames.
  void RunTick(TimePoint scheduled);

  Tick LastTick() const { return tick_; }
  std::optional<AvatarState> StateOf(SessionId session) const;
  std::size_t AvatarCount() const { return simulation_.Avatars().size(); }
  std::size_t BackloggedCount() const;
  const SpaceStats& Stats() const { return stats_; }
  const TalkStats& TalkFigures() const { return talk_stats_; }
  const Conversations& Calls() const { return keeper_.Calls(); }

 private:
  Participant* Find(SessionId session);
  ParticipantSlot SlotOf(const Participant& participant) const;
  AvatarState PlaceFor(const Arrival& arrival);
  void NoteExit(Participant& client, TilePosition tile);
  void TellOfExits();

  void Handle(Participant& client, const CommandFrame& frame, TimePoint now);
  void Handle(Participant& client, const PingFrame& frame, TimePoint now);
  void Handle(Participant& client, const ResyncCellFrame& frame, TimePoint now);
  void Handle(Participant& client, const WantOverviewFrame& frame, TimePoint now);
  void Queue(Participant& client, InputCommand command);
  void Acknowledge(Participant& client, const AckFrame& ack, TimePoint now);
  TimePoint StartOf(Tick tick) const;
  void AddBareTick(Participant& client);

  void ApplyDueCommands();
  void ApplyEvents();
  void UpdateLinks();
  void EndGraces();
  std::optional<ErrorMessage> Grant(Participant& client, const RenewWish& wish);
  std::optional<ErrorMessage> Grant(Participant& client, const SfuAgainWish& wish);
  std::optional<ErrorMessage> Grant(Participant& client, const SfuUnreachableWish& wish);
  std::optional<ErrorMessage> Grant(Participant& client, const BusyWish& wish);
  std::optional<ErrorMessage> Grant(Participant& client, const BlockWish& wish);
  std::optional<ErrorMessage> Grant(Participant& client, const LockWish& wish);
  std::optional<ErrorMessage> Grant(Participant& client, const KnockWish& wish);
  std::optional<ErrorMessage> Grant(Participant& client, const AdmitWish& wish);
  std::optional<ErrorMessage> Grant(Participant& client, const EncryptWish& wish);
  std::optional<ErrorMessage> Grant(Participant& client, const EmoteWish& wish);
  std::optional<ErrorMessage> Grant(Participant& client, const SitWish& wish);
  std::optional<ErrorMessage> Grant(Participant& client, const FollowWish& wish);
  std::optional<ErrorMessage> Grant(Participant& client, const LeadWish& wish);
  std::optional<ErrorMessage> Grant(Participant& client, const ReportWish& wish);
  std::optional<std::string_view> WhyNotAsk(const Participant& client, AvatarId leader) const;
  void TellFollowing(const Following& pair, FollowState state);
  void EndFollowing(const Following& pair);
  void EndAllFollowing(AvatarId avatar);
  void ExpireFollowing();
  bool Blocks(AvatarId one, AvatarId other) const;
  void ForgetBlocksOf(AvatarId avatar);
  void UpdateCalls();
  void NoteTalk(AvatarId avatar);
  // The private zone that the client stands in; the invalid id where it is none.
  ZoneId RoomOf(const Participant& client) const;
  // A text for somebody, dropped when too many wait.
  bool Notify(AvatarId avatar, std::string text);
  void NoteLink(AvatarId avatar, AvatarId other, const LinkChange& change);
  void Touch(ParticipantSlot slot);
  void TouchForChanges();
  void TouchForRoster();
  void TouchForOverview();
  void TouchForQuiet();
  bool SeesMovers(const Participant& client) const;
  bool Stands(const Participant& client) const;

  void FlushTouched();
  // Clients that one tick sends anything.
  std::size_t FlushLimit() const;
  void Flush(Participant& client);
  void AddAnswers(Participant& client);
  void AddRoster(Participant& client);
  void AddTick(Participant& client);
  void AddPlainHead(Tick tick);
  void AddTickHead(Participant& client);
  void AddOverview(Participant& client);
  void AddTalk(Participant& client);
  void AddLink(Participant& client, const ProximityEngine::Link& link);
  void UpdateSfu();
  void SetReachesSfu(AvatarId avatar, bool reaches);
  void UpdateRoutes();
  void AdmitToSfu(Participant& client);
  void DismissFromSfu(Participant& client);
  std::string SfuRoomOf(const Participant& client) const;
  static std::string SfuIdentityOf(const Participant& client);
  void AddKept(const Participant& client);
  void AddCalls(Participant& client);
  void AddRoom(Participant& client);
  void AddText(const std::string& text);
  void Send(Participant& client);

  const Tilemap& map_;
  SpaceOutput& output_;
  const Options options_;
  SfuAccess* const sfu_;
  Simulation simulation_;
  Postures postures_;
  CellBoard board_;
  Roster roster_;
  Overview overview_;
  ProximityEngine proximity_;
  Topology topology_;
  SfuPauses sfu_pauses_;
  CallKeeper keeper_{proximity_};
  FollowKeeper follows_;
  SpaceStats stats_;
  TalkStats talk_stats_;

  Tick tick_ = 0;
  TimePoint tick_time_{};
  std::size_t next_spawn_ = 0;

  std::vector<Participant> participants_;  // by slot
  std::vector<ParticipantSlot> free_slots_;
  std::unordered_map<std::uint64_t, ParticipantSlot> slot_of_session_;
  std::unordered_map<std::uint16_t, ParticipantSlot> slot_of_avatar_;

  // Who walked into an exit in this tick.
  std::vector<std::pair<SessionId, ExitNumber>> leaving_;

  struct Grace {
    SessionId session;
    Tick since = 0;
  };
  std::deque<Grace> graces_;  // the oldest first

  // Of the tick under way; all keep their capacity.
  std::vector<ParticipantSlot> commanded_;  // with commands waiting
  std::vector<ParticipantSlot> touched_;    // with something to be sent, longest waiting first
  TickEvents events_;
  std::vector<LinkChange> link_changes_;
  std::vector<ProximityEngine::Link> links_;
  std::vector<AvatarId> bar_changes_;
  std::vector<AvatarId> barred_;
  SharedBytes overview_change_;
  std::vector<SharedBytes> overview_everybody_;
  FrameBatch batch_;
  Bytes scratch_;
  TickHeader head_;
  std::vector<CellIndex> whole_;
};

}  // namespace atrium
