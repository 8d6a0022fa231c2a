// What is wrong with a map: the first error, after which the map is not used, and warnings.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace atrium {

class MapProblems {
 public:
  static constexpr std::size_t kMaxWarnings = 100;

  // Only the first error is kept: later ones often follow from it.
  void Fail(std::string message) {
    if (error_.empty()) error_ = std::move(message);
  }
  void Warn(std::string message) {
    if (warnings_.size() < kMaxWarnings) warnings_.push_back(std::move(message));
  }

  bool Failed() const { return !error_.empty(); }
  const std::string& ErrorMessage() const { return error_; }
  const std::vector<std::string>& Warnings() const { return warnings_; }

 private:
  std::string error_;
  std::vector<std::string> warnings_;
};

}  // namespace atrium
