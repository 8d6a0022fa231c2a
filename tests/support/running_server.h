// A whole server on a thread of its own and a free port, as main() starts one.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <thread>

#include "server/app/atrium_server.h"
#include "server/net/event_loop.h"
#include "tests/support/temporary_folder.h"

namespace atrium {

// The built-in map, no page, only this machine, whatever port is free.
Config TestConfig(const TemporaryFolder& folder);

class RunningServer {
 public:
  explicit RunningServer(const Config& config);
  RunningServer(const RunningServer&) = delete;
  RunningServer& operator=(const RunningServer&) = delete;
  ~RunningServer();

  std::uint16_t Port() const { return port_; }
  // Stops gracefully and waits for the end.
  void Stop();
  // The value of a sample of /metrics, 0 when there is none.
  std::uint64_t Metric(const std::string& name) const;
  // Asks again and again until the sample is at least `value`; false when that takes too long.
  bool MetricReaches(const std::string& name, std::uint64_t value) const;

 private:
  EventLoop loop_;
  std::unique_ptr<AtriumServer> server_;
  std::uint16_t port_ = 0;
  std::thread thread_;
};

}  // namespace atrium
