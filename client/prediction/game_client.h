// Everything a participant's client is, short of drawing and of the socket: the session with the
// server, the replica of its world, the prediction of oneself, and what to show. The page's wasm
// module, the bots and the tests are all made of this.
//
// One frame: SetIntent (or WalkTo), Advance, Present. Times are milliseconds of any monotonic
// clock, the same one that the transport uses. Nothing here blocks, logs or throws.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "client/net/client_session.h"
#include "client/net/clock_sync.h"
#include "client/net/roster.h"
#include "client/net/transport.h"
#include "client/prediction/path_follower.h"
#include "client/prediction/predictor.h"
#include "client/prediction/presented_world.h"
#include "client/prediction/presenter.h"
#include "client/prediction/replica_world.h"
#include "client/prediction/talk_marks.h"
#include "shared/world/tilemap.h"

namespace atrium {

// What happened since it was last asked, for the app.
struct PhaseEvent {
  ConnectionPhase phase = ConnectionPhase::kIdle;
};
struct TextEvent {
  std::string text;  // a control message that the core does not know
};
using ClientEvent = std::variant<PhaseEvent, WelcomeMessage, ErrorMessage, TextEvent>;

// Sees single measurements; for benchmarks.
class ClientProbe {
 public:
  virtual void OnAck(double latency_ms) = 0;
  virtual void OnTickFrame(double now_ms) = 0;
  // How far the predicted state was from the server's, in tiles; 0 when it was right.
  virtual void OnReconciled(double error_tiles) = 0;
  // A frame from the server did not parse; the connection is given up.
  virtual void OnMalformedFrame() = 0;

 protected:
  ~ClientProbe() = default;
};

// The straight way between two avatars, in tiles.
struct TileOffset {
  float x = 0;  // to the right
  float y = 0;  // downwards
};

struct GameClientOptions {
  std::uint64_t seed = 1;        // spreads the reconnects of many clients
  bool present = true;           // false: Present() is never called; keeps no past and no roster
  ClientProbe* probe = nullptr;  // borrowed; may be null
};

class GameClient final : private SessionListener {
 public:
  // Events kept for the app at most; the oldest are dropped.
  static constexpr std::size_t kMaxEvents = 1024;

  // The transport is borrowed for the client's life.
  GameClient(Transport& transport, const GameClientOptions& options);

  // The map that the space runs. Frames that come before it are of no use: the place is then
  // taken up anew.
  void SetMap(std::shared_ptr<const Tilemap> map, double now_ms);

  void Join(const JoinRequest& request, double now_ms);
  void Leave();
  void SendText(std::string_view json, double now_ms) { session_.SendText(json, now_ms); }
  // Whether positions of people out of view are wanted (a minimap is on the screen).
  void WantOverview(bool wanted);

  // The keys or the joystick, as they are held now. Wanting to move cancels a walk to a tile.
  void SetIntent(InputCommand intent);
  // Walks there, or as near as one can get; before the first full state, as soon as it has come.
  // False when one cannot get any nearer.
  bool WalkTo(TilePosition goal);
  // Walks there and sits down, unless the way is given up or the server does not let one. False
  // where there is no seat, or somebody sits on it.
  bool SitOn(TilePosition seat);

  // Walks behind somebody who is in view, wherever they go; the invalid id: behind nobody. Walking
  // by oneself ends it, of which the server is told.
  void WalkBehind(AvatarId leader);

  // Sends what is due. Call each frame, and a few times a second while none is drawn.
  void Advance(double now_ms);
  // After Advance with the same time. Valid until the next call.
  const PresentedWorld& Present(double now_ms);

  std::vector<ClientEvent> TakeEvents();

  ConnectionPhase Phase() const { return session_.Phase(); }
  AvatarId Self() const { return self_; }
  const ClientSession& Session() const { return session_; }
  const ClockSync& Clock() const { return clock_; }
  const ClientRoster& People() const { return roster_; }
  // Null without a map.
  ReplicaWorld* Replica() { return replica_.get(); }
  // From oneself to somebody in view; nothing when either is not there.
  std::optional<TileOffset> OffsetTo(AvatarId other);
  // Whether a wall (shared/world/wall_between.h) holds back the voice of somebody in view.
  bool WalledOff(AvatarId other);
  // What Present() shows of somebody one talks with, TalkMark bits; until one comes as somebody
  // new.
  void SetTalkMarks(AvatarId other, std::uint8_t marks) { marks_.Set(other, marks); }
  // The own avatar at the start of the tick in progress; nothing before the first full state.
  std::optional<AvatarState> PredictedState();

 private:
  void OnPhase(ConnectionPhase phase) override;
  void OnWelcome(const WelcomeMessage& welcome, double handshake_ms, double now_ms) override;
  void OnServerError(const ErrorMessage& error) override;
  void OnUnknownText(std::string_view text) override;
  bool OnServerFrame(ServerFrameKind kind, ByteReader& reader, double now_ms) override;

  bool Dispatch(ServerFrameKind kind, ByteReader& reader, double now_ms);
  bool OnTickFrame(ByteReader& reader, double now_ms);
  bool OnAckFrame(ByteReader& reader, double now_ms);
  bool OnRosterFrame(ByteReader& reader);
  std::optional<AvatarState> OwnStateAt(Tick tick);
  // Oneself and somebody else, as they are seen now; nothing when either is not there.
  struct Two {
    AvatarState here;
    AvatarState there;
  };
  std::optional<Two> SeenWith(AvatarId other);
  void Reconcile(Tick tick, const std::optional<AvatarState>& predicted);
  void SendResyncs(double now_ms);
  void SendWishes(double now_ms);
  void SendCommand(double now_ms);
  void FollowPath();
  void FollowLeader();
  void StopFollowing();
  void CancelWalk();
  bool IsFreeSeat(TilePosition tile);
  // A free seat on or beside the own tile, while one stands.
  std::optional<TilePosition> SeatInReach();
  void SitIfThere(double now_ms);
  void AddEvent(ClientEvent event);
  void FillFigures(double now_ms);

  GameClientOptions options_;
  ClientSession session_;
  ClockSync clock_;
  ClientRoster roster_;
  std::shared_ptr<const Tilemap> map_;
  std::unique_ptr<ReplicaWorld> replica_;
  Predictor predictor_;
  PathFollower path_;
  Presenter presenter_;
  TalkMarks marks_;
  PresentedWorld world_;
  std::vector<ClientEvent> events_;
  AvatarId self_;
  InputCommand held_;
  std::optional<TilePosition> goal_;  // of a walk that waits for the first full state
  std::optional<TilePosition> seat_goal_;
  AvatarId leader_;  // whom one walks behind
  std::optional<TilePosition> leader_tile_;
  bool hurries_ = false;  // after a leader who is far ahead
  AvatarId left_leader_;  // the server has to be told
  bool overview_wanted_ = false;
  bool overview_told_ = false;
  bool missed_frames_ = false;
  double prediction_error_ = 0;
};

}  // namespace atrium
