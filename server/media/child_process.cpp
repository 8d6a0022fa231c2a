#include "server/media/child_process.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace atrium {
namespace {

constexpr int kCannotStart = 127;
constexpr mode_t kPrivate = 0600;

// In the child, where only what is safe after fork may be called.
[[noreturn]] void Become(char* const* arguments, int log, pid_t parent) {
  // Whatever ends the server ends this, too, at once: LiveKit would wait for those inside to leave.
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(kCannotStart);
  dup2(log, STDOUT_FILENO);
  dup2(log, STDERR_FILENO);
  signal(SIGPIPE, SIG_DFL);
  execv(arguments[0], arguments);
  _exit(kCannotStart);
}

}  // namespace

ChildProcess::ChildProcess(EventLoop& loop, pid_t pid, int watched, std::function<void()> ended)
    : pid_(pid), ended_(std::move(ended)), watch_(loop, watched, static_cast<FdEvents&>(*this)) {
  watch_.AwaitReadable();
}

Result<std::unique_ptr<ChildProcess>> ChildProcess::Start(EventLoop& loop,
                                                          const std::vector<std::string>& arguments,
                                                          const std::string& log_file,
                                                          std::function<void()> ended) {
  if (access(arguments.front().c_str(), X_OK) != 0) {
    return Error{"\"" + arguments.front() + "\" cannot be started: " + std::strerror(errno) + '.'};
  }
  const int log = open(log_file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, kPrivate);
  if (log < 0) return Error{"\"" + log_file + "\" cannot be written: " + std::strerror(errno)};
  std::vector<char*> pointers;
  pointers.reserve(arguments.size() + 1);
  for (const std::string& argument : arguments) {
    pointers.push_back(const_cast<char*>(argument.c_str()));
  }
  pointers.push_back(nullptr);
  const pid_t parent = getpid();
  const pid_t pid = fork();
  if (pid == 0) Become(pointers.data(), log, parent);
  close(log);
  if (pid < 0) return Error{std::string("No process can be started: ") + std::strerror(errno)};
  // Readable when the process has ended.
  const auto watched = static_cast<int>(syscall(SYS_pidfd_open, pid, 0));
  if (watched < 0) {
    const int error = errno;
    kill(pid, SIGKILL);
    waitpid(pid, nullptr, 0);
    return Error{std::string("A process cannot be watched: ") + std::strerror(error)};
  }
  return std::unique_ptr<ChildProcess>(new ChildProcess(loop, pid, watched, std::move(ended)));
}

ChildProcess::~ChildProcess() {
  if (pid_ == 0) return;
  kill(pid_, SIGKILL);
  waitpid(pid_, nullptr, 0);
}

void ChildProcess::Kill() {
  if (pid_ != 0) kill(pid_, SIGKILL);
}

void ChildProcess::OnReadable() {
  waitpid(std::exchange(pid_, 0), nullptr, 0);
  watch_.Close();
  const auto ended = std::exchange(ended_, nullptr);
  ended();
}

}  // namespace atrium
