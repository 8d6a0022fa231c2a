// What a space needs of an SFU.
#pragma once

#include <string>

namespace atrium {

class SfuAccess {
 public:
  SfuAccess() = default;
  SfuAccess(const SfuAccess&) = delete;
  SfuAccess& operator=(const SfuAccess&) = delete;
  virtual ~SfuAccess() = default;

  virtual bool IsAvailable() const = 0;
  // The control message that lets a client called `identity` into `room`.
  virtual std::string Admission(const std::string& room, const std::string& identity) = 0;
  // Whoever is there under that name is put out.
  virtual void Dismiss(const std::string& room, const std::string& identity) = 0;
};

}  // namespace atrium
