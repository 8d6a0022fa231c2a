// The files that a map names beside its images: tilesets and templates.
#pragma once

#include <filesystem>
#include <string>

#include "shared/core/byte_writer.h"
#include "shared/core/result.h"

namespace atrium {

struct MapFile {
  std::filesystem::path path;  // the same for the same file, however it is named
  Bytes bytes;
};

class MapFiles {
 public:
  MapFiles() = default;
  MapFiles(const MapFiles&) = delete;
  MapFiles& operator=(const MapFiles&) = delete;
  virtual ~MapFiles() = default;

  // The file that the file `from` names so. The error is a sentence that begins with the name.
  virtual Result<MapFile> Open(const std::string& reference, const std::filesystem::path& from) = 0;
};

}  // namespace atrium
