// The command line of atrium-map.
#pragma once

#include <filesystem>

#include "shared/core/result.h"

namespace atrium {

struct MapToolOptions {
  std::filesystem::path map_file;
  std::filesystem::path out_folder;   // empty: write no package
  std::filesystem::path render_file;  // empty: draw nothing
  std::filesystem::path root;         // empty: the default
  bool check = false;
  bool help = false;
};

inline constexpr const char* kMapToolHelp =
    R"(atrium-map FILE [--out FOLDER] [--check] [--render FILE.png] [--root FOLDER]

Reads a map drawn in Tiled (TMX or JSON, orthogonal), says what it found in it, and warns of what looks
like a mistake.

  --out FOLDER       write the map package there: map.bin and its images
  --check            end with status 1 if there is any warning; for checks before publishing
  --render FILE.png  draw the whole map as the package shows it
  --root FOLDER      the folder outside of which no image is read
                     (default: three levels above the map's own folder)
)";

// The error is a sentence for the person at the terminal.
Result<MapToolOptions> ParseMapToolOptions(int argument_count, const char* const* arguments);

}  // namespace atrium
