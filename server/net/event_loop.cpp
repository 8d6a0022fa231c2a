#include "server/net/event_loop.h"

#include <csignal>
#include <utility>

#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/basic_stream_descriptor.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>

namespace atrium {

namespace asio = boost::asio;
using ErrorCondition = boost::system::error_code;
using Executor = asio::io_context::executor_type;
using SteadyTimer =
    asio::basic_waitable_timer<std::chrono::steady_clock,
                               asio::wait_traits<std::chrono::steady_clock>, Executor>;

struct EventLoop::Impl {
  asio::io_context context{1};  // one thread: no locks
  asio::executor_work_guard<Executor> work{context.get_executor()};
  asio::basic_signal_set<Executor> signals{context};
  std::function<void(int)> on_signal;

  void AwaitSignal() {
    signals.async_wait([this](ErrorCondition error, int number) {
      if (error) return;
      on_signal(number);
      AwaitSignal();
    });
  }
};

EventLoop::EventLoop() : impl_(std::make_unique<Impl>()) {}
EventLoop::~EventLoop() = default;

void EventLoop::Run() {
  impl_->context.restart();
  impl_->context.run();
}

void EventLoop::Stop() { impl_->context.stop(); }

void EventLoop::Post(std::function<void()> task) { asio::post(impl_->context, std::move(task)); }

void EventLoop::OnTerminationSignal(std::function<void(int)> callback) {
  impl_->on_signal = std::move(callback);
  impl_->signals.add(SIGINT);
  impl_->signals.add(SIGTERM);
  impl_->AwaitSignal();
}

struct Timer::Impl {
  explicit Impl(asio::io_context& context) : timer(context) {}
  SteadyTimer timer;
};

Timer::Timer(EventLoop& loop) : impl_(std::make_shared<Impl>(loop.impl_->context)) {}

Timer::~Timer() = default;

void Timer::SetAt(std::chrono::steady_clock::time_point time, std::function<void()> callback) {
  impl_->timer.expires_at(time);
  // Held weakly: a timer that is destroyed between expiry and report must not report.
  impl_->timer.async_wait(
      [weak = std::weak_ptr(impl_), callback = std::move(callback)](ErrorCondition error) {
        if (!error && !weak.expired()) callback();
      });
}

void Timer::Cancel() { impl_->timer.cancel(); }

struct FdWatch::Impl : std::enable_shared_from_this<FdWatch::Impl> {
  Impl(asio::io_context& context, int fd, FdEvents& listener)
      : descriptor(context, fd), events(&listener) {}

  asio::posix::basic_stream_descriptor<Executor> descriptor;
  FdEvents* events;  // null after Close
  bool awaits_read = false;
  bool awaits_write = false;

  void Await(asio::posix::descriptor_base::wait_type type, bool Impl::*flag,
             void (FdEvents::*report)()) {
    if (this->*flag || events == nullptr) return;
    this->*flag = true;
    descriptor.async_wait(type, [self = shared_from_this(), flag, report](ErrorCondition) {
      (*self).*flag = false;
      if (self->events != nullptr) (self->events->*report)();
    });
  }
};

FdWatch::FdWatch(EventLoop& loop, int descriptor, FdEvents& events)
    : impl_(std::make_shared<Impl>(loop.impl_->context, descriptor, events)) {}

FdWatch::~FdWatch() { Close(); }

int FdWatch::Descriptor() const {
  return impl_->descriptor.is_open() ? impl_->descriptor.native_handle() : -1;
}

void FdWatch::AwaitReadable() {
  impl_->Await(asio::posix::descriptor_base::wait_read, &Impl::awaits_read, &FdEvents::OnReadable);
}

void FdWatch::AwaitWritable() {
  impl_->Await(asio::posix::descriptor_base::wait_write, &Impl::awaits_write,
               &FdEvents::OnWritable);
}

void FdWatch::Close() {
  impl_->events = nullptr;
  ErrorCondition ignored;
  impl_->descriptor.close(ignored);
}

}  // namespace atrium
