// The one event loop of all bots: epoll and a clock.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace atrium {

// Milliseconds of the machine's monotonic clock.
double NowMs();

class BotSocketEvents {
 public:
  virtual void OnReady(bool readable, bool writable) = 0;

 protected:
  ~BotSocketEvents() = default;
};

class BotLoop {
 public:
  BotLoop();
  BotLoop(const BotLoop&) = delete;
  BotLoop& operator=(const BotLoop&) = delete;
  ~BotLoop();

  // The listener must outlive its registration.
  void Add(int descriptor, BotSocketEvents& listener);
  void Watch(int descriptor, BotSocketEvents& listener, bool read, bool write);
  void Remove(int descriptor);

  // Waits at most so long for sockets and serves all that are ready.
  void Poll(int timeout_ms);

  // What all sockets read into, one after another; its content is gone after a return.
  std::span<std::uint8_t> ReadBuffer() { return buffer_; }

 private:
  int epoll_;
  std::vector<std::uint8_t> buffer_;
};

}  // namespace atrium
