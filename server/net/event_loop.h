// The thread's event loop: file descriptors, timers, signals and calls from other threads.
//
// The one place that knows Boost.Asio. Everything runs on the thread that calls Run; only Post and
// Stop may be called from others.
#pragma once

#include <chrono>
#include <functional>
#include <memory>

namespace atrium {

class EventLoop {
 public:
  EventLoop();
  EventLoop(const EventLoop&) = delete;
  EventLoop& operator=(const EventLoop&) = delete;
  ~EventLoop();

  // Returns after Stop.
  void Run();
  void Stop();
  // Runs `task` on the loop's thread, soon, never within this call.
  void Post(std::function<void()> task);
  // Calls back for each SIGINT and SIGTERM, which then no longer end the process.
  void OnTerminationSignal(std::function<void(int)> callback);

 private:
  friend class Timer;
  friend class FdWatch;
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// Calls back once at a time. Destroying or setting it again cancels what is set.
class Timer {
 public:
  explicit Timer(EventLoop& loop);
  Timer(const Timer&) = delete;
  Timer& operator=(const Timer&) = delete;
  ~Timer();

  void SetAt(std::chrono::steady_clock::time_point time, std::function<void()> callback);
  void Cancel();

 private:
  struct Impl;
  std::shared_ptr<Impl> impl_;
};

// Whoever wants to know when a file descriptor can be read or written.
class FdEvents {
 public:
  FdEvents() = default;
  FdEvents(const FdEvents&) = delete;
  FdEvents& operator=(const FdEvents&) = delete;
  virtual ~FdEvents() = default;
  virtual void OnReadable() = 0;
  virtual void OnWritable() = 0;
};

// Owns a file descriptor and reports its readiness, once for each Await. Closing or destroying it
// closes the descriptor, after which nothing is reported any more; both are allowed within a
// report.
class FdWatch {
 public:
  // Takes the descriptor, borrows `events`.
  FdWatch(EventLoop& loop, int descriptor, FdEvents& events);
  FdWatch(const FdWatch&) = delete;
  FdWatch& operator=(const FdWatch&) = delete;
  ~FdWatch();

  int Descriptor() const;  // -1 after Close
  void AwaitReadable();    // does nothing while already awaited
  void AwaitWritable();
  void Close();

 private:
  struct Impl;
  std::shared_ptr<Impl> impl_;
};

}  // namespace atrium
