// What a process has used so far, from /proc and the kernel.
#pragma once

namespace atrium {

struct ProcessUsage {
  double cpu_seconds = 0;  // user and system
  double rss_mb = 0;
  double peak_rss_mb = 0;
};

// Zeros when there is no such process.
ProcessUsage UsageOf(int pid);
ProcessUsage OwnUsage();

}  // namespace atrium
