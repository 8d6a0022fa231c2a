// The command line of atrium-map.
#pragma once

#include <filesystem>
#include <vector>

#include "shared/core/result.h"

namespace atrium {

enum class MapCommand { kHelp, kLint, kInfo, kConvert, kRender };

struct MapToolOptions {
  MapCommand command = MapCommand::kHelp;
  std::vector<std::filesystem::path> map_files;  // at least one, unless help is wanted
  std::filesystem::path out_folder = ".";        // of convert and render
  std::filesystem::path root;                    // empty: the default
  bool json = false;                             // of lint and info
};

inline constexpr const char* kMapToolHelp =
    R"(atrium-map COMMAND FILE... [OPTION...]

Reads maps drawn in Tiled (TMX or JSON, orthogonal).

  lint FILE...     say what looks like a mistake, where, and what to do about it
  info FILE...     say what is in them: size, layers, zones, spawns
  convert FILE...  write the package that browsers load: NAME/map.bin and its images
  render FILE...   draw them, as Tiled would: NAME.png

  --json           lint and info: for programs; docs/maps.md describes it
  --out FOLDER     convert and render: write there instead of here
  --root FOLDER    the folder outside of which nothing is read
                   (default: three levels above a map's own folder)

Ends with status 0 when all is well; 1 when lint has anything to say, or a map cannot be used; 2 when
the command line is wrong, or something cannot be written.
)";

// The error is a sentence for the person at the terminal.
Result<MapToolOptions> ParseMapToolOptions(int argument_count, const char* const* arguments);

}  // namespace atrium
