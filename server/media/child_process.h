// A program that runs beside the server and ends with it.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <sys/types.h>
#include <vector>

#include "server/net/event_loop.h"
#include "shared/core/result.h"

namespace atrium {

class ChildProcess final : private FdEvents {
 public:
  // Starts `arguments[0]`; what it prints goes to `log_file`. `ended` is called once when it has
  // ended by itself, and may destroy the child. The error says what to do.
  static Result<std::unique_ptr<ChildProcess>> Start(EventLoop& loop,
                                                     const std::vector<std::string>& arguments,
                                                     const std::string& log_file,
                                                     std::function<void()> ended);
  ChildProcess(const ChildProcess&) = delete;
  ChildProcess& operator=(const ChildProcess&) = delete;
  // Kills it.
  ~ChildProcess() override;

  // Its end is reported.
  void Kill();

 private:
  ChildProcess(EventLoop& loop, pid_t pid, int watched, std::function<void()> ended);
  void OnReadable() override;
  void OnWritable() override {}

  pid_t pid_;
  std::function<void()> ended_;
  FdWatch watch_;
};

}  // namespace atrium
