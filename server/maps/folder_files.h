// The tilesets and templates of a map on this machine's disk.
#pragma once

#include <filesystem>
#include <string>

#include "server/maps/tiled/map_files.h"
#include "shared/core/hash.h"

namespace atrium {

// Nothing outside of `root` is opened; see FindMapFile().
class FolderFiles : public MapFiles {
 public:
  explicit FolderFiles(std::filesystem::path root) : root_(std::move(root)) {}

  Result<MapFile> Open(const std::string& reference, const std::filesystem::path& from) override;

  // Stands for all that has been asked for so far: which files were there, and their content.
  std::uint64_t Hash() const { return hash_.Value(); }

 private:
  std::filesystem::path root_;
  StateHash hash_;
};

}  // namespace atrium
