#include "tools/bots/process_usage.h"

#include <fstream>
#include <sstream>
#include <string>
#include <unistd.h>

namespace atrium {
namespace {

constexpr int kFieldsBeforeUserTime = 11;  // after the name in parentheses

double CpuSecondsOf(const std::string& folder) {
  std::ifstream file(folder + "/stat");
  std::string line;
  std::getline(file, line);
  const std::size_t name_end = line.rfind(')');
  if (name_end == std::string::npos) return 0;
  std::istringstream fields(line.substr(name_end + 1));
  std::string skipped;
  for (int i = 0; i < kFieldsBeforeUserTime; ++i) fields >> skipped;
  double user = 0;
  double system = 0;
  fields >> user >> system;
  return (user + system) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

double MegabytesOf(const std::string& folder, const std::string& key) {
  std::ifstream file(folder + "/status");
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with(key)) return std::stod(line.substr(key.size())) / 1024;
  }
  return 0;
}

}  // namespace

ProcessUsage UsageOf(int pid) {
  const std::string folder = "/proc/" + std::to_string(pid);
  return {CpuSecondsOf(folder), MegabytesOf(folder, "VmRSS:"), MegabytesOf(folder, "VmHWM:")};
}

ProcessUsage OwnUsage() { return UsageOf(getpid()); }

}  // namespace atrium
