// Tilesets and templates in files of their own, each read and parsed once.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <utility>

#include <nlohmann/json.hpp>

#include "server/maps/tiled/map_files.h"
#include "shared/core/result.h"

namespace atrium {

struct IncludedFile {
  std::filesystem::path path;
  nlohmann::json json;
  std::size_t bytes = 0;  // of the file
};

class TiledIncludes {
 public:
  explicit TiledIncludes(MapFiles& files) : files_(files) {}

  // The file that `from` names so. Lives as long as this. The error is a sentence that begins with
  // the file's name.
  Result<const IncludedFile*> Find(const std::string& reference, const std::filesystem::path& from);

 private:
  using Key = std::pair<std::string, std::filesystem::path>;  // the name, and who names it

  Result<IncludedFile> Read(const Key& key);

  MapFiles& files_;
  std::map<Key, Result<IncludedFile>> read_;
  // What was asked for over and over counts each time: who uses it may make a copy of it.
  std::size_t used_bytes_ = 0;
};

}  // namespace atrium
