// One headless client that walks about: the page's client core on a native socket.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "client/prediction/game_client.h"
#include "shared/core/random.h"
#include "tools/bots/bot_options.h"
#include "tools/bots/bot_socket.h"
#include "tools/bots/measures.h"

namespace atrium {

class Bot final : private ClientProbe {
 public:
  // All are borrowed for the bot's life. `number` names it and seeds its mind.
  Bot(BotLoop& loop, const ServerAddress& server, const BotOptions& options, std::size_t number,
      std::shared_ptr<const Tilemap> map, Measures& measures);

  void Join(double now_ms);
  // A frame of a page: thinks, sends what is due. Does nothing while stalled.
  void Advance(double now_ms);

  void Stall() { SetStalled(true); }
  void Unstall() { SetStalled(false); }
  void UseSmallBuffers() { socket_.UseSmallBuffers(); }
  // Where the bot's measurements go from now on.
  void MeasureInto(Measures& measures) { measures_ = &measures; }
  // The network resets the connection; the client comes back by itself.
  void Break(double now_ms);

  // The whole state of what the bot sees has come since it joined (or came back).
  bool HasFullState() const { return full_since_ms_.has_value(); }
  // How long that took.
  double FullStateMs() const { return full_since_ms_.value_or(0) - asked_ms_; }

  std::uint32_t Reconnects() const { return reconnects_; }
  const std::string& LastError() const { return last_error_; }
  const BotSocket& Socket() const { return socket_; }
  GameClient& Client() { return client_; }

 private:
  void OnAck(double latency_ms) override;
  void OnTickFrame(double now_ms) override;
  void OnReconciled(double error_tiles) override;
  void OnMalformedFrame() override;

  void SetStalled(bool stalled);
  void Think(double now_ms);
  void TakeEvents();

  const BotOptions& options_;
  std::size_t number_;
  Measures* measures_;
  BotSocket socket_;
  GameClient client_;
  Random random_;
  InputCommand intent_;
  double think_at_ms_ = 0;
  double asked_ms_ = 0;
  std::optional<double> full_since_ms_;
  std::optional<double> last_frame_ms_;
  std::uint32_t reconnects_ = 0;
  bool stalled_ = false;
  std::string last_error_;
};

}  // namespace atrium
