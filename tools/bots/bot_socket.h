// A client's transport over a native WebSocket on the bots' event loop.
#pragma once

#include <cstdint>
#include <netinet/in.h>
#include <string>

#include "client/net/transport.h"
#include "shared/core/byte_writer.h"
#include "shared/core/random.h"
#include "tools/bots/bot_loop.h"

namespace atrium {

// Where the server is, taken apart once for all bots.
struct ServerAddress {
  sockaddr_in address{};
  std::string host;  // with the port, for the Host header
  std::string path;  // of the WebSocket
};

class BotSocket final : public Transport, private BotSocketEvents {
 public:
  // All are borrowed for the socket's life.
  BotSocket(BotLoop& loop, const ServerAddress& server, std::uint64_t seed);
  ~BotSocket() override;

  // The URL is ignored: all bots go to the one server.
  void Connect(const std::string& url, TransportListener& listener) override;
  void SendBinary(std::span<const std::uint8_t> frame) override;
  void SendText(std::string_view text) override;
  void Close() override;
  void Leave() override;

  // Tells the listener of a connection that failed at once; call regularly.
  void Advance();

  // Stops reading, with small buffers as on a slow line, until it is told to go on.
  void SetReading(bool reading);
  // Small receive buffers from the next Connect on.
  void UseSmallBuffers() { small_buffers_ = true; }
  // The connection is reset as by a broken network; the listener hears of it.
  void Break();

  std::uint64_t BytesRead() const { return bytes_read_; }
  std::uint64_t Reads() const { return reads_; }

 private:
  enum class State : std::uint8_t { kClosed, kConnecting, kUpgrading, kOpen, kFailed };

  void OnReady(bool readable, bool writable) override;
  void OnConnected();
  void Read();
  void Take(std::span<const std::uint8_t> bytes);
  // Bytes consumed of `bytes`; everything is when the connection ended meanwhile.
  std::size_t TakeMessages(std::span<const std::uint8_t> bytes);
  std::size_t TakeUpgrade(std::span<const std::uint8_t> bytes);
  void Deliver(std::uint8_t opcode, std::span<const std::uint8_t> payload);
  void Send(std::uint8_t opcode, std::span<const std::uint8_t> payload);
  void Flush();
  void Fail();
  void WatchAgain();

  BotLoop& loop_;
  const ServerAddress& server_;
  Random random_;
  TransportListener* listener_ = nullptr;
  int descriptor_ = -1;
  State state_ = State::kClosed;
  std::uint32_t generation_ = 0;  // of the connection, to notice that a callback replaced it
  bool reading_ = true;
  bool small_buffers_ = false;
  bool waits_for_write_ = true;
  Bytes in_;   // the beginning of a message that is not whole yet
  Bytes out_;  // what the kernel did not take
  std::uint64_t bytes_read_ = 0;
  std::uint64_t reads_ = 0;
};

}  // namespace atrium
