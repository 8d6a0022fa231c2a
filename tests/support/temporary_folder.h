// A folder of a test's own.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "shared/core/byte_writer.h"

namespace atrium {

// Made at the start, removed with all that is in it at the end.
class TemporaryFolder {
 public:
  TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder();

  const std::filesystem::path& Path() const { return path_; }
  // Makes the folders in between; returns the whole path.
  std::filesystem::path Write(const std::string& name, std::string_view content) const;
  std::filesystem::path Write(const std::string& name, const Bytes& content) const;

 private:
  std::filesystem::path path_;
};

}  // namespace atrium
