#include "tools/bots/bot_loop.h"

#include <array>
#include <chrono>
#include <sys/epoll.h>
#include <unistd.h>

namespace atrium {
namespace {

constexpr std::size_t kReadBufferBytes = 256 * 1024;
constexpr std::size_t kMaxEvents = 512;

epoll_event EventFor(BotSocketEvents& listener, bool read, bool write) {
  epoll_event event{};
  // Edge-triggered: the kernel then looks at each ready socket once and not twice.
  event.events = EPOLLET | (read ? EPOLLIN : 0U) | (write ? EPOLLOUT : 0U);
  event.data.ptr = &listener;
  return event;
}

}  // namespace

double NowMs() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double, std::milli>(now).count();
}

BotLoop::BotLoop() : epoll_(epoll_create1(EPOLL_CLOEXEC)), buffer_(kReadBufferBytes) {}

BotLoop::~BotLoop() { close(epoll_); }

void BotLoop::Add(int descriptor, BotSocketEvents& listener) {
  epoll_event event = EventFor(listener, true, true);
  epoll_ctl(epoll_, EPOLL_CTL_ADD, descriptor, &event);
}

void BotLoop::Watch(int descriptor, BotSocketEvents& listener, bool read, bool write) {
  epoll_event event = EventFor(listener, read, write);
  epoll_ctl(epoll_, EPOLL_CTL_MOD, descriptor, &event);
}

void BotLoop::Remove(int descriptor) { epoll_ctl(epoll_, EPOLL_CTL_DEL, descriptor, nullptr); }

void BotLoop::Poll(int timeout_ms) {
  std::array<epoll_event, kMaxEvents> events{};
  const int count = epoll_wait(epoll_, events.data(), static_cast<int>(events.size()), timeout_ms);
  for (int i = 0; i < count; ++i) {
    const epoll_event& event = events[static_cast<std::size_t>(i)];
    const bool broken = (event.events & (EPOLLERR | EPOLLHUP)) != 0;
    static_cast<BotSocketEvents*>(event.data.ptr)
        ->OnReady(broken || (event.events & EPOLLIN) != 0, (event.events & EPOLLOUT) != 0);
  }
}

}  // namespace atrium
