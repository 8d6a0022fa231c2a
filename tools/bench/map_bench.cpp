// How long a map takes to become a package, and a package a map.
// Usage: map_bench FILE.tmj. Prints one JSON object: {"package_ms":M,"load_ms":M,"bytes":N}.
#include <algorithm>
#include <chrono>
#include <cstdio>

#include "server/maps/map_import.h"
#include "shared/world/map_package.h"

namespace atrium {
namespace {

constexpr int kRounds = 5;

template <typename Work>
double BestMs(Work work) {
  double best = 1e9;
  for (int round = 0; round < kRounds; ++round) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::milli> spent =
        std::chrono::steady_clock::now() - begin;
    best = std::min(best, spent.count());
  }
  return best;
}

int Run(const char* file) {
  const auto imported = ImportMap(file);
  if (!imported.Ok()) {
    std::fprintf(stderr, "map_bench: %s\n", imported.ErrorMessage().c_str());
    return 1;
  }
  bool good = true;
  const double package_ms = BestMs([&] { good = good && ImportMap(file).Ok(); });
  const double load_ms = BestMs([&] { good = good && Decode(imported.Value().package).Ok(); });
  std::printf("{\"package_ms\":%.2f,\"load_ms\":%.3f,\"bytes\":%zu}\n", package_ms, load_ms,
              imported.Value().package.size());
  return good ? 0 : 1;
}

}  // namespace
}  // namespace atrium

int main(int argc, char** argv) {
  if (argc == 2) return atrium::Run(argv[1]);
  std::fprintf(stderr, "Usage: map_bench FILE.tmj\n");
  return 2;
}
