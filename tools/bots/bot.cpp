#include "tools/bots/bot.h"

#include <utility>

namespace atrium {
namespace {

// How long people keep one direction, in ms.
constexpr std::uint32_t kMinWalkMs = 350;
constexpr std::uint32_t kMoreWalkMs = 700;

GameClientOptions ClientOptions(std::size_t number, ClientProbe* probe) {
  GameClientOptions options;
  options.seed = number + 1;
  options.present = false;
  options.probe = probe;
  return options;
}

}  // namespace

Bot::Bot(BotLoop& loop, const ServerAddress& server, const BotOptions& options, std::size_t number,
         std::shared_ptr<const Tilemap> map, Measures& measures)
    : options_(options),
      number_(number),
      measures_(&measures),
      socket_(loop, server, options.seed + number),
      client_(socket_, ClientOptions(number, this)),
      random_(options.seed * 1'000'003 + number) {
  client_.SetMap(std::move(map), 0);
}

void Bot::Join(double now_ms) {
  asked_ms_ = now_ms;
  full_since_ms_.reset();
  last_frame_ms_.reset();
  think_at_ms_ = now_ms + random_.Below(1000);
  client_.Join({options_.url, "Bot " + std::to_string(number_ + 1), {}, ""}, now_ms);
}

void Bot::Break(double now_ms) {
  asked_ms_ = now_ms;
  full_since_ms_.reset();
  last_frame_ms_.reset();
  socket_.Break();
}

void Bot::SetStalled(bool stalled) {
  stalled_ = stalled;
  last_frame_ms_.reset();
  socket_.SetReading(!stalled);
}

void Bot::Advance(double now_ms) {
  if (stalled_) return;
  socket_.Advance();
  Think(now_ms);
  client_.Advance(now_ms);
  TakeEvents();
}

void Bot::Think(double now_ms) {
  if (options_.pattern == WalkPattern::kIdle || now_ms < think_at_ms_) return;
  if (options_.commands_per_second > 0) {
    think_at_ms_ += 1000 / options_.commands_per_second;
  } else {
    think_at_ms_ = now_ms + kMinWalkMs + random_.Below(kMoreWalkMs);
  }
  InputCommand next = intent_;
  while (next.direction == intent_.direction) {
    next.direction = static_cast<Direction>(1 + random_.Below(kDirectionCount - 1));
  }
  next.running = random_.Below(4) == 0;
  intent_ = next;
  client_.SetIntent(intent_);
}

void Bot::TakeEvents() {
  for (const ClientEvent& event : client_.TakeEvents()) {
    if (const auto* error = std::get_if<ErrorMessage>(&event)) last_error_ = error->message;
    const auto* phase = std::get_if<PhaseEvent>(&event);
    if (phase != nullptr && phase->phase == ConnectionPhase::kReconnecting) ++reconnects_;
  }
}

void Bot::OnAck(double latency_ms) { measures_->ack_ms.Add(latency_ms); }

void Bot::OnTickFrame(double now_ms) {
  if (!full_since_ms_ && client_.Replica()->Find(client_.Self()) != nullptr) {
    full_since_ms_ = now_ms;
  }
  if (last_frame_ms_) measures_->gap_ms.Add(now_ms - *last_frame_ms_);
  last_frame_ms_ = now_ms;
}

void Bot::OnReconciled(double error_tiles) {
  measures_->prediction_error.Add(error_tiles);
  if (error_tiles > 0) ++measures_->prediction_misses;
}

void Bot::OnMalformedFrame() { ++measures_->malformed; }

}  // namespace atrium
