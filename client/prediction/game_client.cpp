#include "client/prediction/game_client.h"

#include <cmath>
#include <utility>

#include "shared/world/wall_between.h"

namespace atrium {
namespace {

// The past that is kept: the longest interpolation delay, and time for its clock to settle.
constexpr Tick kHistoryTicks = 20;

double Distance(const AvatarState& a, const AvatarState& b) {
  const Position from = PositionOf(a);
  const Position to = PositionOf(b);
  return std::hypot(to.x - from.x, to.y - from.y) / kUnitsPerTile;
}

}  // namespace

GameClient::GameClient(Transport& transport, const GameClientOptions& options)
    : options_(options), session_(transport, *this, options.seed) {}

void GameClient::SetMap(std::shared_ptr<const Tilemap> map, double now_ms) {
  CancelWalk();
  map_ = std::move(map);
  const bool had_replica = replica_ != nullptr;
  replica_ = std::make_unique<ReplicaWorld>(*map_, options_.present ? kHistoryTicks : 0);
  predictor_.Reset();
  if (missed_frames_ || had_replica) session_.Renew(now_ms);
  missed_frames_ = false;
}

void GameClient::Join(const JoinRequest& request, double now_ms) { session_.Join(request, now_ms); }

void GameClient::Leave() { session_.Leave(); }

void GameClient::WantOverview(bool wanted) { overview_wanted_ = wanted; }

// Every connection begins without; so one that was resumed is told again.
void GameClient::SendWishes(double now_ms) {
  if (left_leader_.IsValid()) {
    const std::string avatar = std::to_string(left_leader_.value);
    session_.SendText(R"({"type":"follow","on":false,"avatar":)" + avatar + "}", now_ms);
    left_leader_ = {};
  }
  if (overview_wanted_ == overview_told_) return;
  overview_told_ = overview_wanted_;
  session_.Send(WantOverviewFrame{overview_wanted_}, now_ms);
}

void GameClient::SetIntent(InputCommand intent) {
  held_ = intent;
  if (intent.direction != Direction::kNone) {
    StopFollowing();
    CancelWalk();
  }
  if (!path_.Active()) predictor_.SetIntent(intent);
}

bool GameClient::WalkTo(TilePosition goal) {
  StopFollowing();
  goal_.reset();
  seat_goal_.reset();
  const auto state = PredictedState();
  if (state) return path_.Start(*state, goal, replica_->World());
  goal_ = goal;
  return true;
}

void GameClient::CancelWalk() {
  path_.Cancel();
  goal_.reset();
  seat_goal_.reset();
}

std::optional<AvatarState> GameClient::OwnStateAt(Tick tick) {
  if (!replica_ || !replica_->KnownTick()) return std::nullopt;
  const ReplicaAvatar* avatar = replica_->Find(self_);
  if (avatar == nullptr) return std::nullopt;
  return predictor_.StateAt(tick, avatar->track, *replica_->KnownTick(), replica_->World());
}

std::optional<AvatarState> GameClient::PredictedState() {
  return OwnStateAt(clock_.Predicted().tick);
}

std::optional<GameClient::Two> GameClient::SeenWith(AvatarId other) {
  if (!replica_) return std::nullopt;
  const ReplicaAvatar* here = replica_->Find(self_);
  const ReplicaAvatar* there = replica_->Find(other);
  if (here == nullptr || there == nullptr || there->gone_from) return std::nullopt;
  const Tick tick = clock_.Seen().tick;
  const MovementWorld& world = replica_->World();
  return Two{here->track.StateAt(tick, world), there->track.StateAt(tick, world)};
}

std::optional<TileOffset> GameClient::OffsetTo(AvatarId other) {
  const auto two = SeenWith(other);
  if (!two) return std::nullopt;
  const Position from = PositionOf(two->here);
  const Position to = PositionOf(two->there);
  const auto tiles = [](std::int32_t units) {
    return static_cast<float>(units) / static_cast<float>(kUnitsPerTile);
  };
  return TileOffset{tiles(to.x - from.x), tiles(to.y - from.y)};
}

bool GameClient::WalledOff(AvatarId other) {
  const auto two = SeenWith(other);
  return two && WallBetween(map_->collision, TileOf(two->here), TileOf(two->there));
}

void GameClient::Advance(double now_ms) {
  session_.Advance(now_ms);
  if (!session_.Online()) return;
  // Where nobody walks the server has nothing to say: silence means something only while an answer
  // or the own steps are due.
  const bool due = session_.AwaitsAnswer() || predictor_.Walking();
  clock_.Advance(now_ms, due ? session_.QuietSinceMs() : now_ms);
  SendWishes(now_ms);
  SendCommand(now_ms);
  SitIfThere(now_ms);
}

void GameClient::SendCommand(double now_ms) {
  if (!replica_ || !replica_->KnownTick()) return;
  if (goal_) WalkTo(*goal_);
  FollowLeader();
  if (path_.Active()) FollowPath();
  const auto command = predictor_.Issue(clock_.Predicted(), clock_.LeadMs(), now_ms);
  if (command) session_.Send(*command, now_ms);
}

void GameClient::FollowPath() {
  const auto state = PredictedState();
  if (!state) return;
  InputCommand step = path_.Command(*state, replica_->World());
  step.running = hurries_ && step.direction != Direction::kNone;
  predictor_.SetIntent(path_.Active() ? step : held_);
}

const PresentedWorld& GameClient::Present(double now_ms) {
  world_.phase = session_.Phase();
  if (replica_) {
    presenter_.Build({*replica_, predictor_, clock_, roster_, self_}, now_ms, world_);
    marks_.Apply(world_.avatars);
  }
  const auto ahead = path_.Remaining();
  world_.path.clear();
  if (!leader_.IsValid()) world_.path.assign(ahead.begin(), ahead.end());
  world_.seat = SeatInReach();
  FillFigures(now_ms);
  return world_;
}

void GameClient::FillFigures(double now_ms) {
  const NetStats::Rates rates = session_.Stats().PerSecond(now_ms);
  NetFigures& net = world_.net;
  net.rtt_ms = static_cast<float>(clock_.RoundTripMs());
  net.jitter_ms = static_cast<float>(clock_.JitterMs());
  net.lead_ms = static_cast<float>(clock_.LeadMs());
  net.interpolation_ms = static_cast<float>(clock_.DelayMs());
  net.prediction_error = static_cast<float>(prediction_error_);
  net.bytes_down_per_s = static_cast<float>(rates.bytes_down);
  net.bytes_up_per_s = static_cast<float>(rates.bytes_up);
  net.frames_down_per_s = static_cast<float>(rates.frames_down);
  net.desyncs = replica_ ? replica_->Desyncs() : 0;
}

std::vector<ClientEvent> GameClient::TakeEvents() { return std::exchange(events_, {}); }

void GameClient::AddEvent(ClientEvent event) {
  if (events_.size() >= kMaxEvents) events_.erase(events_.begin());
  events_.push_back(std::move(event));
}

void GameClient::OnPhase(ConnectionPhase phase) { AddEvent(PhaseEvent{phase}); }

void GameClient::OnWelcome(const WelcomeMessage& welcome, double handshake_ms, double now_ms) {
  self_ = welcome.avatar;
  clock_.Reset(welcome.tick, handshake_ms, now_ms);
  predictor_.Reset();
  roster_.Clear();
  leader_ = left_leader_ = {};
  if (!welcome.resumed) marks_.Clear();
  if (replica_) replica_->Clear();
  missed_frames_ = false;
  overview_told_ = false;
  AddEvent(welcome);
}

void GameClient::OnServerError(const ErrorMessage& error) { AddEvent(error); }

void GameClient::OnUnknownText(std::string_view text) { AddEvent(TextEvent{std::string(text)}); }

bool GameClient::OnServerFrame(ServerFrameKind kind, ByteReader& reader, double now_ms) {
  const bool well_formed = Dispatch(kind, reader, now_ms);
  if (!well_formed && options_.probe != nullptr) options_.probe->OnMalformedFrame();
  return well_formed;
}

bool GameClient::Dispatch(ServerFrameKind kind, ByteReader& reader, double now_ms) {
  switch (kind) {
    case ServerFrameKind::kTick:
      return OnTickFrame(reader, now_ms);
    case ServerFrameKind::kAck:
      return OnAckFrame(reader, now_ms);
    case ServerFrameKind::kPong: {
      const PongFrame pong = DecodePong(reader);
      if (!reader.Failed()) clock_.OnPong(pong, now_ms);
      return !reader.Failed();
    }
    case ServerFrameKind::kRoster:
      return OnRosterFrame(reader);
    case ServerFrameKind::kOverview: {
      const OverviewFrame overview = DecodeOverview(reader);
      if (!reader.Failed()) roster_.Apply(overview);
      return !reader.Failed();
    }
  }
  return false;
}

bool GameClient::OnTickFrame(ByteReader& reader, double now_ms) {
  if (!replica_) {
    missed_frames_ = true;
    return true;
  }
  ByteReader head = reader;
  const Tick tick = head.U32();
  const auto predicted = OwnStateAt(tick + 1);
  if (!replica_->ApplyTickFrame(reader)) return false;
  clock_.OnTickFrame(tick, now_ms);
  Reconcile(tick, predicted);
  predictor_.OnKnown(tick);
  SendResyncs(now_ms);
  if (options_.probe != nullptr) options_.probe->OnTickFrame(now_ms);
  return true;
}

void GameClient::Reconcile(Tick tick, const std::optional<AvatarState>& predicted) {
  const ReplicaAvatar* avatar = replica_->Find(self_);
  if (!predicted || avatar == nullptr) return;
  const double error = Distance(*predicted, avatar->track.StateAt(tick + 1, replica_->World()));
  if (error > 0) prediction_error_ = error;
  if (options_.probe != nullptr) options_.probe->OnReconciled(error);
}

void GameClient::SendResyncs(double now_ms) {
  for (const CellIndex cell : replica_->TakeResyncs()) {
    session_.Send(ResyncCellFrame{cell}, now_ms);
  }
}

bool GameClient::OnAckFrame(ByteReader& reader, double now_ms) {
  const AckFrame ack = DecodeAck(reader);
  if (reader.Failed()) return false;
  const auto command = predictor_.OnAck(ack);
  if (!command) return true;
  clock_.OnAck(ack.slack_ms, command->lead_ms, command->part, now_ms);
  if (options_.probe != nullptr) options_.probe->OnAck(now_ms - command->sent_ms);
  return true;
}

bool GameClient::OnRosterFrame(ByteReader& reader) {
  if (!options_.present) return true;
  const RosterFrame frame = DecodeRoster(reader);
  if (reader.Failed()) return false;
  roster_.Apply(frame);
  return true;
}

}  // namespace atrium
